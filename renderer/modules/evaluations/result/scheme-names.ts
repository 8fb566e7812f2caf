import { childrenOf, displayScore } from '#shared/modules/evaluations/rules'
import type { Group, Indicator, SchemeContent } from '#shared/modules/evaluations/scheme'
import { text } from './result.text'

/** A 县委委员; the key itself where the scheme does not know it. */
export function groupName({ groups }: Pick<SchemeContent, 'groups'>, key: string): string {
  const group = groups.find((it) => it.key === key)
  return group ? text.groupHead(group.letter, group.name) : key
}

/** Lines of the first level: what `ResultRow.lines` follows. */
export function firstLines(scheme: Pick<SchemeContent, 'indicators'>): Indicator[] {
  return childrenOf(scheme, null)
}

/** A line's name for a narrow head. */
export function shortLabel({ short, label }: Pick<Indicator, 'short' | 'label'>): string {
  return short || label
}

export function shortGroup({ letter, name }: Pick<Group, 'letter' | 'name'>): string {
  return text.groupHead(letter, name)
}

/** A score as the scheme shows it, `–` where there is none. */
export function scoreText(scheme: Pick<SchemeContent, 'rules'>, score: number | null): string {
  return score === null ? text.none : displayScore(score, scheme.rules.digits)
}

/** The grades of a scheme, best first. */
export function gradesOf({ rules }: Pick<SchemeContent, 'rules'>): string[] {
  return rules.grades.map((it) => it.grade)
}
