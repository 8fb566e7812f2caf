import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Members beside their branches: transfers, those away, dues, ratings, conduct, and what was done about warnings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // `id` is the person's.
  `create table member (${KEPT}, full_on text not null default '', job text not null default '',
    phone text not null default '', address text not null default '', kept text not null default '{}',
    left_reason text not null default '', foreign key (id) references person (id)) strict`,
  `create table member_transfer (${KEPT}, number text not null, serial integer not null, person_id text not null references person (id),
    name text not null, standing text not null, direction text not null check (direction in ('within', 'out', 'in')),
    from_party_id text references party_organization (id), from_name text not null,
    to_party_id text references party_organization (id), to_name text not null, reason text not null,
    issued_on text not null, valid_until text not null, dues_until text not null, phone text not null,
    arrived_on text not null default '', receipt_on text not null default '', cancelled_on text not null default '',
    note text not null default '') strict`,
  'create index member_transfer_by_day on member_transfer (issued_on, serial)',
  'create index member_transfer_by_person on member_transfer (person_id, issued_on)',
  `create index member_transfer_open on member_transfer (valid_until) where receipt_on = '' and cancelled_on = ''`,
  `create table member_mobile (${KEPT}, person_id text not null references person (id),
    direction text not null check (direction in ('out', 'in')), place text not null, workplace text not null,
    reason text not null, left_on text not null, phone text not null, host_party text not null,
    certificate text not null, back_on text not null default '', contacted_on text not null default '',
    contact_due_on text not null) strict`,
  'create index member_mobile_by_person on member_mobile (person_id) where removed_at is null',
  `create index member_mobile_away on member_mobile (contact_due_on) where back_on = '' and removed_at is null`,
  `create table member_contact (id text not null primary key, mobile_id text not null references member_mobile (id),
    on_day text not null, way text not null, note text not null, noted_at text not null, noted_by text not null) strict`,
  'create index member_contact_by_mobile on member_contact (mobile_id, on_day)',
  // Money is whole 分, months are yyyy-mm.
  `create table member_dues_base (person_id text not null references person (id), from_month text not null,
    payer text not null, base integer not null, fixed integer not null, note text not null, noted_at text not null,
    noted_by text not null, primary key (person_id, from_month)) strict, without rowid`,
  `create table member_dues (person_id text not null references person (id), month text not null, paid integer not null,
    paid_on text not null, receipt_no text not null, noted_at text not null, noted_by text not null,
    primary key (person_id, month)) strict, without rowid`,
  `create table member_rating (${KEPT}, system_key text not null, period text not null,
    person_id text not null references person (id), party_id text not null references party_organization (id),
    points text not null, total integer, band text not null, below integer not null, note text not null) strict`,
  'create unique index member_rating_of on member_rating (system_key, period, person_id)',
  'create index member_rating_by_person on member_rating (person_id, period)',
  `create table member_conduct (${KEPT}, person_id text not null references person (id), kind text not null
    check (kind in ('discipline', 'disposal')), measure text not null, measure_label text not null,
    ends integer not null, reason text not null, organ text not null, document text not null, meeting_on text not null,
    approved_on text not null, until_on text not null, outcome text not null, outcome_on text not null) strict`,
  'create index member_conduct_by_person on member_conduct (person_id) where removed_at is null',
  `create index member_conduct_due on member_conduct (until_on)
    where outcome_on = '' and until_on <> '' and removed_at is null`,
  'create index member_conduct_by_day on member_conduct (approved_on) where removed_at is null',
  `create table admission_warning (${KEPT}, system_key text not null, subject_kind text not null, subject_id text not null,
    level text not null, act text not null, on_day text not null, number text not null, matter_id text,
    note text not null) strict`,
  'create index admission_warning_of on admission_warning (system_key, subject_kind, subject_id) where removed_at is null',
  // The party's yearly statistics of a village, as they were before cases are kept here.
  `create table admission_year (subject_kind text not null, subject_id text not null, year integer not null,
    members integer check (members >= 0), admitted integer check (admitted >= 0),
    primary key (subject_kind, subject_id, year)) strict, without rowid`,
  // Rolls taken in: what each row made, so that all of it can be taken back.
  `create table member_intake (id text not null primary key, file text not null, taken_at text not null,
    taken_by text not null, undone_at text) strict`,
  `create table member_intake_row (intake_id text not null references member_intake (id), person_id text not null,
    party_id text not null, from_on text not null, made_person integer not null, made_membership integer not null,
    primary key (intake_id, person_id)) strict, without rowid`,
]
