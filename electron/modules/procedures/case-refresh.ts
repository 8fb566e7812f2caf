import type { Context } from '#electron/platform/ipc/context'
import { standingOfCase } from '#shared/modules/procedures/rules-case'
import type { CaseFacts } from '#shared/modules/procedures/rules-entries'
import { type CaseRecord, updateCase } from './case.repository'

/** A case that was ended by hand keeps its state; everything else follows from its records. */
export async function refreshCase(
  { trx }: Pick<Context, 'trx'>,
  record: Pick<CaseRecord, 'id'>,
  facts: CaseFacts | undefined,
): Promise<void> {
  if (!facts) return
  const standing = standingOfCase(facts)
  await updateCase(trx, record.id, {
    state: standing.state,
    stop_reason: standing.stopReason,
    ended_on: standing.endedOn,
    stage: standing.stage,
    step: standing.step,
    due_on: standing.dueOn,
    due_step: standing.dueStep,
    troubles: standing.troubles,
  })
}
