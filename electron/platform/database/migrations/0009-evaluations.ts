import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Schemes, rounds, ballots and what they come to; cases and the rule table that says what follows from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const statement of [...ROUNDS, ...BALLOTS, ...RESULTS, ...CASES]) await run(statement)
}

const ROUNDS = [
  `create table evaluation_scheme (${KEPT}, family_id text not null, edition integer not null,
    state text not null check (state in ('draft', 'started', 'retired')), title text not null, use text not null,
    subject text not null, preset text not null, content text not null, unique (family_id, edition)) strict`,
  `create table evaluation_round (${KEPT}, scheme_id text not null references evaluation_scheme (id),
    state text not null check (state in ('draft', 'open', 'closed', 'confirmed', 'published', 'archived')),
    title text not null, year integer not null, held_on text not null, entry text not null, consent text not null,
    fingerprint text not null default '', standards text not null default '') strict`,
  'create index evaluation_round_by_state on evaluation_round (state, year, id) where removed_at is null',
  'create index evaluation_round_by_scheme on evaluation_round (scheme_id)',
  `create table evaluation_subject (round_id text not null references evaluation_round (id) on delete cascade,
    no integer not null, version integer not null, kind text not null, person_id text, organization_id text,
    name text not null, post text not null, post_by_hand integer not null default 0, unit_name text not null,
    position integer not null,
    treatment text not null, grade_at_most text not null, treatment_reason text not null,
    treated_by_hand integer not null default 0, excluded text not null,
    decided_grade text not null default '', decided_reason text not null default '',
    primary key (round_id, no)) strict, without rowid`,
  'create index evaluation_subject_by_person on evaluation_subject (person_id) where person_id is not null',
  'create index evaluation_subject_by_organization on evaluation_subject (organization_id)',
  `create table evaluation_box (round_id text not null references evaluation_round (id) on delete cascade,
    no integer not null, version integer not null, group_key text not null, organization_id text, name text not null,
    expected integer, present integer, issued integer, returned integer,
    counting text not null check (counting in ('ballots', 'totals')), void_totals integer not null default 0,
    primary key (round_id, no)) strict, without rowid`,
  `create table evaluation_recusal (round_id text not null references evaluation_round (id) on delete cascade,
    box_no integer not null, subject_no integer not null, reason text not null,
    primary key (round_id, box_no, subject_no)) strict, without rowid`,
  `create table evaluation_step (round_id text not null references evaluation_round (id) on delete cascade,
    seq integer not null, from_state text, to_state text not null, at text not null, account_id text not null,
    account_name text not null, reason text not null, primary key (round_id, seq)) strict, without rowid`,
]

const BALLOTS = [
  `create table evaluation_ballot (id integer primary key, round_id text not null
    references evaluation_round (id) on delete cascade, box_no integer not null,
    entry integer not null check (entry in (1, 2)), number integer not null, version integer not null, void text,
    void_note text not null default '', entered_by text not null, entered_by_name text not null,
    entered_at text not null, unique (round_id, box_no, entry, number)) strict`,
  `create table evaluation_mark (ballot_id integer not null references evaluation_ballot (id) on delete cascade,
    subject_no integer not null, leaf text not null, value real not null,
    primary key (ballot_id, subject_no, leaf)) strict, without rowid`,
  `create table evaluation_count (round_id text not null references evaluation_round (id) on delete cascade,
    box_no integer not null, subject_no integer not null, leaf text not null, value real not null,
    n integer not null check (n >= 0),
    primary key (round_id, box_no, subject_no, leaf, value)) strict, without rowid`,
]

const RESULTS = [
  `create table evaluation_point (${KEPT}, round_id text not null references evaluation_round (id) on delete cascade,
    subject_no integer not null, kind text not null check (kind in ('adjust', 'veto', 'comment')), key text not null,
    points real not null, reason text not null, basis text not null) strict`,
  'create index evaluation_point_by_round on evaluation_point (round_id, subject_no) where removed_at is null',
  `create table evaluation_fact (round_id text not null references evaluation_round (id) on delete cascade,
    subject_no integer not null, leaf text not null, figure real, basis text not null,
    primary key (round_id, subject_no, leaf)) strict, without rowid`,
  `create table evaluation_outcome (round_id text not null references evaluation_round (id) on delete cascade,
    subject_no integer not null, person_id text, organization_id text, year integer not null, use text not null,
    title text not null, score real, rank integer, ranked integer not null, grade text not null,
    working text not null, confirmed_at text not null, filed integer not null default 0, batch_id text,
    primary key (round_id, subject_no)) strict, without rowid`,
  'create index evaluation_outcome_by_person on evaluation_outcome (person_id, year) where person_id is not null',
  'create index evaluation_outcome_by_organization on evaluation_outcome (organization_id, year)',
]

const CASES = [
  'create table evaluation_standard (id integer primary key check (id = 1), version integer not null, value text not null) strict',
  `create table evaluation_case (${KEPT}, person_id text, organization_id text, kind text not null,
    from_on text not null, to_on text not null, effective_to text not null, document text not null,
    note text not null) strict`,
  'create index evaluation_case_by_person on evaluation_case (person_id) where person_id is not null and removed_at is null',
  'create index evaluation_case_by_organization on evaluation_case (organization_id) where removed_at is null',
]
