import type { Trx } from '#electron/platform/database/schema'
import type { Cycle, CycleStage, StageHindrance, StageState } from '#shared/modules/awards/cycle'
import type { StageRule } from '#shared/modules/awards/programme'
import {
  closeHindrances,
  confirmHindrances,
  openHindrances,
  programmeProblems,
  type ReviewFacts,
  type StageFacts,
  startHindrances,
} from '#shared/modules/awards/rules'
import { type LiveOutcome, liveOutcome, stageRuleOf } from './live-outcome'
import { noticeOf } from './notice-state'
import { loadAssignmentRows } from './score.repository'
import { loadVotes } from './vote.repository'

/** What stands in the way of a stage's step forward; an empty list lets it pass. A step back is never hindered here. */
export async function stageHindrances(
  trx: Trx,
  cycle: Cycle,
  stage: CycleStage,
  to: StageState,
  now: string,
): Promise<StageHindrance[]> {
  const rule = stageRuleOf(cycle, stage.key)
  const live = await liveOutcome(trx, cycle, stage.key)
  const facts = await factsOf(trx, cycle, { rule, live, now })
  if (to === 'closed') return closeHindrances(rule, facts)
  if (to === 'confirmed') return confirmHindrances(rule, facts)
  const start = cycle.state === 'preparing' ? startHindrances(programmeProblems(cycle.content)) : []
  return [...start, ...openHindrances(rule, facts)]
}

type Asked = { rule: StageRule; live: LiveOutcome; now: string }

async function factsOf(trx: Trx, cycle: Cycle, { rule, live, now }: Asked): Promise<StageFacts> {
  const place = { cycleId: cycle.id, stage: rule.key }
  const standing = live.came.filter(({ candidate: { state } }) => state === 'entered')
  const votes = rule.kind === 'vote' || rule.kind === 'decide'
  return {
    came: live.came,
    drafts: live.came.filter(({ candidate: { state } }) => state === 'draft'),
    unchecked: standing.filter(({ candidate: { checks } }) => checks.some((it) => it.verdict === 'open')),
    objected: standing.filter(({ candidate: { objections } }) =>
      objections.some((it) => it.outcome === 'open'),
    ),
    conflicted: standing.filter(({ candidate: { conflicted } }) => conflicted.length > 0),
    outcome: live.rows,
    review: rule.kind === 'review' ? await reviewFacts(trx, place, rule, live) : null,
    vote: votes ? await loadVotes(trx, place) : null,
    notice: rule.kind === 'notice' ? await noticeOf(trx, cycle, rule.key, now) : null,
  }
}

/** Who has not handed in, and which nominations have too few scores, of those that could still pass. */
async function reviewFacts(
  trx: Trx,
  place: { cycleId: string; stage: string },
  { review }: StageRule,
  { rows }: LiveOutcome,
): Promise<ReviewFacts> {
  const assignments = await loadAssignmentRows(trx, place)
  const open = new Map<string, { reviewer: string; open: number }>()
  const has = new Map<string, number>()
  for (const { reviewerId, reviewer, nominationId, state } of assignments) {
    if (state === 'assigned') open.set(reviewerId, { reviewer, open: (open.get(reviewerId)?.open ?? 0) + 1 })
    if (state === 'assigned' || state === 'submitted') has.set(nominationId, (has.get(nominationId) ?? 0) + 1)
  }
  const wanted = review?.reviewers ?? 0
  return {
    unfinished: [...open.values()],
    short: rows
      .filter((it) => it.obstacles.length === 0)
      .map(({ nominationId, number, name }) => ({ number, name, has: has.get(nominationId) ?? 0 }))
      .filter((it) => it.has < wanted),
  }
}
