import type { SchemeProblem } from './problem'
import { ballotRuleProblems } from './rules-problems-ballots'
import { gradeProblems } from './rules-problems-grades'
import { groupProblems } from './rules-problems-groups'
import { leafProblems } from './rules-problems-leaves'
import { treeProblems } from './rules-problems-tree'
import type { SchemeContent } from './scheme'

export type { SchemeProblem } from './problem'

/**
 * Everything wrong with a scheme, in the order of the editor.
 * A scheme without errors can start; notices are only told.
 */
export function schemeProblems(content: SchemeContent): SchemeProblem[] {
  const problems = [
    ...treeProblems(content),
    ...leafProblems(content),
    ...groupProblems(content),
    ...ballotRuleProblems(content),
    ...gradeProblems(content),
  ]
  const rows = new Map(content.indicators.map((it, index) => [it.key, index]))
  const rank = ({ place }: SchemeProblem) => {
    const [part = '', key = ''] = place.split('.')
    return [ORDER.indexOf(part === 'rules' ? key : part), rows.get(key) ?? 0] as const
  }
  return problems.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    return one[0] - other[0] || one[1] - other[1]
  })
}

/** The parts of a scheme as the editor shows them; of the rules, each by its own name. */
const ORDER = [
  ...['indicators', 'groups', 'scales'],
  ...['denominator', 'overmarked', 'ties', 'minimumShown'],
  ...['grades', 'ceilings', 'vetoes', 'caps', 'ballotLimits', 'files', 'consequences'],
]
