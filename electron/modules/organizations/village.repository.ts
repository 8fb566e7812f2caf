import { type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { PartyContent } from '#shared/modules/organizations/party'
import type { Village, VillageContent, VillageMark, VillageYear } from '#shared/modules/organizations/village'
import type { OrganizationId, VillageId } from '#shared/values/id'
import type { VillageTable } from './parties.table'
import { idList } from './subjects.repository'

export type VillageRecord = Selectable<VillageTable>

export function findVillage(trx: Trx, id: string): Promise<VillageRecord | undefined> {
  return trx
    .selectFrom('village')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Another of this name in the same town, if any. */
export function villageNamed(
  trx: Trx,
  { name, townId, id }: { name: string; townId: string; id: string | null },
): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('village')
    .select('id')
    .where('town_id', '=', townId)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .where('id', '<>', id ?? '')
    .executeTakeFirst()
}

/** The unit that an organization of a village or a firm is counted under; null where it is of neither. */
export async function homeOf(
  trx: Trx,
  { villageId, enterpriseId }: Pick<PartyContent, 'villageId' | 'enterpriseId'>,
): Promise<OrganizationId | null> {
  const { rows } = await sql<{ unit_id: OrganizationId | null }>`select coalesce(
    (select town_id from village where id = ${villageId}),
    (select unit_id from enterprise where id = ${enterpriseId})) as unit_id`.execute(trx)
  return rows[0]?.unit_id ?? null
}

export async function insertVillage(trx: Trx, row: Omit<VillageRecord, 'position'>): Promise<void> {
  const { last } = await trx
    .selectFrom('village')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('town_id', '=', row.town_id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('village')
    .values({ ...row, position: (last ?? -1) + 1 })
    .execute()
}

export async function updateVillage(trx: Trx, id: string, change: Updateable<VillageTable>): Promise<void> {
  await trx.updateTable('village').set(change).where('id', '=', id).execute()
}

/** Puts these marks in place of those on record. */
export async function putMarks(trx: Trx, id: string, marks: readonly VillageMark[]): Promise<void> {
  await trx.deleteFrom('village_trait').where('village_id', '=', id).execute()
  await insertMany(
    trx,
    'village_trait',
    marks.map(({ trait, from, to, source }) => ({ village_id: id, trait, from_on: from, to_on: to, source })),
  )
}

/** Puts a year's figures and money in place of what was on record of it. */
export async function putYear(trx: Trx, id: string, year: VillageYear): Promise<void> {
  for (const table of ['village_year', 'village_fund'] as const)
    await trx.deleteFrom(table).where('village_id', '=', id).where('year', '=', year.year).execute()
  await trx
    .insertInto('village_year')
    .values({
      village_id: id,
      year: year.year,
      income: year.income,
      income_target: year.incomeTarget,
      premises: year.premises,
      premises_target: year.premisesTarget,
      stars: year.stars,
      workers: year.workers,
      note: year.note,
    })
    .execute()
  await insertMany(
    trx,
    'village_fund',
    year.funds.map(({ doneOn, ...fund }, position) => ({
      village_id: id,
      year: year.year,
      position,
      ...fund,
      done_on: doneOn,
    })),
  )
}

type Targets = { year: number; incomeTarget: number | null; premisesTarget: number | null }

/** Sets the targets of a year for many villages; null leaves one as it is. */
export async function putTargets(trx: Trx, ids: readonly string[], targets: Targets): Promise<void> {
  const { year, incomeTarget, premisesTarget } = targets
  await sql`insert into village_year (village_id, year, income_target, premises_target)
    select id, ${year}, ${incomeTarget}, ${premisesTarget} from village where id in ${idList(ids)}
    on conflict (village_id, year) do update set
      income_target = coalesce(excluded.income_target, income_target),
      premises_target = coalesce(excluded.premises_target, premises_target)`.execute(trx)
}

/** A party organization that exists there, if any. */
export function partyThere(
  trx: Trx,
  column: 'village_id' | 'enterprise_id',
  id: string,
): Promise<{ name: string } | undefined> {
  return trx
    .selectFrom('party_organization')
    .select('name')
    .where(column, '=', id)
    .where('ended_on', '=', '')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Everything that the page of a village shows; undefined where there is none. */
export async function readVillage(trx: Trx, id: string): Promise<Village | undefined> {
  const row = await findVillage(trx, id)
  if (!row) return undefined
  const town = await trx
    .selectFrom('organization')
    .select(['name', 'short_name'])
    .where('id', '=', row.town_id)
    .executeTakeFirstOrThrow()
  const marks = await trx
    .selectFrom('village_trait')
    .select(['trait', 'from_on as from', 'to_on as to', 'source'])
    .where('village_id', '=', id)
    .orderBy('from_on', 'desc')
    .execute()
  return {
    ...villageContent(row),
    id: row.id as VillageId,
    version: row.version,
    townName: town.short_name || town.name,
    marks: marks as VillageMark[],
    years: await yearsOf(trx, id),
  }
}

async function yearsOf(trx: Trx, id: string): Promise<VillageYear[]> {
  const years = await trx
    .selectFrom('village_year')
    .selectAll()
    .where('village_id', '=', id)
    .orderBy('year', 'desc')
    .execute()
  const funds = await trx
    .selectFrom('village_fund')
    .selectAll()
    .where('village_id', '=', id)
    .orderBy('position')
    .execute()
  return years.map((it) => ({
    year: it.year,
    income: it.income,
    incomeTarget: it.income_target,
    premises: it.premises,
    premisesTarget: it.premises_target,
    stars: it.stars,
    workers: it.workers,
    note: it.note,
    funds: funds
      .filter((fund) => fund.year === it.year)
      .map(({ kind, source, name, amount, done_on }) => ({ kind, source, name, amount, doneOn: done_on })),
  }))
}

function villageContent(row: VillageRecord): VillageContent {
  const { remark = '' } = JSON.parse(row.content) as { remark?: string }
  const { kind, name, code, households, population } = row
  return { kind, name, code, townId: row.town_id as OrganizationId, households, population, remark }
}

/** The columns of a village's content. */
export function villageColumns({ townId, remark, ...plain }: VillageContent) {
  return { ...plain, town_id: townId, content: JSON.stringify({ remark }) }
}
