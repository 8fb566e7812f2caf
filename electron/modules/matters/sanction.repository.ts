import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Slice } from '#shared/values/page'
import type { MatterSanctionTable } from './matters.table'

export type SanctionRecord = Selectable<MatterSanctionTable>

/** Sanctions of a system, the latest first; only those that bar on a day where `barring` names one. */
export async function listSanctions(
  trx: Trx,
  { system, barring }: { system: string; barring: string },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: SanctionRecord[] }> {
  const where = sql`from matter_sanction as it where it.removed_at is null and it.system_key = ${system}
    and (${barring} = '' or (${barringOn(barring)}))`
  const count = await sql<{ total: number }>`select count(*) as total ${where}`.execute(trx)
  const { rows } = await sql<SanctionRecord>`select it.* ${where}
    order by it.on_day desc, it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, rows }
}

/** Bars from its first to its last day, unless it was lifted by then. */
function barringOn(day: string) {
  return sql`it.until_on <> '' and it.on_day <= ${day} and it.until_on >= ${day}
    and (it.lifted_on = '' or it.lifted_on > ${day})`
}

/** Sanctions that bar any of these subjects on a day. */
export async function sanctionsBarring(
  trx: Trx,
  ids: readonly string[],
  on: string,
): Promise<SanctionRecord[]> {
  const { rows } =
    await sql<SanctionRecord>`select it.* from matter_sanction as it where it.removed_at is null
    and it.subject_id in ${idList(ids)} and ${barringOn(on)} order by it.until_on desc`.execute(trx)
  return rows
}

export async function insertSanction(trx: Trx, row: Insertable<MatterSanctionTable>): Promise<void> {
  await trx.insertInto('matter_sanction').values(row).execute()
}

export async function updateSanction(
  trx: Trx,
  id: string,
  values: Updateable<MatterSanctionTable>,
): Promise<void> {
  await trx.updateTable('matter_sanction').set(values).where('id', '=', id).execute()
}

export async function findSanction(trx: Trx, id: string): Promise<SanctionRecord> {
  const row = await trx.selectFrom('matter_sanction').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这条问责记录。', { remedy: '刷新后再看。' })
}
