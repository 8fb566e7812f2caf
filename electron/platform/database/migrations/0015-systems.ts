import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Working systems that a department changed or added, and files that stand behind what their ledgers say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table work_system (${KEPT}, engine text not null, key text not null, title text not null,
    source text not null, switched_on integer not null) strict`,
  'create unique index work_system_by_key on work_system (engine, key) where removed_at is null',
  `create table work_system_edition (system_id text not null references work_system (id), edition integer not null,
    from_on text not null, content text not null, primary key (system_id, edition)) strict, without rowid`,
  // Minutes, photos, proofs: by the foreign key the page store knows that the files are in use.
  `create table evidence (id text not null primary key, owner_kind text not null, owner_id text not null,
    position integer not null, name text not null, mime text not null, size integer not null, pages integer not null,
    hash text not null references store_object (hash), note text not null default '', added_at text not null,
    added_by text not null) strict`,
  'create index evidence_by_owner on evidence (owner_kind, owner_id, position)',
  'create index evidence_by_hash on evidence (hash)',
]
