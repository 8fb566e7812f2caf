import { z } from 'zod'
import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import { Category, type ReviewRule, StageRule } from '#shared/modules/awards/programme'
import type { ReviewResult } from '#shared/modules/awards/review'
import { type ReviewedNomination, reviewResults, sheetTotal } from '#shared/modules/awards/rules'
import { gathered } from '#shared/modules/evaluations/rules-counts'
import { passedIn } from './candidate.repository'
import {
  type AssignmentRow,
  confirmedRule,
  confirmedScores,
  loadAssignmentRows,
  loadHandedIn,
  loadScores,
  pairKey,
  type ScoredNomination,
  type ScoresByPair,
  type StagePlace,
} from './score.repository'
import { stageBefore } from './stage-before'

/** With no rule nothing is left out and the raw mean decides; a cycle cannot start like that. */
export const PLAIN_RULE: Pick<ReviewRule, 'dropHighest' | 'dropLowest' | 'dropFrom' | 'decides'> = {
  dropHighest: 0,
  dropLowest: 0,
  dropFrom: 1,
  decides: 'raw',
}

/**
 * What the scores of a review stage come to, for every nomination that came into it, by number. Asks nothing of who may
 * see it: callers hide it while the stage is open. A confirmed stage answers by the rules and with the nominations it
 * was confirmed with, whatever has changed since.
 */
export async function reviewResultsOf(trx: Trx, cycle: Cycle, stageKey: string): Promise<ReviewResult[]> {
  const place = { cycleId: cycle.id, stage: stageKey }
  const rules = await rulesOf(trx, cycle, place)
  const assignments = gathered(await loadAssignmentRows(trx, place), (it) => it.nominationId)
  const scores = await loadScores(trx, place)
  const outside = await standingOf(trx, cycle, stageKey)
  const reviewed = (await loadHandedIn(trx, cycle.id)).flatMap((it) => {
    const given = assignments.get(it.nominationId) ?? []
    const why = outside(it, given.length)
    return why === null ? [] : [reviewedOf(rules.categories, it, { outside: why, given, scores })]
  })
  return reviewResults(reviewed, rules.review ?? PLAIN_RULE)
}

type Rules = { categories: readonly Category[]; review: ReviewRule | null }

const Confirmed = z.object({ stage: StageRule, categories: z.array(Category) })

async function rulesOf(trx: Trx, { content, stages }: Cycle, place: StagePlace): Promise<Rules> {
  const stored =
    stages.find((it) => it.key === place.stage)?.state === 'confirmed' ? await confirmedRule(trx, place) : ''
  const { stage, categories } =
    stored === ''
      ? { stage: content.stages.find((it) => it.key === place.stage), categories: content.categories }
      : Confirmed.parse(JSON.parse(stored))
  return { categories, review: stage?.review ?? null }
}

/** Why a nomination stands outside the places; '' where it does not, null where it has no part in the stage. */
type Standing = (it: ScoredNomination, assigned: number) => string | null

/** Those who passed the last confirmed stage before this one take part; before any is confirmed, whoever was taken in. */
async function standingOf(trx: Trx, cycle: Cycle, stageKey: string): Promise<Standing> {
  const { id, stages } = cycle
  if (stages.find((it) => it.key === stageKey)?.state === 'confirmed') {
    const confirmed = await confirmedScores(trx, { cycleId: id, stage: stageKey })
    return ({ nominationId }) => {
      const score = confirmed.get(nominationId)
      return score === undefined ? null : score === null ? '确认时不在排名之内。' : ''
    }
  }
  const before = stageBefore(cycle, stageKey)
  const passed = before === null ? null : await passedIn(trx, id, before)
  return ({ nominationId, state, stateReason }, assigned) => {
    if (assigned === 0 && (state !== 'entered' || passed?.has(nominationId) === false)) return null
    if (state === 'withdrawn') return `已撤回，不参加排名：${stateReason}`
    if (state === 'returned') return `退回补正，不参加排名：${stateReason}`
    return assigned === 0 ? '没有分配评审专家。' : ''
  }
}

function reviewedOf(
  categories: readonly Category[],
  { nominationId, number, name, unitName, category }: ScoredNomination,
  { outside, given, scores }: { outside: string; given: readonly AssignmentRow[]; scores: ScoresByPair },
): ReviewedNomination {
  const items = categories.find((it) => it.key === category)?.scores ?? []
  return {
    nominationId,
    number,
    name,
    unitName,
    category,
    outside,
    marks: given.map(({ reviewerId, reviewer, state }) => {
      const values = scores.get(pairKey({ nominationId, reviewerId })) ?? {}
      return { reviewerId, reviewer, state, total: sheetTotal(items, values), items: values }
    }),
  }
}
