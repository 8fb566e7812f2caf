import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '#electron/platform/database/conditions'
import type { Trx } from '#electron/platform/database/schema'
import { oncePerState } from '#electron/platform/database/snapshot'
import type { PersonRow } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { type Columns, NO_COLUMNS } from './roster-columns.repository'
import { type Asked, peopleQueries } from './roster-query.repository'
import type { Units } from './units'

/**
 * @file The roster. Whom a filter finds is worked out once for each state of the database and kept as a list of row
 * numbers, so that scrolling and counting read nothing again; of each slice the rows are read.
 */

/** Row numbers of everyone the filter finds, in order. A row number holds for one state of the database only. */
export function findPeople(trx: Trx, asked: Asked): Promise<readonly number[]> {
  const { descending, ...filter } = asked.filter
  const ascending = oncePerState(trx, `people ${asked.at} ${JSON.stringify(filter)}`, async () => {
    const found: number[] = []
    for (const query of peopleQueries(asked)) {
      const { rows } = await query.execute(trx)
      for (const row of rows) found.push(row.person)
    }
    return found
  })
  return descending ? ascending.then((found) => found.toReversed()) : ascending
}

/** Ids of these rows, in their order. */
export async function idsOf(trx: Trx, people: readonly number[]): Promise<PersonId[]> {
  const { rows } = await sql<{
    id: PersonId
  }>`select person.id from json_each(${JSON.stringify(people)}) as wanted
    cross join person on person.rowid = wanted.value order by wanted.key`.execute(trx)
  return rows.map((row) => row.id)
}

type StoredRow = Omit<PersonRow, 'cells' | 'organizationName'> & { [cell: `cell ${string}`]: unknown }

type Shown = { units: Units; columns: Columns }

/** The rows of a slice in its order, with the texts of further columns. */
export function rowsOf(trx: Trx, people: readonly number[], shown: Shown): Promise<PersonRow[]> {
  return readRows(trx, rowsQuery(sql`person.rowid`, people, shown.columns), shown)
}

/** The same of people known by their ids. */
export function listRows(
  trx: Trx,
  ids: readonly string[],
  units: Units,
  columns: Columns = NO_COLUMNS,
): Promise<PersonRow[]> {
  const shown = { units, columns }
  return readRows(trx, rowsQuery(sql`person.id`, ids, shown.columns), shown)
}

/** The query behind the rows. Exported for the measurement of what the way through the program costs. */
export function rowsQuery(
  key: Sql,
  values: readonly unknown[],
  columns: Columns = NO_COLUMNS,
): RawBuilder<StoredRow> {
  return sql<StoredRow>`select person.id, person.version, person.name, person.sex, person.birth,
      person.ethnicity, person.ancestral_place as ancestralPlace, person.party, person.qualification,
      person.post_text as post, person.post_started_on as postStartedOn, person.rank,
      person.organization_id as organizationId, person.completeness, person.open_warnings as openWarnings,
      person.removed_at as removedAt ${columns.select}
    from json_each(${JSON.stringify(values)}) as wanted cross join person on ${key} = wanted.value
    order by wanted.key`
}

async function readRows(
  trx: Trx,
  query: RawBuilder<StoredRow>,
  { units, columns }: Shown,
): Promise<PersonRow[]> {
  const { rows } = await query.execute(trx)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    sex: row.sex,
    birth: row.birth,
    ethnicity: row.ethnicity,
    ancestralPlace: row.ancestralPlace,
    party: row.party,
    qualification: row.qualification,
    post: row.post,
    postStartedOn: row.postStartedOn,
    rank: row.rank,
    organizationId: row.organizationId,
    organizationName: units.find(row.organizationId)?.name ?? '',
    completeness: row.completeness,
    openWarnings: row.openWarnings,
    removedAt: row.removedAt,
    cells: columns.cells(row),
  }))
}
