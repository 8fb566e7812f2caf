import type { ConflictRules, NomineeParty, Party, Reason, ReviewerParty } from './conflict-facts'
import { CONFLICT_KINDS, type ConflictKind } from './review'
import { classmates } from './rules-conflicts-class'
import { kin, nominatedByReviewer, self } from './rules-conflicts-people'
import { preparedStays, type Stays, sharedUnits, workedThere } from './rules-conflicts-unit'

export type FoundConflict = Reason & {
  reviewerId: string
  nominationId: string
  /** The nomination whose conflict covers the whole category; null where it is this one itself. */
  through: string | null
}

export type DeclaredPair = {
  reviewerId: string
  nominationId: string
  verdict: 'conflict' | 'clear'
  reason: string
}

const ORDER = Object.keys(CONFLICT_KINDS) as ConflictKind[]

/**
 * Every reviewer against every nomination: what the records alone say, the reviewers in their order, and for each the
 * nominations in theirs.
 */
export function findConflicts(
  reviewers: readonly ReviewerParty[],
  nominees: readonly NomineeParty[],
  rules: ConflictRules,
): FoundConflict[] {
  const stays = new Map<Party, Stays>()
  for (const party of [...reviewers, ...nominees]) stays.set(party, preparedStays(party.stays, rules))
  return reviewers.flatMap((reviewer) =>
    nominees.flatMap((nominee) =>
      reasonsOf(reviewer, nominee, rules, (party) => stays.get(party) ?? []).map((it) => ({
        ...it,
        reviewerId: reviewer.id,
        nominationId: nominee.id,
        through: null,
      })),
    ),
  )
}

function reasonsOf(
  reviewer: ReviewerParty,
  nominee: NomineeParty,
  rules: ConflictRules,
  staysOf: (party: Party) => Stays,
): Reason[] {
  const own = staysOf(reviewer)
  const found = [
    self(reviewer, nominee),
    kin(reviewer, nominee),
    sharedUnits(own, staysOf(nominee), rules),
    workedThere(own, nominee.ownUnit, rules),
    classmates(reviewer.schools, nominee.schools, rules),
    nominatedByReviewer(reviewer, nominee, own),
  ].filter((it) => it !== null)
  return found.some((it) => it.kind === 'self') ? found.filter((it) => it.kind === 'self') : found
}

/**
 * What stands after people had their say. A declared conflict stands whatever the records say. A cleared pair keeps only
 * what does not rest on equal names or unknown periods: a fact cannot be cleared away.
 */
export function withDeclared(
  found: readonly FoundConflict[],
  declared: readonly DeclaredPair[],
): FoundConflict[] {
  const keyOf = (it: { reviewerId: string; nominationId: string }) => `${it.reviewerId}/${it.nominationId}`
  const cleared = new Set(declared.filter((it) => it.verdict === 'clear').map(keyOf))
  const standing = found.filter((it) => !(it.toCheck && cleared.has(keyOf(it))))
  const added = declared
    .filter((it) => it.verdict === 'conflict')
    .map(
      ({ reviewerId, nominationId, reason }): FoundConflict => ({
        reviewerId,
        nominationId,
        kind: 'declared',
        reason,
        toCheck: false,
        through: null,
      }),
    )
  return [...standing, ...added]
}

/**
 * Where the department keeps a reviewer away from a whole category, each conflict with one nomination is one with all
 * the others in it.
 */
export function coverCategories(
  conflicts: readonly FoundConflict[],
  nominees: readonly Pick<NomineeParty, 'id' | 'number' | 'name' | 'category'>[],
): FoundConflict[] {
  const byId = new Map(nominees.map((it) => [it.id, it]))
  const direct = new Set(conflicts.map((it) => `${it.reviewerId}/${it.nominationId}`))
  const covered = new Map<string, FoundConflict>()
  for (const conflict of conflicts) {
    const from = byId.get(conflict.nominationId)
    if (!from) continue
    for (const { id, category } of nominees) {
      const key = `${conflict.reviewerId}/${id}`
      if (category !== from.category || direct.has(key) || covered.has(key)) continue
      covered.set(key, {
        ...conflict,
        nominationId: id,
        through: from.id,
        reason: `同类别 ${from.number} 号“${from.name}”须回避：${conflict.reason}`,
      })
    }
  }
  return [...conflicts, ...covered.values()]
}

/** By reviewer and nomination in the orders given, the gravest kind first. */
export function inOrder(
  conflicts: readonly FoundConflict[],
  reviewers: readonly { id: string }[],
  nominees: readonly { id: string }[],
): FoundConflict[] {
  const places = (all: readonly { id: string }[]) => new Map(all.map(({ id }, index) => [id, index]))
  const [reviewerAt, nomineeAt] = [places(reviewers), places(nominees)]
  const at = (map: Map<string, number>, id: string) => map.get(id) ?? map.size
  return conflicts.toSorted(
    (a, b) =>
      at(reviewerAt, a.reviewerId) - at(reviewerAt, b.reviewerId) ||
      at(nomineeAt, a.nominationId) - at(nomineeAt, b.nominationId) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  )
}
