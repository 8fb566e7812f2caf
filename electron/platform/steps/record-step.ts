import { refuse } from '#shared/ipc/reply'
import { findBatch } from '../batches/batches.repository'
import { newId } from '../database/id'
import type { Context } from '../ipc/context'
import { readSettings } from '../settings/settings.service'
import { closeRedo, dropSteps, insertStep } from './steps.repository'

/**
 * Modules that have a keeper in `register.ts`; `batches` stands for every module's batches, `rows` for every change
 * that is rows written and nothing else (`row-steps.ts`).
 */
export type StepModule = 'people' | 'organizations' | 'parties' | 'dossiers' | 'matters' | 'batches' | 'rows'

/** A record that a step changes: `key` is its id, or `id/part` for a part that changes on its own (`…/order`). */
export type StepRecord = { key: string; name: string }

type Given = Pick<Context, 'trx' | 'caller' | 'now'>

/**
 * Makes a change undoable. Called by the service that made it, in the transaction that made it:
 *
 *     await recordStep(context, {
 *       module: 'organizations',
 *       title: `修改${row.name}的名称`,
 *       records: [{ key: row.id, name: row.name }],
 *       payload: { id: row.id, was, is },
 *     })
 *
 * `title` reads on after 已撤销： and stands in the history; `payload` is whatever the module's `StepKeeper` needs to
 * write the state before, and to write the change again: keep only what became different. What the caller had taken
 * back before can no longer be redone. Changes of people have an easier call: `recordPeopleStep`.
 */
export async function recordStep(
  context: Given,
  step: { module: StepModule; title: string; records: readonly StepRecord[]; payload: unknown },
): Promise<void> {
  const records = [...new Map(step.records.map((it) => [it.key, it])).values()]
  await keep(context, {
    ...step,
    payload: JSON.stringify(step.payload),
    batch_id: null,
    records: new Set(records.map((it) => it.key.split('/')[0])).size,
    keys: records.map(({ key, name }) => ({ record_key: key, name })),
  })
}

/**
 * Makes a batch one step: undoing the step undoes the batch, redoing it writes the batch again. Called after
 * `insertBatch`, in its transaction; the batch's entries are all that is needed.
 */
export async function recordBatchStep(context: Given, batchId: string, title: string): Promise<void> {
  const batch = await findBatch(context.trx, batchId)
  if (!batch) throw refuse('not-found', '找不到这一批次。')
  await keep(context, {
    module: 'batches',
    title,
    payload: '',
    batch_id: batchId,
    records: batch.created_count + batch.changed_count,
    keys: [],
  })
}

type Kept = {
  module: StepModule
  title: string
  payload: string
  batch_id: string | null
  records: number
  keys: readonly { record_key: string; name: string }[]
}

async function keep({ trx, caller, now }: Given, { keys, ...step }: Kept): Promise<void> {
  await closeRedo(trx, caller.accountId)
  const row = { ...step, id: newId(), at: now, account_id: caller.accountId, account_name: caller.name }
  const seq = await insertStep(trx, { ...row, undone_at: null, undone_by: null, closed: '' }, keys)
  const { stepsKept } = await readSettings(trx)
  if (seq > stepsKept) await dropSteps(trx, seq - stepsKept)
}
