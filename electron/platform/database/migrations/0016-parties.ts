import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** Party organizations beside the units, villages and communities, firms, delegates, and who belongs to which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
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
  `create table village_year (village_id text not null references village (id), year integer not null,
    content text not null, income integer, primary key (village_id, year)) strict, without rowid`,
  `create table enterprise (${KEPT}, kind text not null check (kind in ('firm', 'social')), name text not null,
    code text not null default '', unit_id text references organization (id), employees integer, members integer,
    scale text not null default '', coverage text not null default '', content text not null default '{}') strict`,
  'create index enterprise_by_unit on enterprise (unit_id, name) where removed_at is null',
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
  `create index party_by_term on party_organization (term_ends_on) where removed_at is null and term_ends_on <> ''`,
  `create table party_term (id text not null primary key, party_id text not null references party_organization (id),
    number integer not null, elected_on text not null, years integer not null, ends_on text not null,
    extended_to text not null default '', letter_no text not null default '', letter_on text not null default '',
    requested_on text not null default '', approved_on text not null default '', approval_no text not null default '',
    case_id text, content text not null default '{}') strict`,
  'create index party_term_by_party on party_term (party_id, number)',
  // Approved seats of a body (also of a village committee) and who holds or held them.
  `create table party_seat (party_id text not null references party_organization (id), post text not null,
    approved integer not null, position integer not null, primary key (party_id, post)) strict, without rowid`,
  `create table party_post (id text not null primary key, party_id text not null references party_organization (id),
    term_id text, post text not null, person_id text, name text not null, origin text not null default '',
    from_on text not null, to_on text not null default '', full_time integer not null default 0,
    position integer not null default 0) strict`,
  `create index party_post_by_party on party_post (party_id, position) where to_on = ''`,
  'create index party_post_by_person on party_post (person_id) where person_id is not null',
  `create table party_member (person_id text not null references person (id), party_id text not null references party_organization (id),
    standing text not null check (standing in ('full', 'probationary')), from_on text not null,
    to_on text not null default '', party_group text not null default '', primary key (person_id, party_id, from_on)) strict, without rowid`,
  `create index party_member_of on party_member (party_id, person_id) where to_on = ''`,
  `create table delegate (${KEPT}, person_id text, name text not null, party_id text not null references party_organization (id),
    level text not null, term text not null default '', unit_id text references organization (id),
    from_on text not null, to_on text not null default '') strict`,
  'create index delegate_by_party on delegate (party_id, name) where removed_at is null',
  // Renamed, merged, split, abolished: what was is asked for as of a day.
  `create table party_change (id text not null primary key, party_id text not null references party_organization (id),
    kind text not null, on_day text not null, before text not null, after text not null, other_id text,
    document text not null default '', noted_at text not null, noted_by text not null) strict`,
  'create index party_change_by_party on party_change (party_id, on_day)',
]
