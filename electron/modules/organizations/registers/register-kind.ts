import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { RegisterLine } from '#shared/modules/organizations/contract-registers'

/** A field of a register and every head under which workbooks have it, blanks and brackets left out. */
export type RegisterField = { field: string; heads: readonly string[] }

/** What a line would do, and how it is kept. */
export type PlannedLine = Omit<RegisterLine, 'line' | 'cells'> & { keep: (context: Context) => Promise<void> }

/** A list that comes in from a workbook: its columns, and what a line of cells by field means. */
export type RegisterKind = {
  fields: readonly RegisterField[]
  /** Reads once what all lines are compared with. */
  open(trx: Trx, year: number): Promise<(cells: Record<string, string>) => PlannedLine>
  /** After all lines are kept. */
  close?(trx: Trx): Promise<void>
}

/** A head as heads are compared: without blanks, brackets, their kind or a unit of measure. */
export function headKey(head: string): string {
  return head.replace(/[\s（）()]/g, '').replace(/(万元|元|平方米|㎡|人|户)$/, '')
}

export const refusedLine = (name: string, problem: string): PlannedLine => ({
  name,
  does: 'refused',
  problems: [problem],
  keep: async () => {},
})

/** The key of a list of words that a cell names; '' for an empty cell, null for a word that is none of them. */
export function keyOf<K extends string>(words: Record<K, string>, cell: string): K | '' | null {
  if (cell === '') return ''
  const found = (Object.entries(words) as [K, string][]).find(([key, word]) => word === cell || key === cell)
  return found ? found[0] : null
}

/** A whole number of a cell, `12,000`, `1.2 万` and `12元`; null where it is none. */
export function amountOf(cell: string): number | null {
  const text = cell.replace(/[,，\s元]/g, '')
  if (!/^\d+(\.\d+)?万?$/.test(text)) return null
  return Math.round(Number.parseFloat(text) * (text.endsWith('万') ? 10_000 : 1))
}
