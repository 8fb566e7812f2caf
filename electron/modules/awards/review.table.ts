import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { ObjectionOutcome } from '#shared/modules/awards/outcome'
import type { AssignmentState, PanelMember } from '#shared/modules/awards/review'

/** @file Tables of review: reviewers, panels, scores, meetings, and what a stage came to. */

export interface ReviewerTable extends Kept {
  state: 'active' | 'resting'
  name: string
  name_key: string
  person_id: string | null
  organization_id: string | null
  unit_name: string
  account_id: string | null
  /** `ReviewerContent` as JSON. */
  content: string
}

export interface PanelTable {
  cycle_id: string
  stage: string
  no: number
  version: number
  name: string
  /** JSON array of category keys. */
  categories: string
}

export interface PanelMemberTable {
  cycle_id: string
  stage: string
  panel_no: number
  reviewer_id: string
  role: PanelMember['role']
  state: PanelMember['state']
  position: number
}

export interface DeclaredTable {
  cycle_id: string
  reviewer_id: string
  nomination_id: string
  /** `clear`: what stood 待核 was looked at and does not hold. */
  verdict: 'conflict' | 'clear'
  reason: string
}

export interface AssignmentTable {
  cycle_id: string
  stage: string
  nomination_id: string
  reviewer_id: string
  version: number
  by_hand: 0 | 1
  state: AssignmentState
  state_reason: Generated<string>
  comment: Generated<string>
}

/** One item scored; one that is missing has no row. */
export interface ScoreTable {
  cycle_id: string
  stage: string
  nomination_id: string
  reviewer_id: string
  item: string
  value: number
}

/** What was given to a reviewer last: a workbook that bears another token, or assignments since, is stale. */
export interface PackTable {
  cycle_id: string
  stage: string
  reviewer_id: string
  token: string
  /** Fingerprint of what was assigned and how it is scored. */
  assigned: string
  issued_at: string
}

export interface DecisionTable {
  cycle_id: string
  stage: string
  nomination_id: string
  passed: 0 | 1
  reason: string
  by_name: string
  at: string
}

/** What a confirmed stage came to. */
export interface AwardOutcomeTable {
  cycle_id: string
  stage: string
  nomination_id: string
  score: number | null
  place: number | null
  passed: 0 | 1
  reason: string
  /** `OutcomeRow` as confirmed, JSON. */
  detail: string
}

export interface MeetingTable {
  cycle_id: string
  stage: string
  version: number
  /** `VoteMeeting` as JSON. */
  content: string
}

export interface VoteTable {
  cycle_id: string
  stage: string
  nomination_id: string
  yes: number | null
  no: number | null
  abstain: number | null
}

export interface ObjectionTable extends Kept {
  cycle_id: string
  nomination_id: string
  received_on: string
  outcome: ObjectionOutcome
  closed_on: string
  /** `ObjectionContent` as JSON. */
  content: string
}
