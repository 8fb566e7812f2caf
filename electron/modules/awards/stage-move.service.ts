import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import {
  CYCLE_STATES,
  type Cycle,
  type CycleStage,
  type CycleState,
  STAGE_STATES,
  type StageHindrance,
  type StageState,
} from '#shared/modules/awards/cycle'
import { nextStageState, previousStageState } from '#shared/modules/awards/rules'
import { todayPartial } from '#shared/values/partial-date'
import { loadCycle, updateCycleRow } from './cycle.repository'
import { cycleStamp, noteCycle, requireCycleState, requireCycleVersion } from './cycle-rules'
import { updateStage } from './stage.repository'
import { datesOf } from './stage-dates'
import { stageHindrances } from './stage-gates'
import { isLast, sealStage, unsealStage } from './stage-seal'
import { insertStageStep } from './stage-step.repository'

/** Characters that a reason for going back has at least. */
const SHORTEST_REASON = 4

/** The steps of a cycle's stages, each behind its gate and on record. */
export const stageMoveService: Pick<Handlers<typeof awards>, 'stageHindrances' | 'moveStage'> = {
  async stageHindrances({ trx, now }, { cycleId }) {
    const cycle = await loadCycle(trx, cycleId)
    const stage = currentOf(cycle)
    const behind = retreatOf(cycle)
    const next = stage && !isOver(cycle) ? nextStageState(stage) : null
    return {
      stage: stage?.key ?? '',
      next,
      forward: stage && next ? await stageHindrances(trx, cycle, stage, next, now) : [],
      backStage: behind?.key ?? '',
      back: behind && cycle.state !== 'stopped' ? previousStageState(behind) : null,
      backward: [],
    }
  },

  async moveStage(context, { id, version, stage: key, to, reason }) {
    const { trx, now } = context
    const before = await loadCycle(trx, id)
    requireCycleVersion(before, version, before)
    const stage = before.stages.find((it) => it.key === key)
    if (!stage) throw refuse('not-found', '找不到这个阶段。', { remedy: '重新打开这一届再选。' })
    if (retreatOf(before)?.key === key && to === previousStageState(stage))
      await stepBack(context, before, stage, { to, reason })
    else {
      requireForward(before, stage, to)
      requireFree(stage, to, await stageHindrances(trx, before, stage, to, now))
      await stepForward(context, before, stage, to)
    }
    const step = { stage: key, stageLabel: stage.label, from: stage.state, to, reason }
    await insertStageStep(context, id, step)
    const after = await loadCycle(trx, id)
    noteCycle(context, after, stepChanges(before, after, step))
    return after
  },
}

/** The stage that is open or closed, else the next one; none when all are confirmed. */
function currentOf({ stages, current }: Cycle): CycleStage | undefined {
  return stages.find((it) => it.key === current)
}

/** The stage that a step back concerns: the current one while it is open or closed, else the last confirmed one. */
function retreatOf(cycle: Cycle): CycleStage | undefined {
  const current = currentOf(cycle)
  if (current && current.state !== 'waiting') return current
  return cycle.stages.findLast((it) => it.state === 'confirmed')
}

function isOver({ state }: Cycle): boolean {
  return state === 'finished' || state === 'stopped'
}

function requireForward(cycle: Cycle, stage: CycleStage, to: StageState): void {
  requireCycleState(cycle, ['preparing', 'running'], '推进阶段')
  if (stage.key === cycle.current && to === nextStageState(stage)) return
  const current = currentOf(cycle)
  throw refuse(
    'conflict',
    `“${stage.label}”处于“${STAGE_STATES[stage.state]}”，不能直接转到“${STAGE_STATES[to]}”。`,
    {
      field: 'to',
      remedy: current ? `现在办的是“${current.label}”，一次前进或退回一步。` : '各阶段都已确认。',
    },
  )
}

function requireFree(stage: CycleStage, to: StageState, hindrances: readonly StageHindrance[]): void {
  const [first] = hindrances
  if (!first) return
  const more = hindrances.length > 1 ? `另有 ${hindrances.length - 1} 项。` : ''
  throw refuse('conflict', `“${stage.label}”还不能转到“${STAGE_STATES[to]}”。${first.text}${more}`, {
    remedy: first.remedy,
    current: hindrances,
  })
}

async function stepForward(context: Context, cycle: Cycle, stage: CycleStage, to: StageState): Promise<void> {
  const { trx } = context
  if (to === 'confirmed') await sealStage(context, cycle, stage)
  else
    await updateStage(trx, cycle.id, stage.key, {
      state: to,
      ...(await openedDates(context, cycle, stage, to)),
    })
  const state: CycleState = to === 'confirmed' && isLast(cycle, stage) ? 'finished' : 'running'
  await updateCycleRow(trx, cycle.id, { state, ...cycleStamp(context, cycle) })
}

/** A stage without a planned start begins on the day it opens. */
async function openedDates(
  { trx, now }: Context,
  cycle: Cycle,
  stage: CycleStage,
  to: StageState,
): Promise<{ starts_on?: string; ends_on?: string }> {
  if (to !== 'open' || stage.startsOn !== '') return {}
  const today = todayPartial(new Date(now))
  const dates = await datesOf(trx, cycle, stage, { startsOn: today, endsOn: stage.endsOn })
  return { starts_on: dates.startsOn, ends_on: dates.endsOn }
}

async function stepBack(
  context: Context,
  cycle: Cycle,
  stage: CycleStage,
  { to, reason }: { to: StageState; reason: string },
): Promise<void> {
  requireCycleState(cycle, ['running', 'finished'], '退回')
  if ([...reason].length < SHORTEST_REASON)
    throw refuse('invalid-input', `退回的原因至少写 ${SHORTEST_REASON} 个字。`, { field: 'reason' })
  if (stage.state === 'confirmed') await unsealStage(context, cycle, stage)
  const undone = to === 'waiting' && stage.kind === 'notice' ? { starts_on: '', ends_on: '' } : {}
  await updateStage(context.trx, cycle.id, stage.key, { state: to, ...undone })
  const first = cycle.stages[0]?.key === stage.key && to === 'waiting'
  await updateCycleRow(context.trx, cycle.id, {
    state: first ? 'preparing' : 'running',
    ...cycleStamp(context, cycle),
  })
}

function stepChanges(
  before: Cycle,
  after: Cycle,
  { stageLabel, from, to, reason }: { stageLabel: string; from: StageState; to: StageState; reason: string },
) {
  return [
    { field: `阶段“${stageLabel}”`, before: STAGE_STATES[from], after: STAGE_STATES[to] },
    ...(reason === '' ? [] : [{ field: '原因', before: '', after: reason }]),
    ...(before.state === after.state
      ? []
      : [{ field: '状态', before: CYCLE_STATES[before.state], after: CYCLE_STATES[after.state] }]),
  ]
}
