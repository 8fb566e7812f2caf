import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Who is linked to what, 责任清单, records typed for indicators, and what was frozen of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table link (${KEPT}, system text not null, type text not null,
    holder_kind text not null, holder_id text not null, target_kind text not null default '', target_id text,
    target_name text not null default '', from_on text not null, to_on text not null default '',
    end_reason text not null default '', note text not null default '', fields text not null default '{}') strict`,
  `create index link_by_holder on link (system, type, holder_id, from_on, to_on) where removed_at is null`,
  `create index link_by_target on link (target_id, system, type, from_on, to_on)
    where removed_at is null and target_id is not null`,
  `create index link_in_time on link (system, from_on) where removed_at is null`,
  `create table charge (${KEPT}, system text not null, year integer not null, level text not null,
    field text not null default '', text text not null, demand text not null default '',
    unit_id text references organization (id), unit_name text not null default '', person text not null default '',
    due_on text not null default '', position integer not null) strict`,
  'create index charge_in_year on charge (system, year, position) where removed_at is null',
  `create table charge_check (id text not null primary key, charge_id text not null references charge (id),
    on_day text not null, outcome text not null check (outcome in ('done', 'partly', 'not')),
    note text not null default '', checked_by text not null) strict`,
  'create index charge_check_of on charge_check (charge_id, on_day)',
  `create table indicator_entry (${KEPT}, system text not null, key text not null,
    side text not null check (side in ('numerator', 'denominator')), on_day text not null,
    unit_id text references organization (id), name text not null, amount real not null,
    note text not null default '') strict`,
  'create index indicator_entry_in_time on indicator_entry (system, key, side, on_day) where removed_at is null',
  `create table indicator_snapshot (${KEPT}, title text not null, on_day text not null, note text not null default '') strict`,
  // What an indicator was and how it was put together then: its value as JSON, with both sides beside for reckoning.
  `create table indicator_frozen (snapshot_id text not null references indicator_snapshot (id), system text not null,
    key text not null, position integer not null, numerator real not null, denominator real,
    indicator text not null, value text not null,
    primary key (snapshot_id, system, key)) strict, without rowid`,
  `create table indicator_frozen_record (snapshot_id text not null references indicator_snapshot (id),
    system text not null, key text not null, side text not null, position integer not null, record text not null,
    primary key (snapshot_id, system, key, side, position)) strict, without rowid`,
]
