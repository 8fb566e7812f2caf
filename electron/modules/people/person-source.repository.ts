import { type Insertable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonSourceTable } from './people.table'

export type SourceRow = Insertable<PersonSourceTable>

/** Keeps what the imported files looked like, in the place of what was kept before for these people. */
export async function keepSources(
  trx: Trx,
  rows: readonly SourceRow[],
  options: { replace: boolean },
): Promise<void> {
  if (options.replace)
    await dropSources(
      trx,
      rows.map((row) => row.person_id),
    )
  await insertMany(trx, 'person_source', rows)
}

export async function dropSources(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('person_source')
    .where('person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

export async function loadSources(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, { format: 'lrmx' | 'lrm'; file_name: string; form: string }>> {
  const rows = await trx
    .selectFrom('person_source')
    .selectAll()
    .where('person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(rows.map(({ person_id, ...row }) => [person_id, row]))
}
