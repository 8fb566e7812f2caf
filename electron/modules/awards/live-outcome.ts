import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { StageRule } from '#shared/modules/awards/programme'
import {
  type Candidate,
  type OutcomeEntry,
  obstaclesOf,
  type StageOutcome,
  stageOutcome,
} from '#shared/modules/awards/rules'
import { loadNamed, type NamedNomination } from './candidate.repository'
import { candidatesOf } from './candidates'
import { loadDecisions } from './outcome.repository'
import { type Measured, measuresOf } from './stage-measures'

/** What a stage comes to by the records of this moment, and what it was worked out from. */
export type LiveOutcome = StageOutcome & {
  came: readonly (NamedNomination & { candidate: Candidate })[]
  /** Those whom an obstacle or a vote that was lost keeps from passing, whoever decides what. */
  barred: ReadonlySet<string>
}

/** The rule of a stage in the cycle's own copy; refuses a key that is none. */
export function stageRuleOf({ content }: Pick<Cycle, 'content'>, key: string): StageRule {
  const rule = content.stages.find((it) => it.key === key)
  if (!rule) throw refuse('not-found', '找不到这个阶段。', { remedy: '重新打开这一届再选。' })
  return rule
}

/** Works a stage out anew: who came, what stands in their way now, scores or votes, decisions by hand. */
export async function liveOutcome(trx: Trx, cycle: Cycle, key: string): Promise<LiveOutcome> {
  const rule = stageRuleOf(cycle, key)
  const candidates = await candidatesOf(trx, cycle, key)
  const came = (await loadNamed(trx, cycle.id)).flatMap((it) => {
    const candidate = candidates.get(it.nominationId)
    return candidate?.came ? [{ ...it, candidate }] : []
  })
  const measures = await measuresOf(trx, cycle, rule)
  const decisions = await loadDecisions(trx, { cycleId: cycle.id, stage: key })
  const entries = came.map(
    ({ candidate, ...own }): OutcomeEntry => ({
      ...own,
      obstacles: obstaclesOf(candidate, rule.kind),
      ...(measures.get(own.nominationId) ?? UNMEASURED),
      decision: decisions.get(own.nominationId) ?? null,
    }),
  )
  const barred = entries.filter((it) => it.obstacles.length > 0 || it.lost !== '')
  return {
    came,
    barred: new Set(barred.map((it) => it.nominationId)),
    ...stageOutcome({ stage: rule, categories: cycle.content.categories, entries }),
  }
}

const UNMEASURED: Measured = { score: null, measure: null, lost: '', ties: [] }
