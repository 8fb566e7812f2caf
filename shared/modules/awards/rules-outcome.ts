import { gathered } from '../evaluations/rules-counts'
import type { CategoryOutcome, OutcomeRow } from './outcome'
import type { Category, StageRule } from './programme'
import { decidedOf, type OutcomeEntry, type Working } from './rules-outcome-category'

/** @file Who passes a stage. Pure: the same facts give the same answer in whatever order they come. */

export type OutcomeInput = {
  stage: StageRule
  categories: readonly Category[]
  entries: readonly OutcomeEntry[]
}

export type StageOutcome = { rows: OutcomeRow[]; categories: CategoryOutcome[] }

/**
 * Who passes: nobody with an obstacle; then those decided by hand; then by score as far as the places last, equal ones
 * told apart by the recorded rules. Whoever stands on the edge with nothing to tell them apart stays undecided (`tied`),
 * and so does whoever has no score. Categories in their own order, the best first.
 */
export function stageOutcome({ stage, categories, entries }: OutcomeInput): StageOutcome {
  const byCategory = gathered([...entries], (it) => it.category)
  const judged = categories.map((category) => decidedOf(category, stage, byCategory.get(category.key) ?? []))
  return {
    rows: judged.flatMap(({ rows }) => rows),
    categories: judged.filter(({ rows }) => rows.length > 0).map(summaryOf),
  }
}

function summaryOf({ category, most, rows }: Working): CategoryOutcome {
  return {
    category: category.key,
    label: category.label,
    came: rows.length,
    most,
    passed: rows.filter((it) => it.passed === true).length,
    ties: rows.filter((it) => it.tied).length,
    undecided: rows.filter((it) => it.passed === null).length,
  }
}
