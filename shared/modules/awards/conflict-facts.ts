import type { ConflictKind } from './review'
import type { Identified } from './rules-same'

/** @file What the records say of a reviewer and of a nominee, as the rules of 回避 compare it. */

/** A unit by what tells it: the record that an inner division belongs to, or the name where none is on record. */
export type UnitKey = {
  key: string
  name: string /** Keys of the units above it on the tree. */
  above: readonly string[]
}

/** A time in a unit. Partial dates, '' unknown; `to` '' is still there. */
export type UnitStay = {
  unit: UnitKey
  title: string
  /** 职务层次, '' unknown. */
  level: string
  from: string
  to: string
}

/** `year` of leaving as written, '' unknown. */
export type SchoolStay = { school: string; major: string; year: string }

/** Names without blanks, so that they compare as they stand. */
export type KnownRelative = { relation: string; name: string; birth: string; workplace: string }

/** What one side brings to the comparison. */
export type Party = {
  stays: readonly UnitStay[]
  schools: readonly SchoolStay[]
  relatives: readonly KnownRelative[]
}

export type ReviewerParty = Party & { id: string; name: string; identity: Identified }

export type NomineeParty = Party & {
  id: string
  number: number
  name: string
  category: string
  identity: Identified
  /** The one who is nominated, or who answers for a team or work where it is on record; then the team's members. */
  people: readonly { name: string; birth: string; unitName: string }[]
  /** The unit that takes part itself: an organization, or the one a team or work belongs to. */
  ownUnit: UnitKey | null
  nominator: 'self' | 'unit' | 'expert'
  nominatorUnit: UnitKey | null
  nominatorName: string
}

/** How far back the same unit counts, and how far apart years of leaving school may lie. */
export type ConflictRules = { referenceOn: string; sameUnitYears: number | null; classYears: number }

/** One reason to keep a reviewer away from a nomination. `toCheck` rests on equal names or unknown periods only. */
export type Reason = { kind: ConflictKind; reason: string; toCheck: boolean }
