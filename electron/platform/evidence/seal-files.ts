import { RefusalError } from '#shared/ipc/reply'
import type { AddedFiles, FileContent, FileMime } from '#shared/platform/evidence/schema'
import type { Grant } from '#shared/values/id'
import { ImageDesk } from '../images/index'
import type { Context, TaskContext } from '../ipc/context'
import { isDamaged, type Stored } from '../store/page-store'
import { type ReadFile, readOffered } from './read-file'

export type RefusedFiles = AddedFiles['refused']
export type SealedFile = Omit<ReadFile, 'bytes'> & { stored: Stored }

/** Files into the store, one after another: each may be as large as thirty pages. */
export async function sealFiles(
  context: TaskContext,
  grants: readonly Grant[],
): Promise<{ sealed: SealedFile[]; refused: RefusedFiles }> {
  const desk = new ImageDesk()
  const sealed: SealedFile[] = []
  const refused: RefusedFiles = []
  try {
    for (const [index, grant] of grants.entries()) {
      context.progress({ done: index, total: grants.length, message: `读取 ${grant.name}` })
      await context.step()
      const file = await readOffered(context, grant, desk)
      if ('reason' in file) refused.push({ name: grant.name, reason: file.reason })
      else {
        const { bytes, ...facts } = file
        sealed.push({ ...facts, stored: await context.store.put(bytes) })
      }
    }
  } finally {
    await desk.close()
  }
  return { sealed, refused }
}

/** Those that a record takes behind what it has: the same content twice and what goes past the limit is named. */
export function fitting(
  sealed: readonly SealedFile[],
  { there, most }: { there: readonly { hash: string; position: number }[]; most: number },
): { fresh: (SealedFile & { position: number })[]; left: RefusedFiles } {
  const hashes = new Set(there.map((it) => it.hash))
  const last = there.at(-1)?.position ?? -1
  const fresh: (SealedFile & { position: number })[] = []
  const left: RefusedFiles = []
  for (const file of sealed) {
    if (hashes.has(file.stored.hash)) left.push({ name: file.name, reason: '已经添加过。' })
    else if (there.length + fresh.length >= most)
      left.push({ name: file.name, reason: `附件已有 ${most} 个，不能再多。合并成一个 PDF 后再添加。` })
    else {
      fresh.push({ ...file, position: last + fresh.length + 1 })
      hashes.add(file.stored.hash)
    }
  }
  return { fresh, left }
}

/** Decrypts one file; refuses in the words of the record, `called`, where it is not whole any more. */
export async function contentOf(
  { store }: Pick<Context, 'store'>,
  { mime, name, hash }: { mime: FileMime; name: string; hash: string },
  called: string,
): Promise<FileContent> {
  try {
    return { mime, name, bytes: await store.read(hash) }
  } catch (error) {
    if (!isDamaged(error)) throw error
    throw new RefusalError('damaged', `${called}：文件已损坏或不在了。`, {
      remedy: '从备份恢复，或重新扫描后添加。',
    })
  }
}
