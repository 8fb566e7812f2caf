import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import { type ApprovalFacts, approvalTable } from '#shared/modules/awards/sheets/approval'
import { loadObjectionOutcomes } from './candidate.repository'
import { loadCycle } from './cycle.repository'
import { storedScores } from './outcome.repository'
import type { PaperMaker } from './paper-ask'
import { shownOutcome } from './shown-outcome'
import { loadVotes } from './vote.repository'

/** 审定表 of those who came to the stage, with what the stages before it came to. */
export const approvalPapers: PaperMaker<'approval'> = async ({ trx }, { cycleId, stage: key }, { from }) => {
  const cycle = await loadCycle(trx, cycleId)
  const stage = cycle.stages.find((it) => it.key === key)
  const { hidden, rows } = await shownOutcome(trx, cycle, key)
  if (!stage || hidden || rows.length === 0)
    throw refuse('conflict', `“${stage?.label ?? key}”还没有报请审定的名单。`, {
      remedy: '阶段开始、前一阶段有人通过以后再印。',
    })
  const { meeting } = await loadVotes(trx, { cycleId, stage: key })
  const factsOf = await approvalFacts(trx, cycle, key)
  const form = approvalTable({ cycle, stage, rows, factsOf, meeting, from })
  return { runs: [{ form }], papers: 1, about: `${stage.label}，${rows.length} 项`, title: cycle.title }
}

/** By nomination: the score of the last 评分, the votes of the last 票决, and what objections came to. */
async function approvalFacts(
  trx: Trx,
  cycle: Cycle,
  key: string,
): Promise<(nominationId: string) => ApprovalFacts> {
  const place = cycle.stages.findIndex((it) => it.key === key)
  const before = cycle.stages.slice(0, place).filter((it) => it.state === 'confirmed')
  const scoresOf = async (kind: 'review' | 'vote') => {
    const last = before.findLast((it) => it.kind === kind)
    return last ? storedScores(trx, { cycleId: cycle.id, stage: last.key }) : new Map<string, number | null>()
  }
  const scores = await scoresOf('review')
  const votes = await scoresOf('vote')
  const objections: ReadonlyMap<string, readonly { outcome: string }[]> = await loadObjectionOutcomes(
    trx,
    cycle.id,
  )
  const noticed = before.some((it) => it.kind === 'notice')
  return (id) => ({
    score: scores.get(id) ?? null,
    votes: votes.get(id) ?? null,
    notice: noticed ? noticeWords(objections.get(id) ?? []) : '',
  })
}

function noticeWords(objections: readonly { outcome: string }[]): string {
  if (objections.length === 0) return '无异议'
  if (objections.some((it) => it.outcome === 'upheld')) return '异议成立'
  return objections.some((it) => it.outcome === 'open') ? '异议核查中' : '异议不成立'
}
