import { createHash } from 'node:crypto'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { LedgerCells, LedgerContent, LedgerRow } from '#shared/modules/ledgers/ledger'
import { dueDay, readCells } from '#shared/modules/ledgers/rules-cells'
import type { LedgerRowId } from '#shared/values/id'
import type { NumberedRow, RowRecord } from './ledger-row.repository'

/** The columns of a row that follow from its cells under the ledger's present columns. */
export function derivedColumns(content: LedgerContent, written: LedgerCells) {
  const { cells, problems } = readCells(content, written)
  return {
    cells: JSON.stringify(cells),
    words: Object.values(cells).join('\n').toLowerCase(),
    print: fingerprint(content, cells),
    troubled: problems.length,
    due_on: dueDay(content, cells),
  }
}

/** The same for two rows that say the same in every column of the ledger. */
function fingerprint({ columns }: LedgerContent, cells: LedgerCells): string {
  const said = columns.map(({ key }) => cells[key] ?? '').join('\u0000')
  return createHash('sha256').update(said).digest('base64url').slice(0, 22)
}

/** A new row at a place in a ledger. */
export function freshRow(
  { now, caller }: Pick<Context, 'now' | 'caller'>,
  place: { ledgerId: string; position: number; takeId: string | null },
  derived: ReturnType<typeof derivedColumns>,
): RowRecord {
  return {
    id: newId(),
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    ledger_id: place.ledgerId,
    position: place.position,
    take_id: place.takeId,
    ...derived,
  }
}

/** A row as the window shows it. */
export function shownRow(content: LedgerContent, { id, version, number, cells }: NumberedRow): LedgerRow {
  return { id: id as LedgerRowId, version, number, ...readCells(content, JSON.parse(cells)) }
}

/** What a row is called on record: its name column, or its first text. */
export function rowName(content: LedgerContent, cells: LedgerCells): string {
  const named = content.columns.find((it) => it.role === 'name')
  const said = (named && cells[named.key]) || content.columns.map((it) => cells[it.key]).find(Boolean)
  return (said ?? '').slice(0, 60)
}
