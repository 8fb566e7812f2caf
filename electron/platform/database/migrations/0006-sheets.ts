import { type Kysely, sql } from 'kysely'

/** Column mappings remembered per sender, and sheets that are about nobody, kept whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run(`create table sheet_mapping (
    sender text not null, signature text not null, destination text not null, targets text not null,
    used_at text not null, primary key (sender, signature)) strict, without rowid`)
  await run('create index sheet_mapping_used on sheet_mapping (used_at)')
  await run(`create table kept_sheet (
    id text not null primary key, title text not null, sender text not null, file_name text not null,
    columns text not null, around text not null, row_count integer not null, batch_id text not null,
    created_at text not null, removed_at text) strict, without rowid`)
  await run('create index kept_sheet_batch on kept_sheet (batch_id)')
  await run(`create table kept_row (
    sheet_id text not null references kept_sheet (id) on delete cascade, position integer not null,
    row integer not null, cells text not null, primary key (sheet_id, position)) strict, without rowid`)
}
