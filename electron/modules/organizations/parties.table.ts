import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'

/** A village or a community (社区); `town_id` is the unit of its town or street. */
export interface VillageTable extends Kept {
  kind: 'village' | 'community'
  name: string
  code: string
  town_id: string
  position: number
  households: number | null
  population: number | null
  /** JSON of what is kept beside. */
  content: string
}

/** A mark of a village from a day until (not on) another, '' open: `weak` 软弱涣散, `poor` 省定贫困, `key` 重点, `hard` 难点, `backward` 后进. */
export interface VillageTraitTable {
  village_id: string
  trait: string
  from_on: string
  to_on: string
  source: string
}

/** One year of a village: yuan and square metres, null where nothing is on record. */
export interface VillageYearTable {
  village_id: string
  year: number
  income: number | null
  income_target: number | null
  premises: number | null
  premises_target: number | null
  /** 星级, 1 to 10. */
  stars: number | null
  /** 专职党务工作者 */
  workers: number | null
  note: string
}

/** Money of one year: funds by source, and projects with what they were paid from. Yuan. */
export interface VillageFundTable {
  village_id: string
  year: number
  position: number
  kind: 'fund' | 'project'
  source: string
  name: string
  amount: number
  done_on: string
}

/** 两新组织: a private firm or a social organization. `coverage`: how the party reaches it, '' not at all. */
export interface EnterpriseTable extends Kept {
  kind: 'firm' | 'social'
  name: string
  code: string
  unit_id: string | null
  employees: number | null
  members: number | null
  scale: string
  coverage: string
  content: string
}

export interface PartyOrganizationTable extends Kept {
  parent_id: string | null
  name: string
  short_name: string
  code: string
  /** Key of `PARTY_KINDS`. */
  kind: string
  /** Key of `AFFILIATIONS`: decides who reminds of the term. */
  affiliation: string
  /** The unit it is counted under: of a village's its town's. */
  unit_id: string | null
  village_id: string | null
  enterprise_id: string | null
  position: number
  /** Place in the whole tree, depth first. */
  tree_order: number
  /** Ids from the root, each followed by `/`. */
  path: string
  founded_on: string
  /** The first day on which it no longer is; '' while it exists. */
  ended_on: string
  /** Null where the rule for its kind decides. */
  term_years: number | null
  /** Of the present term; '' where unknown. */
  elected_on: string
  term_ends_on: string
  /** 0 where the branch is too small for a committee. */
  has_committee: number
  /** How many party groups (党小组) it has. */
  groups: number
  content: string
}

export interface PartyTermTable {
  id: string
  party_id: string
  number: number
  elected_on: string
  years: number
  ends_on: string
  extended_to: string
  requested_on: string
  approved_on: string
  approval_no: string
  /** The procedure that the election runs by. */
  case_id: string | null
  note: string
}

/** A reminder that a system had written of a term: a letter of the department's register. */
export interface PartyTermLetterTable {
  term_id: string
  system_key: string
  letter_id: string
}

/** How many of a post are approved: 书记 1, 委员 5; from a day on, '' from the beginning. */
export interface PartySeatTable {
  party_id: string
  post: string
  approved: number
  position: number
  from_on: Generated<string>
  to_on: Generated<string>
}

export interface PartyPostTable {
  id: string
  party_id: string
  term_id: string | null
  post: string
  person_id: string | null
  name: string
  /** Where a village cadre comes from: key of `POST_ORIGINS`. */
  origin: string
  from_on: string
  /** '' while held. */
  to_on: string
  full_time: number
  position: number
}

/** Who belongs to which branch from a day on; `party_group` is the name of the 党小组. */
export interface PartyMemberTable {
  person_id: string
  party_id: string
  standing: 'full' | 'probationary'
  from_on: string
  to_on: string
  party_group: string
}

export interface PartyChangeTable {
  id: string
  party_id: string
  /** Key of `PARTY_CHANGES`. */
  kind: string
  on_day: string
  before: string
  after: string
  other_id: string | null
  document: string
  noted_at: string
  noted_by: string
}

/** The department's own columns of a register: JSON of keys and headings in their order. */
export interface RegisterLayoutTable {
  register: string
  columns: string
}

/** 党代表 of the congress of a town or the county. */
export interface DelegateTable extends Kept {
  person_id: string | null
  name: string
  party_id: string
  /** `town` or `county`. */
  level: string
  term: string
  /** The town whose congress it is. */
  unit_id: string | null
  from_on: string
  to_on: string
}

/** A yearly meeting of a party congress. */
export interface CongressTable extends Kept {
  unit_id: string
  level: string
  year: number
  title: string
  held_on: string
  half_days: number | null
  /** When the people's congress of the same town met: the party's meets before. */
  council_on: string
  note: string
}

export interface CongressDelegateTable {
  congress_id: string
  delegate_id: string
  state: 'present' | 'leave' | 'absent'
  reason: string
}

export interface CongressProposalTable {
  id: string
  congress_id: string
  delegate_id: string | null
  kind: 'motion' | 'advice'
  title: string
  matter_id: string | null
  noted_at: string
  noted_by: string
}

/** Ballots as they were counted; `counts` is JSON of votes by word, 满意 153. */
export interface CongressTallyTable {
  congress_id: string
  position: number
  kind: 'body' | 'person' | 'election'
  name: string
  post: string
  sent: number
  returned: number
  valid: number
  counts: string
}
