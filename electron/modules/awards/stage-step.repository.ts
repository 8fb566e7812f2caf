import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { StageStep } from '#shared/modules/awards/cycle'

/** The steps a cycle has taken, first to last; those of a stage that was taken back stay. */
export async function loadStageSteps(trx: Trx, cycleId: string): Promise<StageStep[]> {
  const rows = await trx
    .selectFrom('award_step')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    stage: row.stage,
    stageLabel: row.stage_label,
    from: row.from_state,
    to: row.to_state,
    at: row.at,
    by: row.account_name,
    reason: row.reason,
  }))
}

/** Keeps a step with who took it and when. */
export async function insertStageStep(
  { trx, now, caller }: Pick<Context, 'trx' | 'now' | 'caller'>,
  cycleId: string,
  step: Pick<StageStep, 'stage' | 'stageLabel' | 'from' | 'to' | 'reason'>,
): Promise<void> {
  const last = await trx
    .selectFrom('award_step')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('cycle_id', '=', cycleId)
    .executeTakeFirst()
  await trx
    .insertInto('award_step')
    .values({
      cycle_id: cycleId,
      seq: (last?.seq ?? 0) + 1,
      stage: step.stage,
      stage_label: step.stageLabel,
      from_state: step.from,
      to_state: step.to,
      at: now,
      account_id: caller.accountId,
      account_name: caller.name,
      reason: step.reason,
    })
    .execute()
}
