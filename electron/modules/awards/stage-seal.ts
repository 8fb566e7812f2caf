import { createHash } from 'node:crypto'
import type { Context } from '#electron/platform/ipc/context'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import { giveHonours, takeBackHonours } from './honours'
import { liveOutcome, stageRuleOf } from './live-outcome'
import { noticeOf } from './notice-state'
import { dropDecisions, dropOutcome, storeOutcome } from './outcome.repository'
import { updateStage } from './stage.repository'

/**
 * Confirms a stage: who passed by the facts of this moment is stored with the rules that were in force, under one
 * fingerprint. Confirming the last one gives the honours.
 */
export async function sealStage(context: Context, cycle: Cycle, stage: CycleStage): Promise<void> {
  const { trx, now, caller } = context
  const { rows } = await liveOutcome(trx, cycle, stage.key)
  const rule = JSON.stringify({ stage: stageRuleOf(cycle, stage.key), categories: cycle.content.categories })
  await storeOutcome(trx, { cycleId: cycle.id, stage: stage.key }, rows)
  await updateStage(trx, cycle.id, stage.key, {
    state: 'confirmed',
    rule,
    fingerprint: createHash('sha256').update(rule).update(JSON.stringify(rows)).digest('hex'),
    confirmed_at: now,
    confirmed_by: caller.name,
    ...(stage.kind === 'notice' ? { ends_on: (await noticeOf(trx, cycle, stage.key, now)).endsOn } : {}),
  })
  if (isLast(cycle, stage)) await giveHonours(context, cycle.id)
}

/**
 * Takes a confirmed stage back: its outcome goes, and whatever was decided by hand in the stages after it. What was
 * decided in the stage itself stays, to be looked at again.
 */
export async function unsealStage(context: Context, cycle: Cycle, stage: CycleStage): Promise<void> {
  const { trx } = context
  if (isLast(cycle, stage)) await takeBackHonours(context, cycle.id)
  const place = cycle.stages.findIndex((it) => it.key === stage.key)
  await dropDecisions(
    trx,
    cycle.id,
    cycle.stages.slice(place + 1).map((it) => it.key),
  )
  await dropOutcome(trx, { cycleId: cycle.id, stage: stage.key })
  await updateStage(trx, cycle.id, stage.key, {
    rule: '',
    fingerprint: '',
    confirmed_at: '',
    confirmed_by: '',
  })
}

/** The stage behind which the cycle is finished. */
export function isLast({ stages }: Cycle, { key }: Pick<CycleStage, 'key'>): boolean {
  return stages.at(-1)?.key === key
}
