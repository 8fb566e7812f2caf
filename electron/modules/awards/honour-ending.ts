import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { HONOUR_STATES, type Honour } from '#shared/modules/awards/honour'
import { findHonour, type HonourRecord, toHonour, updateHonours } from './honour.repository'
import { fileWithdrawal } from './honour-filing'
import { changedFields, noteHonour, requireHonourVersion, soundDate } from './honour-rules'
import { recoverPrizes } from './prize-recovery'

type Ending = { id: string; version: number; on: string; reason: string }

/**
 * Withdraws an honour for good: what was paid is to be recovered, what was not is stopped, the file is put right. The
 * row stays as history, and no list of honours takes it in again.
 */
export async function withdraw(
  context: Context,
  { document, ...asked }: Ending & { document: string },
): Promise<{ honour: Honour; left: string }> {
  const row = await honourToEnd(context, asked, ['held', 'ended'])
  const on = soundDate(asked.on, { field: 'on', label: '撤销日期' })
  const left = await fileWithdrawal(context, row, { on, document })
  await recoverPrizes(context, row, asked.reason)
  const reason = document === '' ? asked.reason : `${asked.reason}（${document}）`
  const honour = await end(context, row, { state: 'withdrawn', on, reason }, left)
  return { honour, left }
}

/** Ends a title early or at its end, in honour: nothing is recovered. */
export async function endTitle(context: Context, asked: Ending): Promise<Honour> {
  const row = await honourToEnd(context, asked, ['held'])
  const on = soundDate(asked.on, { field: 'on', label: '退出日期' })
  return end(context, row, { state: 'ended', on, reason: asked.reason })
}

async function honourToEnd(
  { trx }: Context,
  { id, version }: Ending,
  states: readonly HonourRecord['state'][],
): Promise<HonourRecord> {
  const row = await findHonour(trx, id)
  requireHonourVersion(row, version)
  if (!states.includes(row.state))
    throw refuse(
      'conflict',
      `${row.name}的“${row.category_label}”${HONOUR_STATES[row.state]}（${row.state_on}）。`,
      {
        remedy: '不需要再办。',
      },
    )
  return row
}

type Ended = { state: 'ended' | 'withdrawn'; on: string; reason: string }

async function end(
  context: Context,
  row: HonourRecord,
  { state, on, reason }: Ended,
  left = '',
): Promise<Honour> {
  const { trx, now, caller } = context
  await updateHonours(trx, [row.id], {
    state,
    state_on: on,
    state_reason: reason,
    changed_at: now,
    changed_by: caller.accountId,
    ...(state === 'withdrawn' && { filed_text: '', batch_id: null, dossier_due: 0 }),
  })
  noteHonour(
    context,
    row,
    changedFields([
      ['状态', HONOUR_STATES[row.state], HONOUR_STATES[state]],
      ['日期', row.state_on, on],
      ['原因', row.state_reason, reason],
      ['个人档案', '', left],
    ]),
  )
  return toHonour(await findHonour(trx, row.id))
}
