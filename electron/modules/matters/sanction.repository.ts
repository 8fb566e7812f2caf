import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { BarringSanction } from '#shared/modules/matters/rules-sanction'
import type { Slice } from '#shared/values/page'
import type { MatterSanctionTable } from './matters.table'

export type SanctionRecord = Selectable<MatterSanctionTable>
export type ListedSanction = SanctionRecord & { matter_year: number | null; matter_number: number | null }

/** Sanctions of a system, the latest first; only those that bar on a day where `barring` names one. */
export async function listSanctions(
  trx: Trx,
  { system, barring }: { system: string; barring: string },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedSanction[] }> {
  const where = sql`from matter_sanction as it left join matter on matter.id = it.matter_id where it.removed_at is null and it.system_key = ${system}
    and (${barring} = '' or (${barringOn(barring)}))`
  const count = await sql<{ total: number }>`select count(*) as total ${where}`.execute(trx)
  const { rows } =
    await sql<ListedSanction>`select it.*, matter.year as matter_year, matter.number as matter_number
    ${where} order by it.on_day desc, it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, rows }
}

/** Bars from its first to its last day, unless it was lifted by then. */
function barringOn(day: string) {
  return sql`it.until_on <> '' and it.on_day <= ${day} and it.until_on >= ${day}
    and (it.lifted_on = '' or it.lifted_on > ${day})`
}

/**
 * Sanctions that bar any of these people and units, whatever the day, each with whom it bars. One laid on the party
 * organization of a unit bars that unit; one on an organization below, of a village or a firm bars nobody but itself.
 */
export async function sanctionsThatBar(
  trx: Trx,
  ids: readonly string[],
): Promise<(SanctionRecord & BarringSanction & { barred: string })[]> {
  const { rows } = await sql<SanctionRecord & BarringSanction & { barred: string }>`
    select it.*, found.barred, found.party_name, matter.title as matter_title, matter.year as matter_year,
      matter.number as matter_number
    from (${laidOnThemselves(ids)} union all ${laidOnTheirParty(ids)}) as found
    join matter_sanction as it on it.id = found.id left join matter on matter.id = it.matter_id
    order by it.until_on desc, it.id`.execute(trx)
  return rows
}

const BARRING = sql`it.removed_at is null and it.until_on <> ''`

function laidOnThemselves(ids: readonly string[]) {
  return sql`select it.id, it.subject_id as barred, '' as party_name from matter_sanction as it
    where it.subject_id in ${idList(ids)} and ${BARRING}`
}

/** The party organization of a unit is the one whose superior is counted under another unit, or that has none. */
function laidOnTheirParty(ids: readonly string[]) {
  return sql`select it.id, party.unit_id, coalesce(nullif(party.short_name, ''), party.name)
    from party_organization as party cross join matter_sanction as it on it.subject_id = party.id
    left join party_organization as above on above.id = party.parent_id
    where party.removed_at is null and party.unit_id in ${idList(ids)} and ${BARRING} and party.village_id is null and party.enterprise_id is null and above.unit_id is not party.unit_id`
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
