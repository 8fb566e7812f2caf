import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** 教育培训: plans, classes with who came, grades of the year, sites, lecturers, tests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table training_plan (${KEPT}, system text not null, title text not null, from_year integer not null,
    to_year integer not null, document text not null default '') strict`,
  `create table training_plan_line (id text not null primary key, plan_id text not null references training_plan (id),
    year integer not null, kind text not null, audience text not null, classes integer, person_times integer,
    unit text not null, position integer not null) strict`,
  'create index training_plan_line_of on training_plan_line (plan_id, year, position)',
  `create table training_site (${KEPT}, kind text not null, name text not null,
    unit_id text references organization (id), address text not null default '', opened_on text not null default '',
    ended_on text not null default '', note text not null default '') strict`,
  'create index training_site_in_order on training_site (kind, name) where removed_at is null',
  `create table training_site_visit (id text not null primary key, site_id text not null references training_site (id),
    on_day text not null, visitors text not null, people integer not null, topic text not null default '') strict`,
  'create index training_site_visit_of on training_site_visit (site_id, on_day)',
  'create index training_site_visit_by_day on training_site_visit (on_day)',
  `create table training_lecturer (${KEPT}, person_id text references person (id), name text not null,
    unit_name text not null default '', title text not null default '', level text not null default '',
    field text not null default '', note text not null default '') strict`,
  // The day a class began is its day in every count of a year.
  `create table training_class (${KEPT}, system text not null, kind text not null, title text not null,
    from_on text not null, to_on text not null default '', place text not null default '',
    site_id text references training_site (id), host text not null default '', audience text not null default '',
    hours real, headcount integer not null default 0, cost real, outline text not null default '') strict`,
  'create index training_class_by_day on training_class (from_on desc, id) where removed_at is null',
  `create table training_lecture (id text not null primary key, class_id text not null references training_class (id),
    lecturer_id text references training_lecturer (id), name text not null, topic text not null default '',
    position integer not null) strict`,
  'create index training_lecture_of on training_lecture (class_id, position)',
  'create index training_lecture_by on training_lecture (lecturer_id) where lecturer_id is not null',
  // hours null: all of the class.
  `create table training_participant (id text not null primary key, class_id text not null references training_class (id),
    person_id text references person (id), name text not null, unit_name text not null default '', hours real,
    score real, result text not null default '', absent integer not null default 0, note text not null default '',
    position integer not null) strict`,
  'create index training_participant_of on training_participant (class_id, position)',
  `create unique index training_participant_once on training_participant (class_id, person_id)
    where person_id is not null`,
  'create index training_participant_by on training_participant (person_id) where person_id is not null',
  `create table study_mark (${KEPT}, person_id text not null references person (id), year integer not null,
    grade text not null, score real, document text not null default '', confirmed_at text,
    confirmed_by text) strict`,
  'create unique index study_mark_once on study_mark (person_id, year) where removed_at is null',
  'create index study_mark_by_year on study_mark (year, grade) where removed_at is null',
  `create table training_test (${KEPT}, system text not null, title text not null, on_day text not null,
    due_on text not null default '', note text not null default '') strict`,
  `create table training_test_place (test_id text not null references training_test (id), subject_kind text not null,
    subject_id text not null, issued integer not null, returned integer not null, passed integer,
    position integer not null, primary key (test_id, subject_kind, subject_id)) strict, without rowid`,
]
