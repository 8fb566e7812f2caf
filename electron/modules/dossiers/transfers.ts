import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Transfer } from '#shared/modules/dossiers/custody'
import { receiptDue, transferTitle } from '#shared/modules/dossiers/rules-transfer'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { TransferId } from '#shared/values/id'
import { sortKey, todayPartial } from '#shared/values/partial-date'
import { readDossierStandards } from './standards'
import { findTransfer, type TransferRecord } from './transfer.repository'

/** Transfers as the contract gives them. */
export async function transfersOf(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  records: readonly TransferRecord[],
): Promise<Transfer[]> {
  const { receiptReminderDays } = await readDossierStandards(trx)
  const today = sortKey(todayPartial(new Date(now)))
  return records.map((it) => transferOf(it, receiptReminderDays, today))
}

export async function loadTransfer(context: Pick<Context, 'trx' | 'now'>, id: string): Promise<Transfer> {
  const [transfer] = await transfersOf(context, [await findTransfer(context.trx, id)])
  return transfer as Transfer
}

/** The transfer for a change: refuses one that was changed since. */
export async function currentTransfer(
  context: Pick<Context, 'trx' | 'now'>,
  id: string,
  version: number,
): Promise<TransferRecord> {
  const record = await findTransfer(context.trx, id)
  if (record.version !== version)
    throw refuse('conflict', `${titleOf(record)}已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      current: await loadTransfer(context, id),
    })
  return record
}

export function titleOf(record: Pick<TransferRecord, 'direction' | 'word' | 'year' | 'number'>): string {
  return transferTitle(record.direction, record)
}

const WAITING = new Set(['sent', 'checking', 'stored'])

function transferOf(record: TransferRecord, days: number, today: number): Transfer {
  const waits = WAITING.has(record.state)
  return {
    ...record.content,
    id: record.id as TransferId,
    version: record.version,
    number: record.number,
    title: titleOf(record),
    state: record.state,
    storedOn: record.stored_on,
    storedBy: record.stored_by,
    receiptOn: record.receipt_on,
    receiptBy: record.receipt_by,
    receiptDue: waits ? receiptDue(record.content.on, days) : '',
    overdue: waits && record.receipt_due_sort > 0 && record.receipt_due_sort < today,
  }
}

export function noteTransfer(context: Context, record: TransferRecord, changes: FieldChange[]): void {
  context.note({
    targetKind: 'transfer',
    targetId: record.id,
    targetName: `${titleOf(record)} ${record.unit}`,
    changes,
    recordVersion: record.version + 1,
  })
}
