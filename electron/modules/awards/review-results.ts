import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { ReviewRule } from '#shared/modules/awards/programme'
import type { ReviewResult } from '#shared/modules/awards/review'
import { type ReviewedNomination, reviewResults, sheetTotal } from '#shared/modules/awards/rules'
import { gathered } from '#shared/modules/evaluations/rules-counts'
import { passedIn } from './candidate.repository'
import {
  type AssignmentRow,
  loadAssignmentRows,
  loadHandedIn,
  loadScores,
  pairKey,
  type ScoredNomination,
  type ScoresByPair,
} from './score.repository'

/** With no rule nothing is left out and the raw mean decides; a cycle cannot start like that. */
const PLAIN: Pick<ReviewRule, 'dropHighest' | 'dropLowest' | 'dropFrom' | 'decides'> = {
  dropHighest: 0,
  dropLowest: 0,
  dropFrom: 1,
  decides: 'raw',
}

/**
 * What the scores of a review stage come to, for every nomination that came into it, by number. Asks nothing of who may
 * see it: callers hide it while the stage is open.
 */
export async function reviewResultsOf(trx: Trx, cycle: Cycle, stageKey: string): Promise<ReviewResult[]> {
  const place = { cycleId: cycle.id, stage: stageKey }
  const rule = cycle.content.stages.find((it) => it.key === stageKey)?.review ?? PLAIN
  const assignments = gathered(await loadAssignmentRows(trx, place), (it) => it.nominationId)
  const scores = await loadScores(trx, place)
  const came = await cameInto(trx, cycle, stageKey)
  const nominations = await loadHandedIn(trx, cycle.id)
  return reviewResults(
    nominations
      .filter((it) => assignments.has(it.nominationId) || came(it))
      .map((it) => reviewedOf(cycle, it, { assignments: assignments.get(it.nominationId) ?? [], scores })),
    rule,
  )
}

/** Who passed the last confirmed stage before this one; before any is confirmed, whoever was taken in. */
async function cameInto(trx: Trx, { id, stages }: Cycle, stageKey: string) {
  const at = stages.findIndex((it) => it.key === stageKey)
  const before = stages.slice(0, Math.max(at, 0)).findLast((it) => it.state === 'confirmed')
  const passed = before ? await passedIn(trx, id, before.key) : null
  return (it: ScoredNomination) => it.state === 'entered' && (passed === null || passed.has(it.nominationId))
}

function reviewedOf(
  { content }: Cycle,
  { state, stateReason, ...own }: ScoredNomination,
  { assignments, scores }: { assignments: readonly AssignmentRow[]; scores: ScoresByPair },
): ReviewedNomination {
  const items = content.categories.find((it) => it.key === own.category)?.scores ?? []
  return {
    ...own,
    outside: outsideOf(state, stateReason) || (assignments.length === 0 ? '没有分配评审专家。' : ''),
    marks: assignments.map(({ reviewerId, reviewer, state: asked, nominationId }) => {
      const values = scores.get(pairKey({ nominationId, reviewerId })) ?? {}
      return { reviewerId, reviewer, state: asked, total: sheetTotal(items, values), items: values }
    }),
  }
}

function outsideOf(state: ScoredNomination['state'], reason: string): string {
  if (state === 'withdrawn') return `已撤回，不参加排名：${reason}`
  return state === 'returned' ? `退回补正，不参加排名：${reason}` : ''
}
