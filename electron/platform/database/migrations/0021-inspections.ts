import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** 巡回检查: groups and areas of a year, its plan, rounds, visits with their check lists, findings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table inspection_group (${KEPT}, programme text not null, year integer not null,
    kind text not null check (kind in ('office', 'group')), name text not null, note text not null default '',
    position integer not null) strict`,
  'create index inspection_group_of on inspection_group (programme, year, position) where removed_at is null',
  `create table inspection_member (id text not null primary key,
    group_id text not null references inspection_group (id), person_id text references person (id),
    name text not null, post text not null default '', leads integer not null default 0,
    position integer not null) strict`,
  'create index inspection_member_of on inspection_member (group_id, position)',
  `create table inspection_area (group_id text not null references inspection_group (id),
    unit_id text not null references organization (id), primary key (group_id, unit_id)) strict, without rowid`,
  `create table inspection_plan (${KEPT}, programme text not null, year integer not null, month text not null,
    planned_on text not null default '', inspectors text not null default '',
    subject_kind text not null, subject_id text not null, fixed integer not null default 0) strict`,
  `create index inspection_plan_of on inspection_plan (programme, year, subject_kind, subject_id, month)
    where removed_at is null`,
  `create table inspection_round (${KEPT}, programme text not null, year integer not null, number integer not null,
    title text not null, manner text not null default '', begins_on text not null default '',
    ends_on text not null default '', note text not null default '') strict`,
  `create table inspection_visit (${KEPT}, programme text not null, round_id text references inspection_round (id),
    group_id text references inspection_group (id), subject_kind text not null, subject_id text not null,
    visited_on text not null, inspectors text not null default '', manner text not null default '',
    answers text not null default '{}', score real, level text not null default '',
    summary text not null default '') strict`,
  `create index inspection_visit_of on inspection_visit (programme, subject_kind, subject_id, visited_on)
    where removed_at is null`,
  'create index inspection_visit_by_day on inspection_visit (visited_on desc, id) where removed_at is null',
  `create table inspection_finding (${KEPT}, visit_id text not null references inspection_visit (id),
    point text not null default '', text text not null, demand text not null default '',
    responsible text not null default '', due_on text not null default '', grave integer not null default 0,
    matter_id text, settled_on text not null default '', settled_how text not null default '') strict`,
  'create index inspection_finding_of on inspection_finding (visit_id, created_at) where removed_at is null',
  `create index inspection_finding_open on inspection_finding (due_on)
    where removed_at is null and settled_on = ''`,
]
