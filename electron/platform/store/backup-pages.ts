import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse } from '#shared/ipc/reply'
import type { PageStore } from './page-store'
import { type SealedFile, StoreFiles } from './store-files'

/** Page files that a backup takes along: into which folder, and of which contents. */
export type PagesPlan = { folder: string; objects: readonly { hash: string; size: number }[] }

/** `added` were not there yet; `unsound` are damaged here and not in an earlier backup either. */
export type PagesTaken = { pages: number; added: number; addedBytes: number; unsound: number }

export type BackupRun = {
  progress(progress: { done: number; total: number; message: string }): void
  /** Lets other calls run; throws when the backup is to stop. What was copied so far stays for the next one. */
  step(): Promise<void>
}

const AT_ONCE = 32
/** Of the files taken along before, one in so many is read again with each backup, others each day. */
const READ_AGAIN = 16
const DAY = 24 * 60 * 60 * 1000

/**
 * Takes page files along as they are, sealed: only those that the folder lacks, each opened before and read back
 * after. Of those there already the length is compared, and of a part of them every byte.
 */
export async function takePagesAlong(
  store: PageStore,
  plan: PagesPlan,
  run: BackupRun,
  now: Date,
): Promise<PagesTaken> {
  const target = new StoreFiles(plan.folder)
  const wanting = await wantingIn(target, store, { plan, run, now })
  await refuseFullDisk(plan.folder, wanting)
  const taken = { pages: plan.objects.length, added: 0, addedBytes: 0, unsound: 0 }
  for (let from = 0; from < wanting.length; from += AT_ONCE) {
    await run.step()
    run.progress({ done: from, total: wanting.length, message: '复制页面文件' })
    const files = await soundFiles(store, wanting.slice(from, from + AT_ONCE))
    await copy(target, files)
    const asked = Math.min(AT_ONCE, wanting.length - from)
    taken.added += files.length
    taken.addedBytes += files.reduce((sum, it) => sum + it.bytes.length, 0)
    taken.unsound += asked - files.length
  }
  return { ...taken, pages: taken.pages - taken.unsound }
}

async function wantingIn(
  target: StoreFiles,
  store: PageStore,
  { plan, run, now }: { plan: PagesPlan; run: BackupRun; now: Date },
): Promise<{ hash: string; size: number }[]> {
  const { names } = await target.list()
  // Counted from one fixed day: days of a month begin anew before all parts have had their turn.
  const part = (Math.floor(now.getTime() / DAY) % READ_AGAIN).toString(16)
  const wanting = []
  for (const [index, object] of plan.objects.entries()) {
    const name = store.nameOf(object.hash)
    if (names.has(name)) {
      if (index % AT_ONCE === 0) await run.step()
      run.progress({ done: index, total: plan.objects.length, message: '比对已备份的页面文件' })
      const sound = await target.isSized(name, object.size)
      if (sound && (name[0] !== part || (await isWhole(target, store, object.hash)))) continue
    }
    wanting.push(object)
  }
  return wanting
}

async function isWhole(target: StoreFiles, store: PageStore, hash: string): Promise<boolean> {
  const sealed = await target.peek(store.nameOf(hash))
  return sealed !== null && store.opens(sealed, hash)
}

type SoundFile = { name: string; bytes: Buffer }

async function soundFiles(store: PageStore, objects: readonly { hash: string }[]): Promise<SoundFile[]> {
  const files: SoundFile[] = []
  for (const { hash } of objects) {
    const bytes = await store.sealed(hash)
    if (bytes) files.push({ name: store.nameOf(hash), bytes })
  }
  return files
}

async function copy(target: StoreFiles, files: readonly SoundFile[]): Promise<void> {
  await target.write(
    files.map(({ name, bytes }): SealedFile => ({ name, sealed: () => bytes })),
    [],
  )
  for (const { name, bytes } of files)
    if (!(await target.peek(name))?.equals(bytes))
      throw refuse('unreadable', '备份盘写入的页面文件读回来不一样，备份没有写成。', {
        remedy: '这张盘可能已坏，换一张盘后再备份。',
      })
}

async function refuseFullDisk(folder: string, wanting: readonly { size: number }[]): Promise<void> {
  const disk = await statfs(dirname(folder))
  const needed = wanting.reduce((sum, it) => sum + it.size, 0)
  const free = disk.bavail * disk.bsize
  if (free >= needed) return
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024).toLocaleString('en-US')
  throw refuse('unreadable', `页面文件要 ${megabytes(needed)} MB，备份盘只剩 ${megabytes(free)} MB。`, {
    remedy: '腾出空间或换一张盘后再备份。',
  })
}
