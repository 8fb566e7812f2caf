import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** 事项: what is carried to its end by somebody by a day, with what was done about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // `stage` is what the state means; it is kept beside so that lists and counts need no system to read.
  `create table matter (${KEPT}, system_key text not null, year integer not null, number integer not null,
    kind text not null, title text not null, source text not null default '', category text not null default '',
    subject_kind text not null default '', subject_id text not null default '', subject_name text not null default '',
    unit_id text references organization (id), raised_by text not null default '', phone text not null default '',
    persons integer not null default 1, level text not null default '', raised_on text not null,
    due_on text not null default '', state text not null,
    stage text not null check (stage in ('open', 'asked', 'closed', 'void')), lead text not null default '',
    person text not null default '', account_id text references account (id), goal text not null default '',
    measures text not null default '', result text not null default '', paper_evidence text not null default '',
    finished_on text not null default '', asked_by text not null default '', closed_on text not null default '',
    closed_by text not null default '', reopened integer not null default 0, phase text not null default '',
    origin_kind text not null default '', origin_id text not null default '', fields text not null default '{}',
    search text not null) strict`,
  // Over removed ones too: their numbers are not given out again.
  'create unique index matter_by_number on matter (system_key, year, number)',
  'create index matter_by_stage on matter (system_key, stage, due_on, id) where removed_at is null',
  "create index matter_by_closing on matter (system_key, closed_on, id) where removed_at is null and stage = 'closed'",
  'create index matter_by_day on matter (system_key, raised_on, unit_id) where removed_at is null',
  "create index matter_open on matter (due_on, system_key) where removed_at is null and stage in ('open', 'asked')",
  "create index matter_by_subject on matter (subject_id) where removed_at is null and subject_id <> ''",
  "create index matter_by_origin on matter (origin_id) where removed_at is null and origin_id <> ''",
  // Who answers for it, each with what it reported; the first is the one in charge.
  `create table matter_unit (matter_id text not null references matter (id), position integer not null,
    unit_id text references organization (id), name text not null, done_on text not null default '',
    report text not null default '', primary key (matter_id, position)) strict, without rowid`,
  'create index matter_unit_by_name on matter_unit (name)',
  // All that became of it, in order: moves, levels, rungs of the ladder, progress.
  `create table matter_entry (id text not null primary key, matter_id text not null references matter (id),
    kind text not null check (kind in ('move', 'level', 'rung', 'progress', 'due')), key text not null,
    on_day text not null, words text not null default '', before text not null default '', after text not null default '',
    at text not null, by text not null) strict`,
  'create index matter_entry_of on matter_entry (matter_id, id)',
  `create table matter_milestone (matter_id text not null references matter (id), key text not null,
    due_on text not null default '', on_day text not null default '', primary key (matter_id, key)) strict, without rowid`,
  "create index matter_milestone_open on matter_milestone (due_on) where on_day = '' and due_on <> ''",
  `create table matter_visit (id text not null primary key, system_key text not null, subject_kind text not null,
    subject_id text not null, household text not null, on_day text not null, visitor text not null default '',
    words text not null default '', created_at text not null, created_by text not null) strict`,
  'create index matter_visit_by_household on matter_visit (system_key, subject_id, household, on_day)',
  'create index matter_visit_by_day on matter_visit (system_key, on_day)',
  `create table matter_tally (id text not null primary key, system_key text not null, key text not null,
    subject_kind text not null, subject_id text not null, on_day text not null, whole integer not null,
    part integer not null, words text not null default '', created_at text not null, created_by text not null) strict`,
  'create index matter_tally_by_day on matter_tally (system_key, key, on_day)',
  `create table matter_sanction (${KEPT}, system_key text not null, key text not null, matter_id text references matter (id),
    subject_kind text not null, subject_id text not null, on_day text not null, until_on text not null default '',
    by text not null default '', document text not null default '', reason text not null,
    lifted_on text not null default '', lifted_for text not null default '') strict`,
  'create index matter_sanction_by_subject on matter_sanction (subject_id, until_on) where removed_at is null',
  'create index matter_sanction_by_day on matter_sanction (system_key, on_day, id) where removed_at is null',
]
