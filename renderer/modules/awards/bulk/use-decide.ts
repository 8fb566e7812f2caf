import type { BulkRow } from '#shared/modules/awards/bulk'
import type { CycleId, PreviewId } from '#shared/values/id'
import { type InputOf, useCommand } from '../../../app/queries'
import { showToast } from '../../../components'

/** Whether a row is written, and who on record it is about. */
export type BulkDecision = Pick<InputOf<'awards.decideBulkRow'>, 'take' | 'personId'>

/** Tells the records side; the list is drawn anew from what it answers. */
export function useDecide(preview: { cycleId: CycleId; previewId: PreviewId }, locked: boolean) {
  const command = useCommand('awards.decideBulkRow')
  const decide = async ({ index, what }: BulkRow, decision: BulkDecision) => {
    const fixed = decision.take !== undefined && (what === 'refused' || what === 'same')
    if (locked || fixed) return
    const reply = await command.run({ ...preview, index, ...decision })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
  }
  return (row: BulkRow, decision: BulkDecision) => void decide(row, decision)
}
