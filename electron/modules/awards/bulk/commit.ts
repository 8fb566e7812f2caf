import { createHash } from 'node:crypto'
import { defaultCrop, photoDimensions } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NominationId } from '#shared/values/id'
import { keepBlobs } from '../attachment.repository'
import { keepAttachments } from '../attachments'
import { updateNomination } from '../nomination.repository'
import { createNominations, photoColumns, rewriteNomination } from '../nominations'
import { attachedHashes } from './bulk.repository'
import { completed, contentOf } from './judge'
import { isDue, type OpenBulk, type OpenRow, type RowFile } from './open-bulk'

export type Committed = { created: number; updated: number; attachments: number }

type Target = { id: NominationId; row: OpenRow }

/** Writes what the preview shows, all of it or nothing. */
export async function commitRows(context: TaskContext, cycle: Cycle, open: OpenBulk): Promise<Committed> {
  const due = open.rows.filter(isDue)
  if (due.length === 0)
    throw refuse('invalid-input', '没有要写入的申报。', { remedy: '改正文件后重新读入。' })
  const fresh = await create(
    context,
    cycle,
    due.filter((it) => it.what === 'new'),
  )
  const changed = await rewrite(
    context,
    cycle,
    due.filter((it) => it.what === 'update'),
  )
  const attachments = await attach(context, cycle, [...fresh, ...changed])
  return { created: fresh.length, updated: changed.length, attachments }
}

async function create(context: TaskContext, cycle: Cycle, rows: readonly OpenRow[]): Promise<Target[]> {
  if (rows.length === 0) return []
  const contents = rows.flatMap((it) => contentOf(it) ?? [])
  const made = await createNominations(context, cycle, contents)
  return rows.flatMap((row, at) => (made[at] ? [{ id: made[at].id, row }] : []))
}

async function rewrite(context: TaskContext, cycle: Cycle, rows: readonly OpenRow[]): Promise<Target[]> {
  const targets: Target[] = []
  for (const row of rows) {
    const content = contentOf(row)
    if (!row.stored || !content) continue
    await rewriteNomination(context, cycle, row.stored, completed(row.stored, content))
    await context.step()
    targets.push({ id: row.stored.id, row })
  }
  return targets
}

/** Reads the files again one row after another, so that they never lie in memory together. */
async function attach(context: TaskContext, cycle: Cycle, targets: readonly Target[]): Promise<number> {
  const { trx } = context
  const held = await attachedHashes(trx, cycle.id)
  let count = 0
  for (const [at, target] of targets.entries()) {
    context.progress({ done: at, total: targets.length, message: '写入申报和附件' })
    await context.step()
    const known = held.get(target.id)
    const due = target.row.files.filter((it) => it.photo || !known?.has(it.hash))
    if (due.length === 0) continue
    count += await keepFiles(context, target.id, due)
  }
  return count
}

async function keepFiles({ trx }: TaskContext, id: NominationId, files: readonly RowFile[]): Promise<number> {
  const read = await Promise.all(files.map(async (file) => ({ ...file, bytes: await readAgain(file) })))
  const papers = read.filter((it) => !it.photo)
  const { added, refused } = await keepAttachments(
    trx,
    id,
    papers.map((file) => ({ material: file.material, file })),
  )
  const [first] = refused
  if (first) throw refuse('invalid-input', `“${first.name}”：${first.reason}一份也没有写入。`)
  const photo = read.findLast((it) => it.photo)
  if (photo) {
    await keepBlobs(trx, [photo])
    const size = photoDimensions(photo.bytes)
    await updateNomination(
      trx,
      id,
      photoColumns({ ...photo, crop: size ? defaultCrop(size.width, size.height) : null }),
    )
  }
  return added.length + (photo ? 1 : 0)
}

async function readAgain({ source, hash }: RowFile): Promise<Uint8Array> {
  const bytes = await source.read().catch(() => null)
  if (bytes && createHash('sha256').update(bytes).digest('hex') === hash) return bytes
  throw refuse('conflict', `“${source.name}”在读入之后被改动或移走，一份也没有写入。`, {
    remedy: '重新选文件读入。',
  })
}
