import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Ledgers of a department's own, taken from its workbooks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table ledger (${KEPT}, title text not null, content text not null, source text not null) strict`,
  `create table ledger_row (${KEPT}, ledger_id text not null references ledger (id), position integer not null,
    cells text not null, words text not null, print text not null, troubled integer not null, due_on text not null,
    take_id text) strict`,
  'create index ledger_row_in_order on ledger_row (ledger_id, position) where removed_at is null',
  // The same line twice is known by the fingerprint of its cells.
  'create index ledger_row_by_print on ledger_row (ledger_id, print) where removed_at is null',
  `create index ledger_row_due on ledger_row (due_on, ledger_id) where removed_at is null and due_on <> ''`,
  'create index ledger_row_by_take on ledger_row (take_id) where take_id is not null',
  `create table ledger_take (id text not null primary key, ledger_id text not null references ledger (id),
    file text not null, taken_at text not null, taken_by text not null, undone_at text) strict`,
  'create index ledger_take_by_ledger on ledger_take (ledger_id, taken_at)',
]
