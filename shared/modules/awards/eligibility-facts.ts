import type { OrganizationId, PersonId } from '../../values/id'
import type { Barring } from '../evaluations/cases'
import type { Check } from './check'

/** @file What is known about a nomination when its eligibility is judged: read once for all of them, then judged purely. */

/** What one side says of the person; '' where it says nothing. Dates are partial. */
export type PersonSide = {
  birth: string
  politics: string
  partyJoinedOn: string
  qualification: string
}

/** Somebody whose bars were asked for. */
export type AskedBars = {
  /** The person or organization, as sentences call it. */
  name: string
  /** Where a click leads; null where nobody of the kind is on record. */
  on: { kind: 'person'; personId: PersonId } | { kind: 'organization'; organizationId: OrganizationId } | null
  barrings: readonly Barring[]
}

/** How sure it is that two are the same one: by number or record, by name and birth, by the name alone. */
export type SameBy = 'identity' | 'likely' | 'name'

/** An award of the same programme in an earlier cycle that is held still or has ended in honour. */
export type PastAward = {
  honourId: string
  by: SameBy
  /** 第三届，2022 年，科技人才奖 */
  title: string
  year: number
  /** 0 where it was entered by hand and nobody wrote which. */
  cycleNo: number
  sameCategory: boolean
}

/** Another nomination of the same cycle that seems to be of the same one. */
export type Twin = { nominationId: string; by: SameBy; number: number; categoryLabel: string }

export type EligibilityFacts = {
  nominationId: string
  /** The file of the person, or of the one who answers for a team or work; null where nobody is on record. */
  file: (PersonSide & { personId: PersonId; level: string }) | null
  /** What the form says, as handed in. */
  form: PersonSide & { hereSince: string; post: string }
  subject: AskedBars
  /** The unit that nominates; null where somebody nominates himself or an expert does. */
  nominator: AskedBars | null
  awards: readonly PastAward[]
  twins: readonly Twin[]
  /** Required materials that are not there, by their labels. */
  missing: readonly string[]
  /** Nominations of the nominating unit in this category that stand, this one included. */
  ofUnit: number
  perUnit: number | null
}

/** The cycle for which it is judged. */
export type EligibilityAt = {
  /** The day at which ages, years and bars are judged: a partial date. */
  on: string
  no: number
  year: number
  everyYears: number | null
}

/** What the records say about one rule: the verdict, the arithmetic in words, the record it rests on. */
export type Finding = Pick<Check, 'found' | 'text' | 'source'>
