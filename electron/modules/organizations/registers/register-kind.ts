import type { Trx } from '#electron/platform/database/schema'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { RegisterLine } from '#shared/modules/organizations/contract-registers'
import type { RegisterScope } from '../register-rows.repository'

/** A field of a register and every head under which workbooks have it, blanks and brackets left out. */
export type RegisterField = { field: string; heads: readonly string[] }

export type Cells = Record<string, string>

/** What a line would do, and how it is kept. */
export type PlannedLine = Omit<RegisterLine, 'line' | 'cells'> & {
  /** The record that it changes. */
  known: string | null
  /** Writes it and says what the audit is told. */
  keep(context: Context): Promise<AuditNote>
}

/** A list that comes in from a workbook: its columns, and what a line of cells by field means. */
export type RegisterKind = {
  scope: RegisterScope
  fields: readonly RegisterField[]
  /** Reads once what all lines are compared with. */
  open(trx: Trx, given: { year: number; lines: readonly Cells[] }): Promise<(cells: Cells) => PlannedLine>
  /** The order in which lines are kept, where one builds on another. */
  inOrder?<L extends { cells: Cells }>(lines: readonly L[]): L[]
  /** After all lines are kept. */
  close?(trx: Trx): Promise<void>
}

/** A head as heads are compared: without blanks, brackets, their kind or a unit of measure. */
export function headKey(head: string): string {
  return head.replace(/[\s（）()]/g, '').replace(/(万元|元|平方米|㎡|人|户)$/, '')
}

/** A line that does nothing: refused for what is wrong, or the same as what is on record. */
export function idleLine(name: string, does: 'refused' | 'same', problem = ''): PlannedLine {
  return {
    name,
    does,
    known: null,
    problems: problem === '' ? [] : [problem],
    keep: () => Promise.reject(new Error(`line of ${name} does nothing`)),
  }
}

/** The key of a list of words that a cell names; '' for an empty cell, null for a word that is none of them. */
export function keyOf<K extends string>(words: Record<K, string>, cell: string): K | '' | null {
  if (cell === '') return ''
  const found = (Object.entries(words) as [K, string][]).find(([key, word]) => word === cell || key === cell)
  return found ? found[0] : null
}

/** A whole number of a cell, `12,000`, `1.2 万` and `12元`; null where it is none. */
function amountOf(cell: string): number | null {
  const text = cell.replace(/[,，\s元人户]/g, '')
  if (!/^\d+(\.\d+)?万?$/.test(text)) return null
  return Math.round(Number.parseFloat(text) * (text.endsWith('万') ? 10_000 : 1))
}

/** The numbers that a line has under these fields, and a sentence for each cell that is none. */
export function numbersOf<K extends string>(
  labels: Record<K, string>,
  cells: Cells,
): { numbers: Partial<Record<K, number>>; problems: string[] } {
  const filled = (Object.keys(labels) as K[]).filter((key) => (cells[key] ?? '') !== '')
  const read = filled.map((key) => ({ key, value: amountOf(cells[key] ?? '') }))
  return {
    numbers: Object.fromEntries(
      read.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])),
    ) as Partial<Record<K, number>>,
    problems: read
      .filter((it) => it.value === null)
      .map(({ key }) => `${labels[key]}“${cells[key]}”不是数字，未取用。`),
  }
}

/** The fields of a line that say something; the others leave what is on record as it is. */
export function filledIn<T extends object>(read: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(read).filter(([, it]) => it !== undefined && it !== null && it !== ''),
  ) as Partial<T>
}
