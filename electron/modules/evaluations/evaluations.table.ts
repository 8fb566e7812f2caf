import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'

export interface SchemeTable extends Kept {
  /** The id of the family's first edition. */
  family_id: string
  edition: number
  state: 'draft' | 'started' | 'retired'
  title: string
  use: string
  subject: string
  /** The preset it was made from, '' for one's own. */
  preset: string
  /** `SchemeContent` as JSON. */
  content: string
}

export interface RoundTable extends Kept {
  scheme_id: string
  state: 'draft' | 'open' | 'closed' | 'confirmed' | 'published' | 'archived'
  title: string
  year: number
  held_on: string
  entry: 'single' | 'double'
  /** Document of the superior's consent to the larger ceiling. */
  consent: string
  /** SHA-256 of the sealed tally. */
  fingerprint: Generated<string>
  /** The rule table in force when it opened, as JSON; '' while it is a draft. */
  standards: Generated<string>
}

export interface RoundSubjectTable {
  round_id: string
  no: number
  version: number
  kind: 'person' | 'team' | 'organization' | 'village'
  person_id: string | null
  organization_id: string | null
  name: string
  post: string
  /** 1: a person wrote it for this round; opening leaves it alone. */
  post_by_hand: Generated<number>
  unit_name: string
  position: number
  treatment: 'normal' | 'capped' | 'comment' | 'pending' | 'none'
  grade_at_most: string
  treatment_reason: string
  /** 1: a person decided; the rule table leaves it alone. */
  treated_by_hand: Generated<number>
  excluded: string
  decided_grade: Generated<string>
  decided_reason: Generated<string>
}

export interface BoxTable {
  round_id: string
  no: number
  version: number
  group_key: string
  organization_id: string | null
  name: string
  /** 应到 实到 发出 收回 */
  expected: number | null
  present: number | null
  issued: number | null
  returned: number | null
  counting: 'ballots' | 'totals'
  void_totals: Generated<number>
}

export interface RecusalTable {
  round_id: string
  box_no: number
  subject_no: number
  reason: string
}

export interface RoundStepTable {
  round_id: string
  seq: number
  from_state: string | null
  to_state: string
  at: string
  account_id: string
  account_name: string
  reason: string
}

/** One paper as one of two people entered it. Nothing here leads to a voter. */
export interface BallotTable {
  id: Generated<number>
  round_id: string
  box_no: number
  entry: 1 | 2
  number: number
  version: number
  void: string | null
  void_note: Generated<string>
  entered_by: string
  entered_by_name: string
  entered_at: string
}

/** One filled cell; an empty one has no row. */
export interface MarkTable {
  ballot_id: number
  subject_no: number
  leaf: string
  value: number
}

/**
 * How many valid ballots of a box have a value: kept with every ballot of the first entry in its own transaction, or
 * typed where counting was done on paper. Recounting compares it with the marks.
 */
export interface CountTable {
  round_id: string
  box_no: number
  subject_no: number
  leaf: string
  value: number
  n: number
}

export interface PointTable extends Kept {
  round_id: string
  subject_no: number
  kind: 'adjust' | 'veto' | 'comment'
  key: string
  points: number
  reason: string
  basis: string
}

export interface FactTable {
  round_id: string
  subject_no: number
  leaf: string
  figure: number | null
  basis: string
}

/** A confirmed result. */
export interface OutcomeTable {
  round_id: string
  subject_no: number
  person_id: string | null
  organization_id: string | null
  year: number
  use: string
  title: string
  score: number | null
  rank: number | null
  ranked: number
  grade: string
  /** `Working` as JSON. */
  working: string
  confirmed_at: string
  /** 1: written into the person's file, by this batch. */
  filed: Generated<number>
  batch_id: string | null
}

export interface EvaluationStandardTable {
  id: number
  version: number
  value: string
}

export interface CaseTable extends Kept {
  person_id: string | null
  organization_id: string | null
  kind: string
  from_on: string
  to_on: string
  /** Worked out when saved: `to_on`, else the end of the 影响期; '' without end. */
  effective_to: string
  document: string
  note: string
}
