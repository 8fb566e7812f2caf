import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonDbRow } from './person-rows'

export type Candidate = Pick<
  PersonDbRow,
  'id' | 'name' | 'name_key' | 'birth' | 'identity_number' | 'organization_id' | 'version' | 'changed_at'
>

const COLUMNS = [
  'id',
  'name',
  'name_key',
  'birth',
  'identity_number',
  'organization_id',
  'version',
  'changed_at',
] as const

/** Everyone not removed who bears one of these numbers, or one of these names. */
export async function findCandidates(
  trx: Trx,
  wanted: { numbers: readonly string[]; names: readonly string[] },
): Promise<Candidate[]> {
  const list = (values: readonly string[]) =>
    sql<string>`(select value from json_each(${JSON.stringify(values)}))`
  const byNumber = await trx
    .selectFrom('person')
    .select(COLUMNS)
    .where('identity_number', '<>', '')
    .where('identity_number', 'in', list(wanted.numbers))
    .where('removed_at', 'is', null)
    .execute()
  const byName = await trx
    .selectFrom('person')
    .select(COLUMNS)
    .where('name_key', 'in', list(wanted.names))
    .where('removed_at', 'is', null)
    .execute()
  return [...new Map([...byNumber, ...byName].map((row) => [row.id, row])).values()]
}

/** The version each of these people had right after the last batch that wrote them. */
export async function versionsAfterBatch(trx: Trx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('batch_entry')
    .select((w) => ['record_id', w.fn.max('version_after').as('version')])
    .where('record_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('undone_at', 'is', null)
    .groupBy('record_id')
    .execute()
  return new Map(rows.map((row) => [row.record_id, Number(row.version)]))
}
