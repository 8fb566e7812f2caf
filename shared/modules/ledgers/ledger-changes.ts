import type { FieldChange } from '../../platform/audit/contract'
import { COLUMN_ROLES, COLUMN_TYPES, type LedgerCells, type LedgerColumn, type LedgerContent } from './ledger'
import { columnName } from './rules-cells'

/** What differs between two states of a ledger's columns, in words. */
export function ledgerChanges(before: LedgerContent, after: LedgerContent): FieldChange[] {
  const was = new Map(before.columns.map((it) => [it.key, columnWords(it)]))
  const is = new Map(after.columns.map((it) => [it.key, columnWords(it)]))
  const keys = [...new Set([...was.keys(), ...is.keys()])]
  const changes = [
    { field: '台账名称', before: before.title, after: after.title },
    ...keys.map((key) => ({ field: '栏目', before: was.get(key) ?? '', after: is.get(key) ?? '' })),
    { field: '表上文字', before: before.above.join('／'), after: after.above.join('／') },
    { field: '表下文字', before: before.below.join('／'), after: after.below.join('／') },
  ]
  return changes.filter((it) => it.before !== it.after)
}

function columnWords(column: LedgerColumn): string {
  const { type, role, options, required } = column
  return [
    columnName(column),
    COLUMN_TYPES[type],
    role === 'plain' ? '' : COLUMN_ROLES[role],
    required ? '必填' : '',
    options.join('、'),
  ]
    .filter(Boolean)
    .join('，')
}

/** What differs between two states of a row, by the columns' headings. */
export function rowChanges(
  { columns }: Pick<LedgerContent, 'columns'>,
  before: LedgerCells,
  after: LedgerCells,
): FieldChange[] {
  return columns
    .map((column) => ({
      field: columnName(column),
      before: before[column.key] ?? '',
      after: after[column.key] ?? '',
    }))
    .filter((it) => it.before !== it.after)
}
