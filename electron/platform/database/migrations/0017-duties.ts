import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** What recurring duties were planned and done, who was there, what was made up, and what is different for one subject. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table duty_event (${KEPT}, system_key text not null, kind_key text not null, subject_kind text not null,
    subject_id text not null, counts_on text not null, held_on text not null default '',
    planned_on text not null default '', part text not null default '', amount integer not null default 1,
    archived_on text not null default '', due integer, present integer, content text not null) strict`,
  // Holds every column that the matrix reads, so that its minutes are never touched.
  `create index duty_event_counted on duty_event (system_key, subject_kind, kind_key, counts_on, subject_id, held_on,
    planned_on, part, amount) where removed_at is null`,
  'create index duty_event_by_subject on duty_event (subject_id, counts_on) where removed_at is null',
  'create index duty_event_by_day on duty_event (system_key, counts_on, id) where removed_at is null',
  `create table duty_attendance (event_id text not null references duty_event (id), position integer not null,
    person_id text, name text not null, party_group text not null default '', presence text not null
    check (presence in ('present', 'leave', 'absent')), reason text not null default '', make_up_id text,
    made_up_on text not null default '', primary key (event_id, position)) strict, without rowid`,
  'create index duty_attendance_by_person on duty_attendance (person_id, event_id, presence, made_up_on) where person_id is not null',
  `create index duty_attendance_missed on duty_attendance (event_id, person_id) where presence <> 'present'`,
  'create index duty_attendance_by_make_up on duty_attendance (make_up_id) where make_up_id is not null',
  `create table duty_make_up (${KEPT}, held_on text not null, content text not null) strict`,
  `create table duty_setting (${KEPT}, system_key text not null, board_key text not null, kind_key text not null default '',
    subject_kind text not null, subject_id text not null, asked text not null default '', day integer,
    from_on text not null default '', to_on text not null default '', reason text not null default '') strict`,
  'create index duty_setting_of_board on duty_setting (system_key, board_key, subject_id) where removed_at is null',
]
