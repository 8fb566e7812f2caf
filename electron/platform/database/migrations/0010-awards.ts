import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Award programmes, cycles, nominations, reviews, outcomes, honours and prize money; the shortage catalogue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db)
  for (const statement of [...CYCLES, ...NOMINATIONS, ...REVIEWS, ...OUTCOMES, ...HONOURS])
    await run(statement)
}

const CYCLES = [
  `create table award_programme (${KEPT}, state text not null check (state in ('active', 'retired')),
    title text not null, preset text not null, content text not null) strict`,
  `create table award_cycle (${KEPT}, programme_id text not null references award_programme (id),
    state text not null check (state in ('preparing', 'running', 'finished', 'stopped')), title text not null,
    year integer not null, no integer not null, reference_on text not null, budget integer, content text not null,
    budget_consent text not null default '', stopped_reason text not null default '') strict`,
  'create index award_cycle_by_state on award_cycle (state, year, id) where removed_at is null',
  'create index award_cycle_by_programme on award_cycle (programme_id, no)',
  `create table award_stage (cycle_id text not null references award_cycle (id) on delete cascade, key text not null,
    position integer not null,
    state text not null check (state in ('waiting', 'open', 'closed', 'confirmed')), starts_on text not null default '',
    ends_on text not null default '', confirmed_at text not null default '', confirmed_by text not null default '',
    rule text not null default '', fingerprint text not null default '',
    primary key (cycle_id, key)) strict, without rowid`,
  `create table award_step (cycle_id text not null references award_cycle (id) on delete cascade, seq integer not null,
    stage text not null, stage_label text not null, from_state text not null, to_state text not null, at text not null,
    account_id text not null, account_name text not null, reason text not null,
    primary key (cycle_id, seq)) strict, without rowid`,
  'create table award_standard (id integer primary key check (id = 1), version integer not null, value text not null) strict',
]

const NOMINATIONS = [
  `create table award_nomination (${KEPT}, cycle_id text not null references award_cycle (id), number integer not null,
    category text not null, state text not null check (state in ('draft', 'entered', 'returned', 'withdrawn')),
    state_reason text not null default '', subject text not null, name text not null, name_key text not null,
    person_id text, organization_id text, unit_name text not null, nominator text not null,
    nominator_unit_id text, nominator_name text not null, members text not null,
    identity_key text not null default '', birth text not null default '', facts text not null, answers text not null,
    photo_hash text references award_blob (hash), photo_mime text not null default '',
    photo_crop text not null default '', spellings text not null default '', stroke_key text not null default '',
    unique (cycle_id, number)) strict`,
  'create index award_nomination_by_category on award_nomination (cycle_id, category, number) where removed_at is null',
  'create index award_nomination_by_person on award_nomination (person_id) where person_id is not null',
  'create index award_nomination_by_organization on award_nomination (organization_id) where organization_id is not null',
  `create index award_nomination_by_identity on award_nomination (identity_key) where identity_key <> ''`,
  'create index award_nomination_by_name on award_nomination (name_key)',
  'create index award_nomination_by_photo on award_nomination (photo_hash) where photo_hash is not null',
  `create table award_blob (hash text not null primary key, bytes blob not null) strict`,
  `create table award_attachment (id text not null primary key,
    nomination_id text not null references award_nomination (id) on delete cascade, material text not null,
    title text not null, mime text not null, size integer not null, pages integer not null, position integer not null,
    hash text not null references award_blob (hash)) strict`,
  'create index award_attachment_by_nomination on award_attachment (nomination_id, position)',
  'create index award_attachment_by_hash on award_attachment (hash)',
  `create table award_override (nomination_id text not null references award_nomination (id) on delete cascade,
    rule text not null, verdict text not null check (verdict in ('pass', 'fail')), reason text not null,
    by_name text not null, at text not null, primary key (nomination_id, rule)) strict, without rowid`,
]

const REVIEWS = [
  `create table award_reviewer (${KEPT}, state text not null check (state in ('active', 'resting')), name text not null,
    name_key text not null, person_id text, organization_id text, unit_name text not null, account_id text,
    content text not null) strict`,
  'create unique index award_reviewer_by_account on award_reviewer (account_id) where account_id is not null and removed_at is null',
  `create table award_panel (cycle_id text not null references award_cycle (id) on delete cascade, stage text not null,
    no integer not null, version integer not null, name text not null, categories text not null,
    primary key (cycle_id, stage, no)) strict, without rowid`,
  `create table award_panel_member (cycle_id text not null, stage text not null, panel_no integer not null,
    reviewer_id text not null references award_reviewer (id), role text not null check (role in ('chair', 'member')),
    state text not null check (state in ('chosen', 'invited', 'accepted', 'declined', 'absent')),
    position integer not null, primary key (cycle_id, stage, panel_no, reviewer_id),
    foreign key (cycle_id, stage, panel_no) references award_panel (cycle_id, stage, no) on delete cascade)
    strict, without rowid`,
  `create table award_declared (cycle_id text not null references award_cycle (id) on delete cascade,
    reviewer_id text not null, nomination_id text not null,
    verdict text not null check (verdict in ('conflict', 'clear')), reason text not null,
    primary key (cycle_id, reviewer_id, nomination_id)) strict, without rowid`,
  `create table award_assignment (cycle_id text not null references award_cycle (id) on delete cascade,
    stage text not null, nomination_id text not null references award_nomination (id) on delete cascade,
    reviewer_id text not null references award_reviewer (id), version integer not null, by_hand integer not null,
    state text not null check (state in ('assigned', 'submitted', 'recused', 'absent')),
    state_reason text not null default '', comment text not null default '',
    primary key (cycle_id, stage, nomination_id, reviewer_id)) strict, without rowid`,
  'create index award_assignment_by_reviewer on award_assignment (reviewer_id, cycle_id, stage)',
  `create table award_score (cycle_id text not null, stage text not null, nomination_id text not null,
    reviewer_id text not null, item text not null, value real not null,
    primary key (cycle_id, stage, nomination_id, reviewer_id, item),
    foreign key (cycle_id, stage, nomination_id, reviewer_id)
      references award_assignment (cycle_id, stage, nomination_id, reviewer_id) on delete cascade)
    strict, without rowid`,
  `create table award_pack (cycle_id text not null references award_cycle (id) on delete cascade, stage text not null,
    reviewer_id text not null, token text not null, assigned text not null, issued_at text not null,
    primary key (cycle_id, stage, reviewer_id)) strict, without rowid`,
]

const OUTCOMES = [
  `create table award_decision (cycle_id text not null references award_cycle (id) on delete cascade, stage text not null,
    nomination_id text not null references award_nomination (id) on delete cascade, passed integer not null,
    reason text not null, by_name text not null, at text not null,
    primary key (cycle_id, stage, nomination_id)) strict, without rowid`,
  `create table award_outcome (cycle_id text not null references award_cycle (id) on delete cascade, stage text not null,
    nomination_id text not null references award_nomination (id) on delete cascade, score real, place integer,
    passed integer not null, reason text not null, detail text not null,
    primary key (cycle_id, stage, nomination_id)) strict, without rowid`,
  'create index award_outcome_by_nomination on award_outcome (nomination_id)',
  `create table award_meeting (cycle_id text not null references award_cycle (id) on delete cascade, stage text not null,
    version integer not null, content text not null, primary key (cycle_id, stage)) strict, without rowid`,
  `create table award_vote (cycle_id text not null references award_cycle (id) on delete cascade, stage text not null,
    nomination_id text not null references award_nomination (id) on delete cascade, yes integer, no integer,
    abstain integer, primary key (cycle_id, stage, nomination_id)) strict, without rowid`,
  `create table award_objection (${KEPT}, cycle_id text not null references award_cycle (id),
    nomination_id text not null references award_nomination (id), received_on text not null,
    outcome text not null check (outcome in ('open', 'unfounded', 'upheld', 'invalid')), closed_on text not null,
    content text not null) strict`,
  'create index award_objection_by_cycle on award_objection (cycle_id, nomination_id) where removed_at is null',
]

const HONOURS = [
  `create table award_honour (${KEPT}, cycle_id text references award_cycle (id),
    nomination_id text unique references award_nomination (id), programme_id text, programme_title text not null,
    cycle_title text not null, cycle_no integer not null default 0, year integer not null, category text not null,
    category_label text not null, subject text not null, name text not null, name_key text not null,
    stroke_key text not null, unit_name text not null, person_id text, organization_id text,
    identity_key text not null default '', birth text not null default '', awarded_on text not null,
    document text not null, certificate_no text not null, term_from text not null, term_to text not null,
    state text not null check (state in ('held', 'ended', 'withdrawn')), state_on text not null default '',
    state_reason text not null default '', batch_id text, filed_text text not null default '',
    dossier_due integer not null default 0, position integer not null default 0) strict`,
  'create index award_honour_by_cycle on award_honour (cycle_id, category, stroke_key)',
  'create index award_honour_by_year on award_honour (year, id) where removed_at is null',
  'create index award_honour_by_person on award_honour (person_id) where person_id is not null',
  'create index award_honour_by_organization on award_honour (organization_id) where organization_id is not null',
  `create index award_honour_by_identity on award_honour (identity_key) where identity_key <> ''`,
  'create index award_honour_by_name on award_honour (name_key)',
  'create index award_honour_by_programme on award_honour (programme_id, cycle_no)',
  `create table award_title_review (${KEPT}, honour_id text not null references award_honour (id), year integer not null,
    grade text not null check (grade in ('excellent', 'passed', 'failed')), reviewed_on text not null,
    note text not null, unique (honour_id, year)) strict`,
  `create table award_prize (${KEPT}, cycle_id text not null references award_cycle (id),
    honour_id text not null references award_honour (id), item text not null, gross integer not null,
    tax integer not null, state text not null check (state in ('due', 'paid', 'stopped', 'recover', 'recovered')),
    batch text not null, voucher text not null, paid_on text not null, content text not null) strict`,
  'create index award_prize_by_cycle on award_prize (cycle_id, honour_id) where removed_at is null',
  `create table award_shortage (${KEPT}, year integer not null, unit_name text not null, organization_id text,
    post text not null, wanted integer not null, content text not null) strict`,
  'create index award_shortage_by_year on award_shortage (year, id) where removed_at is null',
  // Walked by 入党时间 from the earliest: whose standing reaches so many years by a day.
  `create index person_by_party_joined on person (party_joined_sort, id, politics, personnel_status)
    where removed_at is null and party_joined_sort > 0`,
  `create table award_shortage_match (shortage_id text not null references award_shortage (id) on delete cascade,
    no integer not null, name text not null, person_id text, from_on text not null, note text not null,
    primary key (shortage_id, no)) strict, without rowid`,
]
