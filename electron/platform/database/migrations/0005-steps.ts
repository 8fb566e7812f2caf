import { type Kysely, sql } from 'kysely'

/** Undo and redo across saves, merged people, people found to be different. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run(`create table step (seq integer primary key, id text not null unique, at text not null,
    account_id text not null, account_name text not null, module text not null, title text not null,
    records integer not null, payload text not null, batch_id text references batch (id),
    undone_at text, undone_by text,
    closed text not null default '' check (closed in ('', 'changed', 'partly'))) strict`)
  await run('create index step_by_batch on step (batch_id) where batch_id is not null')
  await run(`create table step_record (seq integer not null references step (seq) on delete cascade,
    record_key text not null, name text not null, primary key (seq, record_key)) strict, without rowid`)
  await run('create index step_record_by_key on step_record (record_key, seq)')
  await run("alter table batch_entry add column redo text not null default ''")
  await run('alter table batch_entry add column version_before integer')
  await run('alter table person add column merged_into text')
  // Namesakes side by side with what tells them apart: matching an import and finding duplicates read nothing else.
  await run('drop index person_by_name')
  await run(`create index person_by_namesake on person (name_key, birth, organization_id, work_started, id, removed_at)
    where removed_at is null`)
  await run(`create table person_apart (first_id text not null references person (id) on delete cascade,
    second_id text not null references person (id) on delete cascade, account_name text not null, at text not null,
    primary key (first_id, second_id)) strict, without rowid`)
}
