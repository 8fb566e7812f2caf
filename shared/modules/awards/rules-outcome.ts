import { gathered } from '../evaluations/rules-counts'
import type { CategoryOutcome, OutcomeRow } from './outcome'
import type { Category, StageRule } from './programme'
import { bestFirst, decidedOf, type OutcomeEntry, type Working } from './rules-outcome-category'
import { mostOf } from './rules-pass'

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
  return shown(judged)
}

/** The outcome of a confirmed stage from its stored rows, in the order of the rules it was confirmed with. */
export function outcomeSummaries(
  kept: { stage: StageRule; categories: readonly Category[] },
  stored: readonly OutcomeRow[],
): StageOutcome {
  const byCategory = gathered([...stored], (it) => it.category)
  return shown(
    kept.categories.map((category) => {
      const rows = (byCategory.get(category.key) ?? []).sort(bestFirst)
      return { category, most: mostOf(kept.stage.pass, category.quota, rows.length), rows }
    }),
  )
}

function shown(judged: readonly Working[]): StageOutcome {
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
