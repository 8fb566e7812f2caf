import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type RecycledRow = {
  id: string
  name: string
  sex: string
  birth: string
  post: string
  organizationId: string | null
  removedAt: string
  removedBy: string | null
  mergedInto: string | null
  mergedName: string | null
  batchNo: number | null
}

/** The recycle bin, who came last first. `text` finds names, the start of their pinyin and posts. */
export async function listRecycled(
  trx: Trx,
  text: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<RecycledRow[]> {
  return (await recycledQuery(text, offset, limit).execute(trx)).rows
}

/** Exported for the test of its plan. */
export function recycledQuery(text: string, offset: number, limit: number): RawBuilder<RecycledRow> {
  return sql<RecycledRow>`
    select person.id, person.name, person.sex, person.birth, person.post_text as post,
      person.organization_id as "organizationId", person.removed_at as "removedAt",
      account.name as "removedBy", person.merged_into as "mergedInto", winner.name as "mergedName",
      batch.no as "batchNo"
    from person indexed by person_by_removal
      left join account on account.id = person.changed_by
      left join person as winner on winner.id = person.merged_into
      left join batch on batch.id = person.batch_id and batch.undone_at = person.removed_at
    where person.removed_at is not null and ${matching(text)}
    order by person.removed_at desc, person.id desc limit ${limit} offset ${offset}`
}

export async function countRecycled(
  trx: Trx,
  text: string,
  clearableBefore: string,
): Promise<{ total: number; clearable: number }> {
  const { rows } = await sql<{ total: number; clearable: number }>`
    select count(*) as total, coalesce(sum(removed_at < ${clearableBefore}), 0) as clearable
    from person indexed by person_by_removal where removed_at is not null and ${matching(text)}`.execute(trx)
  return rows[0] ?? { total: 0, clearable: 0 }
}

export async function recycledIds(trx: Trx, text: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from person indexed by person_by_removal
    where removed_at is not null and ${matching(text)} order by removed_at desc, id desc`.execute(trx)
  return rows.map((row) => row.id)
}

function matching(text: string): RawBuilder<unknown> {
  const plain = text.replace(/[\s\u3000]/g, '')
  if (plain === '') return sql`true`
  return sql`(instr(person.name_key, ${plain}) > 0 or instr(person.post_text, ${plain}) > 0
    or person.pinyin like ${`${plain.toLowerCase()}%`})`
}

const wanted = (ids: readonly string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`

/**
 * Destroys records with everything that the database keeps of them: sets, drafts, places in lists, what steps and
 * batches kept for taking them back, and pictures that nobody else has. The audit trail stays.
 */
export async function destroyPeople(trx: Trx, ids: readonly string[]): Promise<void> {
  const list = wanted(ids)
  const photos = await sql<{ hash: string }>`select distinct photo_hash as hash from person
    where id in ${list} and photo_hash is not null`.execute(trx)
  await sql`delete from step where seq in (select step_record.seq from step_record, json_each(${JSON.stringify(ids)}) as gone
    where step_record.record_key >= gone.value and step_record.record_key < gone.value || '~')`.execute(trx)
  await sql`update batch_entry set undo = '', redo = '' where record_id in ${list}`.execute(trx)
  await sql`delete from draft where record_kind = 'person' and record_id in ${list}`.execute(trx)
  await sql`delete from view_member where record_id in ${list}`.execute(trx)
  await sql`update person set merged_into = null where merged_into in ${list}`.execute(trx)
  await sql`delete from person where id in ${list}`.execute(trx)
  await dropOrphanPhotos(
    trx,
    photos.rows.map((row) => row.hash),
  )
}

async function dropOrphanPhotos(trx: Trx, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await sql`delete from photo where hash in ${wanted(hashes)}
    and not exists (select 1 from person where person.photo_hash = photo.hash)
    and not exists (select 1 from step where instr(step.payload, photo.hash) > 0)
    and not exists (select 1 from batch_entry
      where instr(batch_entry.undo, photo.hash) > 0 or instr(batch_entry.redo, photo.hash) > 0)`.execute(trx)
}
