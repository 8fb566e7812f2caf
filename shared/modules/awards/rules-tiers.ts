import { TIE_RULES, type TieRule } from './programme'

/** What one candidate is placed by: the score, then one value for each tie rule of the stage; more is better. */
export type Standing = {
  score: number
  /** In the order of the stage's tie rules; null where this rule says nothing of it. */
  ties: readonly (number | null)[]
}

/** Candidates that nothing tells apart, and what told them from others of the same score; '' nothing had to. */
export type Tier<T> = { members: readonly T[]; by: string }

/**
 * Candidates in tiers, the best first. Those of one score are told apart by the tie rules in order; a rule that says
 * nothing of one of them is passed over for all of them, so that nobody wins by what is missing of another. The order
 * in which candidates are given does not matter.
 */
export function tiersOf<T extends Standing>(candidates: readonly T[], rules: readonly TieRule[]): Tier<T>[] {
  return groupedDown(candidates, (it) => it.score).flatMap((members) => apart(members, rules, 0, ''))
}

function apart<T extends Standing>(
  members: readonly T[],
  rules: readonly TieRule[],
  at: number,
  by: string,
): Tier<T>[] {
  const rule = rules[at]
  if (members.length === 1 || !rule) return [{ members, by }]
  if (members.some((it) => valueAt(it, at) === null)) return apart(members, rules, at + 1, by)
  const groups = groupedDown(members, (it) => valueAt(it, at) ?? 0)
  const told = groups.length > 1 ? TIE_RULES[rule.by] : by
  return groups.flatMap((it) => apart(it, rules, at + 1, told))
}

function valueAt({ ties }: Standing, at: number): number | null {
  return ties[at] ?? null
}

/** Groups of equal value, the greatest first; what differs by less than a millionth is equal. */
function groupedDown<T>(items: readonly T[], worth: (it: T) => number): T[][] {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const value = Math.round(worth(item) * 1e6)
    const group = groups.get(value)
    if (group) group.push(item)
    else groups.set(value, [item])
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, members]) => members)
}
