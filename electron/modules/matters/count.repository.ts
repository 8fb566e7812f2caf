import { type Insertable, type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { VisitRow } from '#shared/modules/matters/contract-counts'
import type { Slice } from '#shared/values/page'
import type { MatterTallyTable, MatterVisitTable } from './matters.table'

type VisitFilter = { system: string; text: string; from: string; to: string }

/** Calls on households, the latest first. */
export async function listVisits(
  trx: Trx,
  { system, text, from, to }: VisitFilter,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: VisitRow[] }> {
  const where = sql`from matter_visit as it left join village on village.id = it.subject_id
    left join organization as town on town.id = village.town_id
    where it.system_key = ${system} and it.on_day >= ${from} and it.on_day <= ${to || '9999'}
    and (${text} = '' or instr(it.household || ' ' || village.name || ' ' || town.name || ' ' || it.visitor, ${text}) > 0)`
  const count = await sql<{ total: number }>`select count(*) as total ${where}`.execute(trx)
  const { rows } =
    await sql<VisitRow>`select it.id, it.subject_id as "villageId", coalesce(village.name, '') as "villageName",
    coalesce(nullif(town.short_name, ''), town.name, '') as "townName", it.household, it.on_day as "on", it.visitor, it.words
    ${where} order by it.on_day desc, it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, rows }
}

/** Which of these households of a village were called on that day already. */
export async function knownHouseholds(
  trx: Trx,
  { system, villageId, on }: { system: string; villageId: string; on: string },
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('matter_visit')
    .select('household')
    .where('system_key', '=', system)
    .where('subject_id', '=', villageId)
    .where('on_day', '=', on)
    .execute()
  return new Set(rows.map((it) => it.household))
}

export async function insertVisits(trx: Trx, rows: readonly Insertable<MatterVisitTable>[]): Promise<void> {
  await insertMany(trx, 'matter_visit', rows)
}

/** Takes a call away and answers whose it was; refuses one that is not there. */
export async function deleteVisit(trx: Trx, id: string): Promise<Selectable<MatterVisitTable>> {
  const row = await trx.deleteFrom('matter_visit').where('id', '=', id).returningAll().executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这条走访记录，可能已被删除。', { remedy: '刷新后再看。' })
}

/** Counts of a system, the latest first. */
export async function listTallies(
  trx: Trx,
  system: string,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Selectable<MatterTallyTable>[] }> {
  const all = trx.selectFrom('matter_tally').where('system_key', '=', system)
  const count = await all.select((it) => it.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all
    .selectAll()
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: count.total, rows }
}

export async function insertTally(trx: Trx, row: Insertable<MatterTallyTable>): Promise<void> {
  await trx.insertInto('matter_tally').values(row).execute()
}

export async function deleteTally(trx: Trx, id: string): Promise<Selectable<MatterTallyTable>> {
  const row = await trx.deleteFrom('matter_tally').where('id', '=', id).returningAll().executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这条计数，可能已被删除。', { remedy: '刷新后再看。' })
}
