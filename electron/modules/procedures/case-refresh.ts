import type { Context } from '#electron/platform/ipc/context'
import { standingOfCase } from '#shared/modules/procedures/rules-case'
import type { CaseFacts } from '#shared/modules/procedures/rules-entries'
import { type CaseRecord, updateCase } from './case.repository'

/** What follows from a case's records, as its row keeps it. */
export function standingColumns(facts: CaseFacts) {
  const standing = standingOfCase(facts)
  return {
    state: standing.state,
    stop_reason: standing.stopReason,
    ended_on: standing.endedOn,
    stage: standing.stage,
    step: standing.step,
    due_on: standing.dueOn,
    due_step: standing.dueStep,
    troubles: standing.troubles,
  }
}

/** A case that was ended by hand keeps its state; everything else follows from its records. */
export async function refreshCase(
  { trx }: Pick<Context, 'trx'>,
  record: Pick<CaseRecord, 'id'>,
  facts: CaseFacts | undefined,
): Promise<void> {
  if (facts) await updateCase(trx, record.id, standingColumns(facts))
}
