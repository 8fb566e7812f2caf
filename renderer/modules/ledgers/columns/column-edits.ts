import {
  COLUMN_ROLES,
  COLUMN_TYPES,
  type ColumnRole,
  type ColumnType,
  type LedgerColumn,
  type LedgerContent,
  MOST_HEADS,
} from '#shared/modules/ledgers/ledger'
import { text } from '../ledgers.text'

/** Between the rows of a heading as it is typed. */
const JOINT = '／'

/** A heading in one line: 责任／责任单位; one that is the same all the way down is said once. */
export function headsText({ heads }: LedgerColumn): string {
  return heads.filter((it, at) => it !== heads[at - 1]).join(JOINT)
}

/** The typed line as a heading of so many rows, the last text reaching down. */
export function headsOf(typed: string, rows: number): string[] {
  const parts = typed
    .split(/[／/]/)
    .map((it) => it.trim())
    .slice(0, MOST_HEADS)
  const high = Math.max(rows, parts.length)
  return Array.from({ length: high }, (_, at) => parts[Math.min(at, parts.length - 1)] ?? '')
}

export function typeOf(label: string, before: ColumnType): ColumnType {
  return keyOf(COLUMN_TYPES, label) ?? before
}

export function roleOf(label: string, before: ColumnRole): ColumnRole {
  return keyOf(COLUMN_ROLES, label) ?? before
}

function keyOf<K extends string>(labels: Record<K, string>, label: string): K | undefined {
  return (Object.keys(labels) as K[]).find((it) => labels[it] === label)
}

/** A column's options out of a typed line. */
export function optionsOf(typed: string): string[] {
  return [...new Set(typed.split(/[、，,；;]/).map((it) => it.trim()))].filter(Boolean)
}

/** A fresh column whose key none ever had. */
export function freshColumn(columns: readonly LedgerColumn[], heading = ''): LedgerColumn {
  const last = Math.max(0, ...columns.map((it) => Number(it.key.slice(1))))
  return {
    key: `c${last + 1}`,
    heads: [heading],
    type: 'text',
    options: [],
    required: false,
    role: 'plain',
    width: 12,
    total: false,
  }
}

/** What a ledger that is made without a workbook begins with. */
export function ledgerOfNothing(): LedgerContent {
  const columns: LedgerColumn[] = []
  for (const name of text.blankColumns) columns.push(freshColumn(columns, name))
  const [serial, named, unit, deadline, done, note] = columns as [
    LedgerColumn,
    LedgerColumn,
    LedgerColumn,
    LedgerColumn,
    LedgerColumn,
    LedgerColumn,
  ]
  return {
    title: text.blankLedger,
    above: [],
    below: [],
    landscape: true,
    columns: [
      { ...serial, role: 'serial', type: 'number', width: 6 },
      { ...named, role: 'name', width: 40 },
      { ...unit, role: 'unit', width: 20 },
      { ...deadline, role: 'deadline', type: 'date' },
      { ...done, role: 'done', type: 'choice', options: [...text.blankDone] },
      { ...note, type: 'long', width: 24 },
    ],
  }
}
