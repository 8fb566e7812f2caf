import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { TRANSFER_STATES, type TransferContent } from '#shared/modules/dossiers/custody'
import { DOSSIER_STATES } from '#shared/modules/dossiers/dossier'
import { receiptDue, transferIsOpen } from '#shared/modules/dossiers/rules-transfer'
import { transferChanges } from '#shared/modules/dossiers/transfer-changes'
import { parsePartialDate, sortKey, todayPartial } from '#shared/values/partial-date'
import { whatLeaves } from './dossier-leaving'
import { readDossierStandards } from './standards'
import {
  checkRows,
  type FactsRow,
  factsRows,
  findTransfer,
  insertTransfer,
  listTransfers,
  nextTransferNumber,
  updateTransfer,
} from './transfer.repository'
import { moveTransfer, wholeOnes } from './transfer-move'
import { currentTransfer, loadTransfer, noteTransfer, transfersOf } from './transfers'

/** 转递: dossiers out and in, with slip, receipt and check. */
export const transferService: Pick<
  Handlers<typeof dossiers>,
  | 'transfers'
  | 'transfer'
  | 'createTransfer'
  | 'saveTransfer'
  | 'moveTransfer'
  | 'transferRemoves'
  | 'transferFacts'
  | 'checkList'
> = {
  async transfers(context, { offset, limit, ...filter }) {
    const today = sortKey(todayPartial(new Date(context.now)))
    const { total, records } = await listTransfers(context.trx, { filter, today }, { offset, limit })
    return { total, rows: await transfersOf(context, records) }
  },

  transfer: (context, { id }) => loadTransfer(context, id),

  async createTransfer(context, { content }) {
    const { trx, now, caller } = context
    await requireSound(context, content)
    const id = newId()
    const year = new Date(now).getFullYear()
    const row = {
      id,
      version: 1,
      created_at: now,
      created_by: caller.accountId,
      changed_at: now,
      changed_by: caller.accountId,
      removed_at: null,
      direction: content.direction,
      year,
      number: await nextTransferNumber(trx, content.direction, year),
      state: content.direction === 'out' ? ('draft' as const) : ('checking' as const),
      ...(await contentColumns(context, content)),
    }
    await insertTransfer(trx, row, content)
    const transfer = await loadTransfer(context, id)
    context.note({
      targetKind: 'transfer',
      targetId: id,
      targetName: `${transfer.title} ${content.unit}`,
      changes: transferChanges(null, content),
      recordVersion: 1,
    })
    return transfer
  },

  async saveTransfer(context, { id, version, content }) {
    const record = await currentTransfer(context, id, version)
    if (!transferIsOpen(record))
      throw refuse('conflict', `这份转递${TRANSFER_STATES[record.state]}，内容不能再改。`)
    if (content.direction !== record.direction)
      throw refuse('invalid-input', '转出与转入分别编号，不能互换。', { field: 'direction' })
    await requireSound(context, content)
    const change = {
      version: version + 1,
      changed_at: context.now,
      changed_by: context.caller.accountId,
      ...(await contentColumns(context, content)),
    }
    await updateTransfer(context.trx, id, change, content)
    noteTransfer(context, record, transferChanges(record.content, content))
    return loadTransfer(context, id)
  },

  moveTransfer,

  async transferRemoves({ trx }, { id }) {
    const record = await findTransfer(trx, id)
    return record.direction === 'out' ? whatLeaves(trx, wholeOnes(record)) : { pages: 0, materials: 0 }
  },

  async transferFacts({ trx }, { dossierIds }) {
    const rows = await factsRows(trx, dossierIds)
    return rows.map((it) => ({ ...it, hindrance: hindranceOf(it) }))
  },

  async checkList({ trx }, { dossierId }) {
    const rows = await checkRows(trx, dossierId)
    return rows.map(({ id, classCode, no, title, pages }) => ({
      id,
      place: `${classLabel(classCode)}-${no}`,
      title,
      pages,
    }))
  },
}

/** Why a dossier cannot be sent now; '' where it can. */
function hindranceOf({ state, inUse }: FactsRow): string {
  if (state !== 'held') return DOSSIER_STATES[state]
  return inUse > 0 ? '正在查阅' : ''
}

/** What goes out is on record and named once; what comes in may be of somebody who has no dossier here yet. */
async function requireSound(
  { trx }: Context,
  { direction, dossiers: moved }: TransferContent,
): Promise<void> {
  const named = moved.flatMap((it) => it.dossierId ?? [])
  const twice = moved.find(
    (it) => it.dossierId && named.indexOf(it.dossierId) !== named.lastIndexOf(it.dossierId),
  )
  if (twice) throw refuse('invalid-input', `${twice.name}的档案填了两次。`, { field: 'dossiers' })
  const known = new Set((await factsRows(trx, named)).map((it) => it.dossierId))
  const strange = moved.find((it) => (it.dossierId ? !known.has(it.dossierId) : direction === 'out'))
  if (strange)
    throw refuse('not-found', `${strange.name}的档案不在档案登记里。`, {
      field: 'dossiers',
      remedy: '从档案列表里选择。',
    })
}

async function contentColumns({ trx }: Context, content: TransferContent) {
  const { receiptReminderDays, transferWord } = await readDossierStandards(trx)
  const on = parsePartialDate(content.on)
  if (!on) throw refuse('invalid-input', '日期不对。', { field: 'on', remedy: '填写年月日，如 2026.11.20。' })
  const due = parsePartialDate(receiptDue(content.on, receiptReminderDays))
  return {
    unit: content.unit,
    on_day: content.on,
    on_sort: sortKey(on),
    receipt_due_sort: due ? sortKey(due) : 0,
    word: content.direction === 'out' ? transferWord : '',
    search: [content.unit, content.slipNumber, ...content.dossiers.map((it) => it.name)]
      .join(' ')
      .toLowerCase(),
  }
}
