import { type Kysely, sql } from 'kysely'

/** Saved queries and hand-made lists. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run(`create table saved_view (id text primary key, version integer not null, created_at text not null,
    created_by text not null, changed_at text not null, changed_by text not null, room text not null,
    kind text not null check (kind in ('query', 'list')), name text not null, filter text not null,
    columns text not null, pinned integer not null, position integer not null, unique (room, name)) strict`)
  await run(`create table view_member (view_id text not null references saved_view (id) on delete cascade,
    record_id text not null, position integer not null, primary key (view_id, record_id)) strict, without rowid`)
  await run('create index view_member_by_place on view_member (view_id, position, record_id)')
}
