import { insertBatch, nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { recordBatchStep } from '#electron/platform/steps/record-step'
import type { EditWriting } from './batch-edit-write'
import { lastPositions } from './people.repository'

/** Opens a batch that changes fields of people, as one step that can be taken back. `title` continues 已撤销：. */
export async function openEditBatch(
  context: Context,
  title: string,
  changed: number,
): Promise<{ writing: EditWriting; batchNo: number }> {
  const { trx, now, caller } = context
  const batchId = newId()
  const batchNo = await nextBatchNo(trx)
  await insertBatch(trx, {
    id: batchId,
    no: batchNo,
    kind: 'edit',
    title,
    created_at: now,
    account_id: caller.accountId,
    account_name: caller.name,
    created_count: 0,
    changed_count: changed,
    undone_at: null,
  })
  await recordBatchStep(context, batchId, title)
  context.note({
    targetKind: 'batch',
    targetId: batchId,
    targetName: `第 ${batchNo} 批次`,
    batchId,
    changes: [{ field: '内容', before: '', after: title }],
  })
  return { writing: { context, batchId, positions: await lastPositions(trx) }, batchNo }
}
