import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { MatterUnit } from '#shared/modules/matters/matter'
import type { OrganizationId } from '#shared/values/id'
import type { MatterEntryTable, MatterMilestoneTable, MatterTable, MatterUnitTable } from './matters.table'

export type MatterRecord = Selectable<MatterTable>
export type EntryRecord = Selectable<MatterEntryTable>

/** One matter; refuses one that is not there. */
export async function findMatter(trx: Trx, id: string): Promise<MatterRecord> {
  const row = await trx
    .selectFrom('matter')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这件事项，可能已被删除。', { remedy: '回到台账再选。' })
}

/** A matter whether it was removed or not, and how many steps were taken with it. */
export async function whereItStands(
  trx: Trx,
  id: string,
): Promise<(Pick<MatterRecord, 'year' | 'number' | 'stage'> & { moved: number }) | undefined> {
  const { rows } = await sql<Pick<MatterRecord, 'year' | 'number' | 'stage'> & { moved: number }>`
    select year, number, stage, (select count(*) from matter_entry as it
      where it.matter_id = matter.id and it.kind = 'move') as moved
    from matter where id = ${id}`.execute(trx)
  return rows[0]
}

/** Whether anything was recorded under a system. */
export async function keepsMatters(trx: Trx, key: string): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`select exists (select 1 from matter where system_key = ${key})
    or exists (select 1 from matter_visit where system_key = ${key})
    or exists (select 1 from matter_tally where system_key = ${key})
    or exists (select 1 from matter_sanction where system_key = ${key}) as found`.execute(trx)
  return rows[0]?.found === 1
}

/** The next number of a system's ledger in a year. */
export async function nextMatterNumber(trx: Trx, system: string, year: number): Promise<number> {
  const row = await trx
    .selectFrom('matter')
    .select((it) => it.fn.max('number').as('last'))
    .where('system_key', '=', system)
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertMatter(trx: Trx, row: Insertable<MatterTable>): Promise<void> {
  await trx.insertInto('matter').values(row).execute()
}

export async function updateMatter(trx: Trx, id: string, values: Updateable<MatterTable>): Promise<void> {
  await trx.updateTable('matter').set(values).where('id', '=', id).execute()
}

export async function insertEntries(trx: Trx, rows: readonly EntryRecord[]): Promise<void> {
  await insertMany(trx, 'matter_entry', rows)
}

/** What became of a matter, the latest first, each with the name of who noted it. */
export function entriesOf(trx: Trx, id: string): Promise<(EntryRecord & { name: string })[]> {
  return trx
    .selectFrom('matter_entry as it')
    .leftJoin('account', 'account.id', 'it.by')
    .selectAll('it')
    .select(sql<string>`coalesce(account.name, '')`.as('name'))
    .where('it.matter_id', '=', id)
    .orderBy('it.id', 'desc')
    .execute()
}

export async function unitsOf(trx: Trx, id: string): Promise<MatterUnit[]> {
  const rows = await trx
    .selectFrom('matter_unit')
    .selectAll()
    .where('matter_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((it) => ({
    unitId: it.unit_id as OrganizationId | null,
    name: it.name,
    doneOn: it.done_on,
    report: it.report,
  }))
}

/** Takes the place of the responsible units that a matter had. */
export async function keepUnits(trx: Trx, id: string, units: readonly MatterUnit[]): Promise<void> {
  await trx.deleteFrom('matter_unit').where('matter_id', '=', id).execute()
  await insertMany(trx, 'matter_unit', unitRows(id, units))
}

/** Responsible units of a matter as its rows. */
export function unitRows(id: string, units: readonly MatterUnit[]): Selectable<MatterUnitTable>[] {
  return units.map(({ unitId, name, doneOn, report }, position) => ({
    matter_id: id,
    position,
    unit_id: unitId,
    name,
    done_on: doneOn,
    report,
  }))
}

export async function milestonesOf(trx: Trx, id: string): Promise<Record<string, string>> {
  return Object.fromEntries((await pointRowsOf(trx, id)).map((it) => [it.key, it.on_day]))
}

export function pointRowsOf(trx: Trx, id: string): Promise<Selectable<MatterMilestoneTable>[]> {
  return trx.selectFrom('matter_milestone').selectAll().where('matter_id', '=', id).execute()
}

/** Takes the place of the dated points that a matter had, each with the day by which it is to be reached. */
export async function keepMilestones(trx: Trx, id: string, points: readonly Point[]): Promise<void> {
  await trx.deleteFrom('matter_milestone').where('matter_id', '=', id).execute()
  await insertMany(trx, 'matter_milestone', pointRows(id, points))
}

type Point = { key: string; dueOn: string; on: string }

/** Dated points of a matter as its rows. */
export function pointRows(id: string, points: readonly Point[]): Selectable<MatterMilestoneTable>[] {
  return points.map(({ key, dueOn, on }) => ({ matter_id: id, key, due_on: dueOn, on_day: on }))
}

/** Names of accounts by id; '' ids are passed over. */
export async function accountNames(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(rows.map((it) => [it.id, it.name]))
}

/** As lists show a unit, '' for none. */
export async function unitNameOf(trx: Trx, id: string | null): Promise<string> {
  if (id === null) return ''
  const row = await trx
    .selectFrom('organization')
    .select(sql<string>`coalesce(nullif(short_name, ''), name)`.as('name'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** Takes a matter and all that hangs on it into the recycle bin's state: it is in no list any more. */
export async function removeMatter(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable('matter').set({ removed_at: at }).where('id', '=', id).execute()
}

/** What a ledger lists already of a year. */
export async function titlesOfYear(trx: Trx, system: string, year: number): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('matter')
    .select('title')
    .where('system_key', '=', system)
    .where('year', '=', year)
    .where('removed_at', 'is', null)
    .execute()
  return new Set(rows.map((it) => it.title))
}

export type MatterOfOrigin = Pick<
  MatterRecord,
  'id' | 'system_key' | 'year' | 'number' | 'title' | 'state' | 'stage' | 'due_on' | 'closed_on'
> & { origin_id: string }

/** Matters that came from records of other modules: `{ kind: 'finding', ids }`. */
export function mattersOf(
  trx: Trx,
  { kind, ids }: { kind: string; ids: readonly string[] },
): Promise<MatterOfOrigin[]> {
  return trx
    .selectFrom('matter')
    .select([
      'id',
      'system_key',
      'year',
      'number',
      'title',
      'state',
      'stage',
      'due_on',
      'closed_on',
      'origin_id',
    ])
    .where('origin_kind', '=', kind)
    .where('origin_id', '<>', '')
    .where('origin_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('removed_at', 'is', null)
    .execute()
}

/** Day and content of every matter of a ledger, `2017-03-05 …`: what stands there already. */
export async function knownTitles(trx: Trx, system: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('matter')
    .select(['raised_on', 'title'])
    .where('system_key', '=', system)
    .where('removed_at', 'is', null)
    .execute()
  return new Set(rows.map((it) => `${it.raised_on} ${it.title}`))
}

export type NewRows = {
  matters: readonly Insertable<MatterTable>[]
  units: readonly Insertable<MatterUnitTable>[]
  points: readonly Insertable<MatterMilestoneTable>[]
  entries: readonly EntryRecord[]
}

/** New matters with all that hangs on them, many to a statement. */
export async function insertAll(trx: Trx, { matters, units, points, entries }: NewRows): Promise<void> {
  await insertMany(trx, 'matter', matters)
  await insertMany(trx, 'matter_unit', units)
  await insertMany(trx, 'matter_milestone', points)
  await insertMany(trx, 'matter_entry', entries)
}
