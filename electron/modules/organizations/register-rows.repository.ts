import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Row, Table } from '#electron/platform/steps/rows.repository'
import { idList } from './subjects.repository'

/** A table with the rows of some records: `of` names the record, `key` the row. */
export type RegisterTable = { table: Table; of: string; key: readonly string[] }

/** Tables that hold a record of each register, what is referred to before what refers to it. */
export const REGISTER_TABLES = {
  party: [
    { table: 'party_organization', of: 'id', key: ['id'] },
    { table: 'party_term', of: 'party_id', key: ['id'] },
    { table: 'party_seat', of: 'party_id', key: ['party_id', 'post', 'from_on'] },
    { table: 'party_post', of: 'party_id', key: ['id'] },
    { table: 'party_member', of: 'party_id', key: ['person_id', 'party_id', 'from_on'] },
    { table: 'party_change', of: 'party_id', key: ['id'] },
  ],
  village: [
    { table: 'village', of: 'id', key: ['id'] },
    { table: 'village_trait', of: 'village_id', key: ['village_id', 'trait', 'from_on'] },
    { table: 'village_year', of: 'village_id', key: ['village_id', 'year'] },
    { table: 'village_fund', of: 'village_id', key: ['village_id', 'year', 'position'] },
  ],
  enterprise: [{ table: 'enterprise', of: 'id', key: ['id'] }],
  delegate: [{ table: 'delegate', of: 'id', key: ['id'] }],
  congress: [
    { table: 'congress', of: 'id', key: ['id'] },
    { table: 'congress_delegate', of: 'congress_id', key: ['congress_id', 'delegate_id'] },
    { table: 'congress_tally', of: 'congress_id', key: ['congress_id', 'position'] },
  ],
} as const satisfies Record<string, readonly RegisterTable[]>

export type RegisterScope = keyof typeof REGISTER_TABLES
/** Rows by table. */
export type RegisterRows = ReadonlyMap<Table, readonly Row[]>

/** Columns that follow from the whole tree: another organization's move changes them too. */
const OF_THE_TREE = new Set(['path', 'tree_order'])

/** Every row of these records as it stands. */
export async function registerRows(
  trx: Trx,
  scope: RegisterScope,
  ids: readonly string[],
): Promise<RegisterRows> {
  const found = new Map<Table, Row[]>()
  for (const { table, of } of REGISTER_TABLES[scope]) {
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(of)} in ${idList(ids)}`.execute(trx)
    found.set(
      table,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !OF_THE_TREE.has(column))),
      ),
    )
  }
  return found
}
