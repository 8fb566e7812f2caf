import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import {
  TRANSFER_STATES,
  type Transfer,
  type TransferDossier,
  type TransferState,
} from '#shared/modules/dossiers/custody'
import {
  isWhole,
  sendTrouble,
  storeTrouble,
  type Trouble,
  transferMoves,
} from '#shared/modules/dossiers/rules-transfer'
import type { TransferId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { findDossierOf, insertDossiers, updateDossier } from './dossier.repository'
import { setCustody } from './dossier-custody'
import { removeWhatLeft } from './dossier-leaving'
import { factsRows, type TransferRecord, updateTransfer } from './transfer.repository'
import { currentTransfer, loadTransfer, noteTransfer, titleOf } from './transfers'

type Move = {
  id: TransferId
  version: number
  to: TransferState
  on: string
  by: string
  reason: string
  removing?: number | undefined
}
type Columns = { receipt_on?: string; receipt_by?: string; stored_on?: string; stored_by?: string }

/** Sent, receipt back, checked and stored, receipt sent, cancelled. The dossiers follow. */
export async function moveTransfer(context: Context, move: Move): Promise<Transfer> {
  const record = await currentTransfer(context, move.id, move.version)
  if (!transferMoves(record.direction, record.state).includes(move.to))
    throw refuse(
      'conflict',
      `这份转递${TRANSFER_STATES[record.state]}，不能改为${TRANSFER_STATES[move.to]}。`,
    )
  const on = move.on || todayPartial(new Date(context.now))
  const columns = await STEPS[move.to](context, record, { ...move, on })
  await updateTransfer(context.trx, record.id, {
    version: record.version + 1,
    changed_at: context.now,
    changed_by: context.caller.accountId,
    state: move.to,
    ...columns,
  })
  noteTransfer(context, record, [
    { field: '状态', before: TRANSFER_STATES[record.state], after: TRANSFER_STATES[move.to] },
    { field: '说明', before: '', after: [on, move.by, move.reason].filter(Boolean).join(' ') },
  ])
  return loadTransfer(context, record.id)
}

type Step = (context: Context, record: TransferRecord, move: Move) => Promise<Columns>

const STEPS: Record<TransferState, Step> = {
  draft: async () => ({}),
  checking: async () => ({}),
  sent: send,
  received: receipt,
  stored: store,
  cancelled: cancel,
}

async function send(context: Context, record: TransferRecord): Promise<Columns> {
  refuseTrouble(sendTrouble(record.content))
  const whole = wholeOnes(record)
  const used = (await factsRows(context.trx, whole)).find((it) => it.inUse > 0)
  if (used)
    throw refuse('conflict', `${used.name}的档案正在查（借）阅。`, { remedy: '结束查阅或收回后再转出。' })
  for (const id of whole)
    await setCustody(context, id, {
      from: ['held'],
      to: 'leaving',
      whereabouts: `${record.unit}（${titleOf(record)}）`,
    })
  return {}
}

async function receipt(
  context: Context,
  record: TransferRecord,
  { on, by, removing = 0 }: Move,
): Promise<Columns> {
  if (by === '')
    throw refuse('invalid-input', '回执人未填。', { field: 'by', remedy: '填写回执上签名的人。' })
  if (on < record.on_day)
    throw refuse('invalid-input', `回执日期早于转递日期 ${record.on_day}。`, { field: 'on' })
  if (record.direction === 'out') await letGo(context, record, removing)
  return { receipt_on: on, receipt_by: by }
}

async function letGo(context: Context, record: TransferRecord, removing: number): Promise<void> {
  const whole = wholeOnes(record)
  for (const id of whole)
    await setCustody(context, id, {
      from: ['leaving'],
      to: 'gone',
      whereabouts: `${record.unit}（${titleOf(record)}）`,
    })
  await removeWhatLeft(context, whole, removing)
}

async function cancel(context: Context, record: TransferRecord, { reason }: Move): Promise<Columns> {
  if (reason === '') throw refuse('invalid-input', '作废的原因未填。', { field: 'reason' })
  if (record.state === 'sent')
    for (const id of wholeOnes(record))
      await setCustody(context, id, { from: ['leaving'], to: 'held', whereabouts: '' })
  return {}
}

async function store(context: Context, record: TransferRecord, { on, by }: Move): Promise<Columns> {
  refuseTrouble(storeTrouble(record.content))
  if (by === '') throw refuse('invalid-input', '入库审批人未填。', { field: 'by' })
  for (const dossier of record.content.dossiers.filter(isWhole))
    await takeIn(context, record, { dossier, on })
  return { stored_on: on, stored_by: by }
}

/** A dossier that was here before comes back into its record; one of somebody on record gets a new one. */
async function takeIn(
  context: Context,
  { unit }: TransferRecord,
  { dossier, on }: { dossier: TransferDossier; on: string },
): Promise<void> {
  const { personId, originals, duplicates } = dossier
  const id = dossier.dossierId ?? (personId && (await findDossierOf(context.trx, personId)))
  const received = { originals, duplicates, received_on: on, received_from: unit }
  if (id) await takeBack(context, id, { dossier, received })
  else await takeNew(context, { dossier, received })
}

type TakenIn = {
  dossier: TransferDossier
  received: { originals: number; duplicates: number; received_on: string; received_from: string }
}

async function takeBack(context: Context, id: string, { dossier, received }: TakenIn): Promise<void> {
  const { cabinet, shelf } = dossier
  const from = ['gone', 'leaving', 'archived'] as const
  await setCustody(context, id, { from, to: 'held', whereabouts: '', cabinet, shelf })
  await updateDossier(context.trx, id, received)
}

async function takeNew(context: Context, { dossier, received }: TakenIn): Promise<void> {
  if (!dossier.personId)
    throw refuse('not-found', `${dossier.name}不在人员库里，不能建立档案。`, {
      field: 'dossiers',
      remedy: '先登记此人，再在转入登记里选定。',
    })
  const { now, caller } = context
  const made = newId()
  await insertDossiers(context.trx, [
    {
      id: made,
      version: 1,
      created_at: now,
      created_by: caller.accountId,
      changed_at: now,
      changed_by: caller.accountId,
      removed_at: null,
      person_id: dossier.personId,
      number: '',
      number_key: '',
      ...received,
      cabinet: dossier.cabinet,
      shelf: dossier.shelf,
      note: '',
      state: 'held',
    },
  ])
  context.note({
    targetKind: 'dossier',
    targetId: made,
    targetName: dossier.name,
    action: '接收档案',
    changes: [{ field: '来档单位', before: '', after: received.received_from }],
    recordVersion: 1,
  })
}

/** Dossiers that go or come whole, not single materials. */
export function wholeOnes({ content }: TransferRecord): string[] {
  return content.dossiers.filter(isWhole).flatMap((it) => it.dossierId ?? [])
}

function refuseTrouble(trouble: Trouble | null): void {
  if (trouble)
    throw refuse('invalid-input', trouble.message, { field: trouble.field, remedy: trouble.remedy })
}
