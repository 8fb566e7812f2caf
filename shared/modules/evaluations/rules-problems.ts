import type { SchemeProblem } from './problem'
import { ballotRuleProblems } from './rules-problems-ballots'
import { gradeProblems } from './rules-problems-grades'
import { groupProblems } from './rules-problems-groups'
import { leafProblems } from './rules-problems-leaves'
import { treeProblems } from './rules-problems-tree'
import type { SchemeContent } from './scheme'

export type { SchemeProblem } from './problem'

/**
 * Everything wrong with a scheme, in the order of the editor: indicators, scales, groups, counting rules, grades.
 * A scheme without errors can start; notices are only told.
 */
export function schemeProblems(content: SchemeContent): SchemeProblem[] {
  return [
    ...treeProblems(content),
    ...leafProblems(content),
    ...groupProblems(content),
    ...ballotRuleProblems(content),
    ...gradeProblems(content),
  ]
}
