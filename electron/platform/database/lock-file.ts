import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename } from 'node:path'
import { z } from 'zod'
import { type RefusalError, refuse } from '#shared/ipc/reply'
import { newId } from './id'

const Holder = z.object({
  host: z.string(),
  user: z.string(),
  accountName: z.string(),
  pid: z.number().int(),
  /** When that process began, in the system's own count; '' where it does not tell. Guards against reused ids. */
  processStart: z.string(),
  since: z.string(),
})
type Holder = z.infer<typeof Holder>

export type FileLock = { release(): Promise<void> }

/** Locks held by this process, so that it does not take its own lock for one left by a dead predecessor. */
const held = new Set<string>()

/**
 * Marks a database file as in use by a `<file>.lock` beside it. Refuses as `busy`, naming who has it open, on which
 * computer and since when. A lock left by a process of this computer that no longer runs is taken over.
 */
export async function acquireLock(
  databasePath: string,
  who: { user: string; accountName: string; now: Date },
): Promise<FileLock> {
  const path = `${databasePath}.lock`
  const mine: Holder = {
    host: hostname(),
    user: who.user,
    accountName: who.accountName,
    pid: process.pid,
    processStart: processStart(process.pid),
    since: who.now.toISOString(),
  }
  if (!(await create(path, mine))) {
    await clearStale(path)
    if (!(await create(path, mine))) throw busy(path, await readHolder(path))
  }
  held.add(path)
  return {
    release: async () => {
      if (held.delete(path)) await rm(path, { force: true })
    },
  }
}

/** Puts the lock in its place with its text, in one step where the disk has hard links; false when one is there. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${newId()}`
  const text = JSON.stringify(holder)
  try {
    await writeFile(draft, text, { flush: true })
    await link(draft, path)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return false
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS')
      return createUnlinked(path, text)
    throw refuse('unreadable', '库所在的文件夹不可写。', { remedy: '把库移到可写的盘上再开。' })
  } finally {
    await rm(draft, { force: true })
  }
}

async function createUnlinked(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', flush: true })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes a stale lock; moves it aside first and looks again, in case another instance was quicker. */
async function clearStale(path: string): Promise<void> {
  const seen = await readHolder(path)
  if (held.has(path) || !isStale(seen)) throw busy(path, seen)
  const aside = `${path}.${newId()}`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const taken = await readHolder(aside)
  await rm(aside, { force: true })
  if (taken && !isStale(taken)) await create(path, taken)
}

async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  try {
    return Holder.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A lock whose text cannot be read was cut off while it was written: by a crash, so nobody holds it. */
function isStale(holder: Holder | null): boolean {
  if (!holder) return true
  if (holder.host !== hostname()) return false
  // A worker of this process may have died with its lock; a live one is in `held`.
  if (holder.pid === process.pid) return true
  return !isAlive(holder.pid) || processStart(holder.pid) !== holder.processStart
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function processStart(pid: number): string {
  if (process.platform !== 'linux') return ''
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command in brackets may hold spaces; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function busy(path: string, holder: Holder | null): RefusalError {
  const file = basename(path)
  if (!holder) {
    return refuse('busy', '库正被另一处打开。', { remedy: `确认各机已退出，删除“${file}”后再开。` })
  }
  const person = holder.accountName
    ? `${holder.accountName}（系统用户 ${holder.user}）`
    : `系统用户 ${holder.user}`
  return refuse('busy', `库正由${person}在“${holder.host}”上使用，${localTime(holder.since)} 打开。`, {
    remedy: `在那台电脑上退出或锁定后再开。确认那边已不在使用的，删除“${file}”后再开。`,
  })
}

/** `yyyy.MM.dd HH:mm` in this computer's time. */
function localTime(iso: string): string {
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}.${two(at.getMonth() + 1)}.${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
