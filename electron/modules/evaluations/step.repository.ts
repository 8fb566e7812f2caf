import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { RoundState, RoundStep } from '#shared/modules/evaluations/round'

/** The steps a round has taken, first to last. */
export async function loadSteps(trx: Trx, roundId: string): Promise<RoundStep[]> {
  const rows = await trx
    .selectFrom('evaluation_step')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    from: row.from_state as RoundState | null,
    to: row.to_state as RoundState,
    at: row.at,
    accountName: row.account_name,
    reason: row.reason,
  }))
}

/** Keeps a step with who took it and when. */
export async function insertStep(
  { trx, now, caller }: Pick<Context, 'trx' | 'now' | 'caller'>,
  roundId: string,
  { from, to, reason }: Pick<RoundStep, 'from' | 'to' | 'reason'>,
): Promise<void> {
  const last = await trx
    .selectFrom('evaluation_step')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  await trx
    .insertInto('evaluation_step')
    .values({
      round_id: roundId,
      seq: (last?.seq ?? 0) + 1,
      from_state: from,
      to_state: to,
      at: now,
      account_id: caller.accountId,
      account_name: caller.name,
      reason,
    })
    .execute()
}
