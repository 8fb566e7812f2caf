import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Cases that go through fixed steps, each by the version of its rules that it began under. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table procedure_version (id text not null primary key, system_key text not null, kind text not null,
    title text not null, rule text not null, content text not null, print text not null) strict`,
  'create unique index procedure_version_by_print on procedure_version (system_key, kind, print)',
  `create table procedure_case (${KEPT}, version_id text not null references procedure_version (id),
    system_key text not null, kind text not null, subject_kind text not null, subject_id text not null,
    name text not null, topic text not null default '', party_id text references party_organization (id),
    unit_id text references organization (id), village_id text references village (id), began_on text not null,
    ended_on text not null default '', state text not null check (state in ('running', 'done', 'stopped')),
    stop_reason text not null default '', manager_id text, stage text not null default '',
    step text not null default '', due_on text not null default '', due_step text not null default '',
    troubles integer not null default 0) strict`,
  'create index procedure_case_listed on procedure_case (system_key, kind, state, began_on, id) where removed_at is null',
  'create index procedure_case_of on procedure_case (subject_kind, subject_id) where removed_at is null',
  `create index procedure_case_due on procedure_case (due_on) where removed_at is null and state = 'running' and due_on <> ''`,
  `create table procedure_entry (id text not null unique, case_id text not null references procedure_case (id), step text not null,
    number integer not null, state text not null check (state in ('open', 'done', 'waived')), on_day text not null,
    outcome text not null default '', mark text not null default '', content text not null, written_at text not null,
    written_by text not null, primary key (case_id, step, number)) strict, without rowid`,
  `create index procedure_entry_by_mark on procedure_entry (mark, on_day) where mark <> ''`,
  `create table procedure_reply (case_id text not null references procedure_case (id), step text not null,
    number integer not null, organ_key text not null, organ text not null, asked_on text not null,
    letter_no text not null default '', due_on text not null default '', replied_on text not null default '',
    result text not null default '' check (result in ('', 'clean', 'objection')), text text not null default '',
    primary key (case_id, step, number, organ_key)) strict, without rowid`,
  `create index procedure_reply_out on procedure_reply (due_on) where result = '' and asked_on <> ''`,
]
