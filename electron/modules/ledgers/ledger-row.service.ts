import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { ledgers } from '#shared/modules/ledgers/contract'
import type { LedgerCells, LedgerRow } from '#shared/modules/ledgers/ledger'
import { rowChanges } from '#shared/modules/ledgers/ledger-changes'
import { findLedger, type LedgerRecord } from './ledger.repository'
import {
  findRow,
  insertRows,
  lastPosition,
  listRows,
  markRemoved,
  numberOf,
  sumRows,
  updateRow,
} from './ledger-row.repository'
import { derivedColumns, freshRow, rowName, shownRow } from './ledger-rows'

type Job = 'rows' | 'row' | 'addRow' | 'saveRow' | 'removeRows' | 'restoreRows'

/** Rows of a ledger one by one. What breaks a column's rule is kept as written and pointed out. */
export const ledgerRowService: Pick<Handlers<typeof ledgers>, Job> = {
  async rows({ trx, now }, { offset, limit, ...ask }) {
    const { content } = await findLedger(trx, ask.id)
    const wanted = { ask, content, today: now.slice(0, 10) }
    const { total, rows } = await listRows(trx, wanted, { offset, limit })
    return { total, rows: rows.map((it) => shownRow(content, it)), totals: await sumRows(trx, wanted) }
  },

  async row({ trx }, { id }) {
    const record = await findRow(trx, id)
    const { content } = await findLedger(trx, record.ledger_id)
    return shownRow(content, { ...record, number: await numberOf(trx, record) })
  },

  async addRow(context, { id, cells }) {
    const ledger = await openLedger(context, id)
    requireSomething(cells)
    const place = { ledgerId: id, position: (await lastPosition(context.trx, id)) + 1, takeId: null }
    const row = freshRow(context, place, derivedColumns(ledger.content, cells))
    await insertRows(context.trx, [row])
    return noted(context, ledger, { rowId: row.id, before: {} })
  },

  async saveRow(context, { id, version, cells }) {
    const { trx, now, caller } = context
    const row = await findRow(trx, id)
    const ledger = await openLedger(context, row.ledger_id)
    const before: LedgerCells = JSON.parse(row.cells)
    if (row.version !== version)
      throw refuse('conflict', `“${rowName(ledger.content, before)}”已被他人改过。`, {
        remedy: '重新打开后再改。',
      })
    requireSomething(cells)
    await updateRow(trx, id, {
      ...derivedColumns(ledger.content, { ...before, ...cells }),
      version: version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    })
    return noted(context, ledger, { rowId: id, before })
  },

  async removeRows(context, { ids }) {
    return { removed: await move(context, ids, true) }
  },

  async restoreRows(context, { ids }) {
    return { restored: await move(context, ids, false) }
  },
}

async function openLedger({ trx }: Context, id: string): Promise<LedgerRecord> {
  const ledger = await findLedger(trx, id)
  if (ledger.removed_at === null) return ledger
  throw refuse('conflict', `台账“${ledger.title}”已删除。`, { remedy: '先从“已删除的台账”恢复。' })
}

function requireSomething(cells: LedgerCells): void {
  if (Object.values(cells).some((it) => it.trim() !== '')) return
  throw refuse('invalid-input', '各栏都是空的。', { remedy: '至少填一栏。' })
}

/** The row as it is now, its changes on record. */
async function noted(
  context: Context,
  { content, title }: LedgerRecord,
  { rowId, before }: { rowId: string; before: LedgerCells },
): Promise<LedgerRow> {
  const record = await findRow(context.trx, rowId)
  const row = shownRow(content, { ...record, number: await numberOf(context.trx, record) })
  context.note({
    targetKind: 'ledger-row',
    targetId: rowId,
    targetName: `${title}：${rowName(content, row.cells)}`,
    changes: rowChanges(content, before, row.cells),
    recordVersion: row.version,
  })
  return row
}

async function move(context: Context, ids: readonly string[], removed: boolean): Promise<number> {
  const { trx, now, caller } = context
  const moved = await markRemoved(trx, ids, { at: now, by: caller.accountId, removed })
  context.note({
    targetKind: 'ledger-row',
    targetId: ids[0] ?? '',
    targetName: `${moved} 条记录`,
    changes: [],
  })
  return moved
}
