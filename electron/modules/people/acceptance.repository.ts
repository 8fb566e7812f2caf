import { type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { WarningAcceptanceTable } from './people.table'

export type AcceptanceRow = Selectable<WarningAcceptanceTable>

/** Accepted warnings of several people. */
export async function loadAcceptances(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, AcceptanceRow[]>> {
  const rows = await trx
    .selectFrom('warning_acceptance')
    .selectAll()
    .where('person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  const found = new Map<string, AcceptanceRow[]>(ids.map((id) => [id, []]))
  for (const row of rows) found.get(row.person_id)?.push(row)
  return found
}

export async function keepAcceptance(trx: Trx, row: AcceptanceRow): Promise<void> {
  await trx
    .insertInto('warning_acceptance')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'key'])
        .doUpdateSet({ reason: row.reason, account_name: row.account_name, at: row.at }),
    )
    .execute()
}

/** False when the warning was not accepted. */
export async function dropAcceptance(trx: Trx, personId: string, key: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('warning_acceptance')
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
