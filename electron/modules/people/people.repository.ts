import { type Insertable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonContent } from '#shared/modules/people/schema'
import type { DerivedColumns } from './describe'
import type { PersonTable } from './people.table'
import { type FactColumns, factsOf, type PersonDbRow } from './person-rows'
import { insertSets, loadSets, replaceSets } from './person-sets.repository'

export type StoredPerson = { row: PersonDbRow; content: PersonContent }
export type NewPerson = { row: Insertable<PersonTable>; content: PersonContent }

const MANY = 500

/** People with all their sets, in the order of `ids`; ids that are not on record are left out. */
export async function loadPeople(trx: Trx, ids: readonly string[]): Promise<StoredPerson[]> {
  const found: StoredPerson[] = []
  for (let from = 0; from < ids.length; from += MANY) {
    const slice = ids.slice(from, from + MANY)
    const rows = await trx
      .selectFrom('person')
      .selectAll()
      .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(slice)}))`)
      .execute()
    const sets = await loadSets(trx, slice)
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of slice) {
      const row = byId.get(id)
      const own = sets.get(id)
      if (row && own) found.push({ row, content: { ...factsOf(row), ...own } })
    }
  }
  return found
}

/** Ids of everyone on record, the recycle bin included. */
export async function allPeopleIds(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('person').select('id').orderBy('id').execute()
  return rows.map((row) => row.id)
}

export async function loadPerson(trx: Trx, id: string): Promise<StoredPerson | undefined> {
  return (await loadPeople(trx, [id]))[0]
}

/** Adds people and their sets, table by table. */
export async function insertPeople(trx: Trx, people: readonly NewPerson[]): Promise<void> {
  await insertMany(
    trx,
    'person',
    people.map((it) => it.row),
  )
  await insertSets(
    trx,
    people.map((it) => ({ id: it.row.id, content: it.content })),
  )
}

/** Columns that a change of content writes. */
export type ContentChange = FactColumns &
  DerivedColumns & {
    version: number
    changed_at: string
    changed_by: string
  } & Partial<
    Pick<PersonDbRow, 'photo_hash' | 'photo_crop' | 'position' | 'batch_id' | 'removed_at' | 'merged_into'>
  >

export type ChangedPerson = { id: string; columns: ContentChange; content: PersonContent }

/** Writes changed people and their sets. All of one call must change the same columns. */
export async function updatePeople(trx: Trx, people: readonly ChangedPerson[]): Promise<void> {
  for (let from = 0; from < people.length; from += MANY) {
    const slice = people.slice(from, from + MANY)
    await updateRows(
      trx,
      slice.map((it) => ({ id: it.id, ...it.columns })),
    )
    await replaceSets(trx, slice)
  }
}

/** Sets columns of many rows with one statement: the values travel as one JSON text. */
export async function updateRows(
  trx: Trx,
  rows: readonly ({ id: string } & Partial<PersonDbRow>)[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first).filter((column) => column !== 'id')
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = given.value ->> ${sql.lit(column)}`))
  await sql`update person set ${set} from json_each(${JSON.stringify(rows)}) as given
    where person.id = given.value ->> 'id'`.execute(trx)
}

/** Changes a few columns of one person; the version is the caller’s to count. */
export async function touchPerson(
  trx: Trx,
  id: string,
  change: Partial<Omit<PersonDbRow, 'id'>> & { version: number },
): Promise<void> {
  await trx.updateTable('person').set(change).where('id', '=', id).execute()
}

export type PersonHead = Pick<
  PersonDbRow,
  | 'id'
  | 'name'
  | 'version'
  | 'removed_at'
  | 'organization_id'
  | 'changed_at'
  | 'changed_by'
  | 'position'
  | 'merged_into'
  | 'open_warnings'
>

/** The few columns that removing, restoring and undoing look at. */
export async function findHeads(trx: Trx, ids: readonly string[]): Promise<PersonHead[]> {
  return trx
    .selectFrom('person')
    .select([
      'id',
      'name',
      'version',
      'removed_at',
      'organization_id',
      'changed_at',
      'changed_by',
      'position',
      'merged_into',
      'open_warnings',
    ])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

/** Puts people into the recycle bin (`at` set) or takes them out (`at` null); one taken out is merged no longer. */
export async function markRemoved(
  trx: Trx,
  ids: readonly string[],
  at: string | null,
  stamp: { changed_at: string; changed_by: string },
): Promise<void> {
  await trx
    .updateTable('person')
    .set((w) => ({
      ...stamp,
      ...(at === null && { merged_into: null }),
      removed_at: at,
      version: w('version', '+', 1),
    }))
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

/** The last place taken in each unit; '' stands for people without one. */
export async function lastPositions(trx: Trx): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('person')
    .select((w) => ['organization_id as unit', w.fn.max('position').as('last')])
    .where('removed_at', 'is', null)
    .groupBy('organization_id')
    .execute()
  return new Map(rows.map((row) => [row.unit ?? '', Number(row.last)]))
}

/** The last place taken in one unit, 0 in an empty one. */
export async function lastPosition(trx: Trx, organizationId: string | null): Promise<number> {
  const row = await trx
    .selectFrom('person')
    .select((w) => w.fn.max('position').as('last'))
    .where('organization_id', organizationId === null ? 'is' : '=', organizationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** 第 n 批次 of a person's import, null when typed in. */
export async function batchNoOf(trx: Trx, batchId: string | null): Promise<number | null> {
  if (batchId === null) return null
  const row = await trx.selectFrom('batch').select('no').where('id', '=', batchId).executeTakeFirst()
  return row?.no ?? null
}
