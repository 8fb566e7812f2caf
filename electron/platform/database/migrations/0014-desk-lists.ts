import { type Kysely, sql } from 'kysely'

/** Loose and missing materials are read in the order of an index, whatever state is asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create index dossier_loose_waiting on dossier_loose (year_received, number)
    where removed_at is null and state not in ('filed', 'returned')`,
  `create index dossier_missing_in_order on dossier_missing (due_sort = 0, due_sort, id) where removed_at is null`,
  `create index dossier_missing_in_state on dossier_missing (state, due_sort = 0, due_sort, id)
    where removed_at is null`,
  `create index dossier_missing_lacking on dossier_missing (due_sort = 0, due_sort, id)
    where removed_at is null and state not in ('closed', 'waived')`,
]
