import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { refuse } from '#shared/ipc/reply'
import { keepAs, writeAtomically } from '../database/files'
import { Attempts } from './attempts'
import { WrappedKey } from './wrapped-key'

export const RingEntry = z.object({
  accountId: z.string(),
  name: z.string(),
  key: WrappedKey,
  attempts: Attempts,
  /** Written before its account row; settled at the next sign-in or lock. */
  pending: z.boolean(),
})
export type RingEntry = z.infer<typeof RingEntry>

/** A wrong try that is still to be written into the audit trail: the database was closed when it happened. */
export const FailedTry = z.object({
  at: z.string(),
  accountId: z.string(),
  name: z.string(),
  kind: z.enum(['password', 'recovery']),
})
export type FailedTry = z.infer<typeof FailedTry>

export const RingContent = z.object({
  databaseId: z.string(),
  databaseName: z.string(),
  demonstration: z.boolean(),
  entries: z.array(RingEntry),
  recovery: z.object({ key: WrappedKey, attempts: Attempts, createdAt: z.string() }),
  /** Tries under names that are not on the ring, counted together. */
  strangers: Attempts,
  failedTries: z.array(FailedTry),
})
export type RingContent = z.infer<typeof RingContent>

const FORMAT = 1
const RingFile = z.object({ format: z.literal(FORMAT), check: z.string(), ring: RingContent })

/** The key ring of a database file lies beside it. */
export function ringPath(databasePath: string): string {
  return `${databasePath}.keyring`
}

/** Reads the ring; when the file is damaged or missing, the copy before it. */
export async function readRing(databasePath: string): Promise<RingContent> {
  const path = ringPath(databasePath)
  const [text, previous] = await Promise.all([read(path), read(`${path}.previous`)])
  refuseNewerFormat(text)
  const ring = parse(text) ?? parse(previous)
  if (ring) return ring
  const missing = text === null && previous === null
  throw refuse(missing ? 'not-found' : 'damaged', missing ? '库旁没有密钥文件。' : '密钥文件已损坏。', {
    remedy: '从最近一份备份取回同名的 .keyring，放到库文件旁。库文件本身未动。',
  })
}

/** Writes counters of tries: only the ring itself, in one step. The previous copy keeps the keys it has. */
export async function writeCounts(databasePath: string, ring: RingContent): Promise<void> {
  const content = RingContent.parse(ring)
  const text = JSON.stringify({ format: FORMAT, check: checkOf(content), ring: content })
  await writeAtomically(ringPath(databasePath), text)
}

/**
 * Writes changed keys: first the ring, with the one before kept, then once more, so that a secret which was replaced
 * does not open the previous copy either.
 */
export async function writeKeys(databasePath: string, ring: RingContent): Promise<void> {
  const path = ringPath(databasePath)
  for (let copies = 0; copies < 2; copies++) {
    // Only a sound file may become the previous copy.
    if (parse(await read(path))) await keepAs(path, `${path}.previous`)
    await writeCounts(databasePath, ring)
  }
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw refuse('unreadable', '密钥文件不能读取。', { remedy: '检查库所在文件夹的权限。' })
  })
}

function parse(text: string | null): RingContent | null {
  if (text === null) return null
  try {
    const file = RingFile.parse(JSON.parse(text))
    return file.check === checkOf(file.ring) ? file.ring : null
  } catch {
    return null
  }
}

function refuseNewerFormat(text: string | null): void {
  const format = /^\{"format":(\d+)/.exec(text ?? '')?.[1]
  if (format && Number(format) > FORMAT) {
    throw refuse('newer-version', '密钥文件由更新的版本写成。', { remedy: '用写它的版本打开。文件未动。' })
  }
}

/** Finds damage, not forgery: what is secret in the ring is authenticated by its own seals. */
function checkOf(ring: RingContent): string {
  return createHash('sha256').update(JSON.stringify(ring)).digest('hex')
}
