import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { OutcomeRow } from '#shared/modules/awards/outcome'
import { loadCycle } from './cycle.repository'
import { noteCycle, requireCycleState } from './cycle-rules'
import { liveOutcome } from './live-outcome'
import { dropDecision, insertDecision } from './outcome.repository'
import { shownOutcome } from './shown-outcome'
import { loadVotes } from './vote.repository'
import { saveVotes } from './vote-keep'

/** Characters that the reason of a decision has at least. */
const SHORTEST_REASON = 4

/** Who passes a stage, what somebody decided where the rules could not, and the votes of a meeting. */
export const stageOutcomeService: Pick<
  Handlers<typeof awards>,
  'stageOutcome' | 'decidePass' | 'voteCounts' | 'saveVotes'
> = {
  async stageOutcome({ trx }, { cycleId, stage }) {
    const cycle = await loadCycle(trx, cycleId)
    return shownOutcome(trx, cycle, stage)
  },

  async decidePass(context, { cycleId, stage: key, nominationId, passed, reason }) {
    const { trx, now, caller } = context
    const cycle = await loadCycle(trx, cycleId)
    const stage = decidableStage(cycle, key)
    const row = await judgedRow(trx, cycle, stage, nominationId)
    const place = { cycleId, stage: key }
    if (passed !== null && [...reason].length < SHORTEST_REASON)
      throw refuse('invalid-input', `决定的理由至少写 ${SHORTEST_REASON} 个字。`, { field: 'reason' })
    await dropDecision(trx, place, nominationId)
    if (passed !== null) {
      const decision = { passed: passed ? (1 as const) : (0 as const), reason, by_name: caller.name, at: now }
      await insertDecision(trx, { cycle_id: cycleId, stage: key, nomination_id: nominationId, ...decision })
    }
    if (passed) await requirePlace(trx, cycle, stage, row)
    noteCycle(context, cycle, [
      {
        field: `“${stage.label}”：${row.number} 号${row.name}`,
        before: row.decision ? wordsOf(row.decision.passed, row.decision.reason) : '',
        after: passed === null ? '' : wordsOf(passed, reason),
      },
    ])
    return {}
  },

  async voteCounts({ trx }, { cycleId, stage }) {
    await loadCycle(trx, cycleId)
    return loadVotes(trx, { cycleId, stage })
  },

  saveVotes,
}

function wordsOf(passed: boolean, reason: string): string {
  return `${passed ? '入围' : '不入围'}：${reason}`
}

/** Decisions are taken in the stage that is worked on, once its scores may be seen. */
function decidableStage(cycle: Cycle, key: string): CycleStage {
  requireCycleState(cycle, ['running'], '决定入围')
  const stage = cycle.stages.find((it) => it.key === key)
  const ready = stage?.kind === 'review' ? 'closed' : 'open'
  if (stage?.state === ready) return stage
  throw refuse('conflict', `“${stage?.label ?? key}”现在不能决定入围。`, {
    remedy:
      stage?.kind === 'review' ? '评分截止以后、确认以前才能决定。' : '阶段开始以后、确认以前才能决定。',
  })
}

/** The nomination as it stands; nobody decides over an obstacle or over a vote. */
async function judgedRow(
  trx: Trx,
  cycle: Cycle,
  stage: CycleStage,
  nominationId: string,
): Promise<OutcomeRow> {
  const { rows, barred } = await liveOutcome(trx, cycle, stage.key)
  const row = rows.find((it) => it.nominationId === nominationId)
  if (!row) throw refuse('not-found', `这份申报没有进入“${stage.label}”。`, { remedy: '刷新名单后再选。' })
  if (barred.has(nominationId))
    throw refuse('conflict', `${row.number} 号${row.name}不能由人决定：${row.reason}`, {
      remedy: '先处理这一原因。',
    })
  return row
}

/** With this decision, no more pass by hand than there are places. */
async function requirePlace(trx: Trx, cycle: Cycle, stage: CycleStage, row: OutcomeRow): Promise<void> {
  const { rows, categories } = await liveOutcome(trx, cycle, stage.key)
  const now = rows.find((it) => it.nominationId === row.nominationId)
  if (now?.passed === true) return
  const most = categories.find((it) => it.category === row.category)?.most
  throw refuse('conflict', `“${row.categoryLabel}”只取 ${most} 个，由人决定的已经满了。`, {
    remedy: '先撤回另一个决定。',
  })
}
