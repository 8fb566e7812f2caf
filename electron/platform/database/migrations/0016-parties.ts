import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Party organizations beside the units, villages and communities, firms, delegates, and who belongs to which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...VILLAGES, ...PARTIES, ...LAYOUTS, ...CONGRESSES])
    await sql.raw(statement).execute(db)
}

const VILLAGES = [
  // A unit that is a town, a street, a county organ: what systems are scoped by.
  "alter table organization add column role text not null default ''",
  "create index organization_by_role on organization (role, tree_order) where role <> '' and removed_at is null",
  `create table village (${KEPT}, kind text not null check (kind in ('village', 'community')), name text not null,
    code text not null default '', town_id text not null references organization (id), position integer not null,
    households integer, population integer, content text not null default '{}') strict`,
  'create index village_by_town on village (town_id, position) where removed_at is null',
  `create table village_trait (village_id text not null references village (id), trait text not null,
    from_on text not null, to_on text not null default '', source text not null default '',
    primary key (village_id, trait, from_on)) strict, without rowid`,
  // Yuan and square metres; null where nothing is on record. The targets are those set for that year.
  `create table village_year (village_id text not null references village (id), year integer not null,
    income integer, income_target integer, premises integer, premises_target integer, stars integer,
    workers integer, note text not null default '', primary key (village_id, year)) strict, without rowid`,
  `create table village_fund (village_id text not null references village (id), year integer not null,
    position integer not null, kind text not null check (kind in ('fund', 'project')), source text not null,
    name text not null default '', amount integer not null, done_on text not null default '',
    primary key (village_id, year, position)) strict, without rowid`,
  `create table enterprise (${KEPT}, kind text not null check (kind in ('firm', 'social')), name text not null,
    code text not null default '', unit_id text references organization (id), employees integer, members integer,
    scale text not null default '', coverage text not null default '', content text not null default '{}') strict`,
  'create index enterprise_by_unit on enterprise (unit_id, name) where removed_at is null',
]

const PARTIES = [
  `create table party_organization (${KEPT}, parent_id text references party_organization (id), name text not null,
    short_name text not null default '', code text not null default '', kind text not null,
    affiliation text not null default '', unit_id text references organization (id),
    village_id text references village (id), enterprise_id text references enterprise (id),
    position integer not null, tree_order integer not null default 0, path text not null default '',
    founded_on text not null default '', ended_on text not null default '', term_years integer,
    elected_on text not null default '', term_ends_on text not null default '', has_committee integer not null default 1,
    groups integer not null default 0, content text not null default '{}') strict`,
  'create index party_in_order on party_organization (tree_order) where removed_at is null',
  'create index party_by_unit on party_organization (unit_id) where removed_at is null and unit_id is not null',
  'create index party_by_village on party_organization (village_id) where removed_at is null and village_id is not null',
  'create index party_by_enterprise on party_organization (enterprise_id) where removed_at is null and enterprise_id is not null',
  'create index party_by_parent on party_organization (parent_id, position) where parent_id is not null',
  `create index party_by_term on party_organization (term_ends_on) where removed_at is null and term_ends_on <> ''`,
  `create table party_term (id text not null primary key, party_id text not null references party_organization (id),
    number integer not null, elected_on text not null, years integer not null, ends_on text not null,
    extended_to text not null default '', requested_on text not null default '', approved_on text not null default '',
    approval_no text not null default '', case_id text, note text not null default '') strict`,
  'create unique index party_term_by_party on party_term (party_id, number)',
  // A term may be reminded of by several systems, and anew once a letter was withdrawn from the register.
  `create table party_term_letter (term_id text not null references party_term (id), system_key text not null,
    letter_id text not null references letter (id), primary key (term_id, letter_id)) strict, without rowid`,
  // Approved seats of a body (also of a village committee) from a day on, and who holds or held them.
  `create table party_seat (party_id text not null references party_organization (id), post text not null,
    approved integer not null, position integer not null, from_on text not null default '',
    to_on text not null default '', primary key (party_id, post, from_on)) strict, without rowid`,
  `create table party_post (id text not null primary key, party_id text not null references party_organization (id),
    term_id text, post text not null, person_id text, name text not null, origin text not null default '',
    from_on text not null, to_on text not null default '', full_time integer not null default 0,
    position integer not null default 0) strict`,
  'create index party_post_by_party on party_post (party_id, position)',
  'create index party_post_by_person on party_post (person_id) where person_id is not null',
  `create table party_member (person_id text not null references person (id), party_id text not null references party_organization (id),
    standing text not null check (standing in ('full', 'probationary')), from_on text not null,
    to_on text not null default '', party_group text not null default '', primary key (person_id, party_id, from_on)) strict, without rowid`,
  'create index party_member_of on party_member (party_id, person_id, from_on, to_on)',
  // Renamed, merged, split, abolished: what was is asked for as of a day.
  `create table party_change (id text not null primary key, party_id text not null references party_organization (id),
    kind text not null, on_day text not null, before text not null, after text not null, other_id text,
    document text not null default '', noted_at text not null, noted_by text not null) strict`,
  'create index party_change_by_party on party_change (party_id, on_day)',
]

const LAYOUTS = [
  // The department's own columns of a register, JSON of keys and headings in their order.
  'create table register_layout (register text not null primary key, columns text not null) strict, without rowid',
]

const CONGRESSES = [
  `create table delegate (${KEPT}, person_id text, name text not null, party_id text not null references party_organization (id),
    level text not null, term text not null default '', unit_id text references organization (id),
    from_on text not null, to_on text not null default '') strict`,
  'create index delegate_by_party on delegate (party_id, name) where removed_at is null',
  // A yearly meeting of a congress of delegates; half_days: two to a day.
  `create table congress (${KEPT}, unit_id text not null references organization (id), level text not null,
    year integer not null, title text not null, held_on text not null default '', half_days integer,
    council_on text not null default '', note text not null default '') strict`,
  'create index congress_by_year on congress (year, unit_id) where removed_at is null',
  `create table congress_delegate (congress_id text not null references congress (id),
    delegate_id text not null references delegate (id), state text not null check (state in ('present', 'leave', 'absent')),
    reason text not null default '', primary key (congress_id, delegate_id)) strict, without rowid`,
  // A proposal is carried on as a matter; who brought it is kept here.
  `create table congress_proposal (id text not null primary key, congress_id text not null references congress (id),
    delegate_id text, kind text not null check (kind in ('motion', 'advice')), title text not null,
    matter_id text, noted_at text not null, noted_by text not null) strict`,
  'create index congress_proposal_of on congress_proposal (congress_id)',
  // Appraisal ballots of a committee and of each of its members, and by-elections: votes as counted.
  `create table congress_tally (congress_id text not null references congress (id), position integer not null,
    kind text not null check (kind in ('body', 'person', 'election')), name text not null, post text not null default '',
    sent integer not null, returned integer not null, valid integer not null, counts text not null,
    primary key (congress_id, position)) strict, without rowid`,
]
