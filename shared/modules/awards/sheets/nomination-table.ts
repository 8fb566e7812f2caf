import type { FixedCellInput } from '../../../platform/print/fixed'
import type { FlowRows, FlowTable } from '../../../platform/print/flow'
import { flowRowHeight } from '../../../platform/print/flow-text'
import { widthOf } from '../../../platform/print/line-break'
import { songWidth } from '../../../platform/print/song-widths'

const TYPE = { size: 10.5, pitch: 13.5 }
const ROW = { title: 8, head: 8, least: 8, air: 1.2 }
/** A column is no narrower and no wider than for so many characters. */
const FEWEST = 4
const MOST = 24

/** A table of the form, 成果名称、时间、级别…: columns as wide as their words ask, rows as high as theirs. */
export function answerTable(
  label: string,
  heads: readonly string[],
  answer: readonly string[][],
  width: number,
): FlowTable {
  const rows = answer.length > 0 ? answer : BLANK
  const columns = columnWidths(heads, rows, width)
  return { kind: 'table', label, rows, grid: (shown) => rowsOf(label, heads, shown, columns) }
}

/** Room for a pen where nothing was typed. */
const BLANK: readonly string[][] = [[], [], []]

function columnWidths(heads: readonly string[], rows: readonly string[][], width: number): number[] {
  const weights = heads.map((head, at) => {
    const widest = Math.max(...[head, ...rows.map((it) => it[at] ?? '')].map((it) => widthOf(it, songWidth)))
    return Math.min(MOST, Math.max(FEWEST, widest))
  })
  const all = weights.reduce((sum, it) => sum + it, 0)
  return weights.map((it) => (it / all) * width)
}

function rowsOf(
  label: string,
  heads: readonly string[],
  rows: readonly string[][],
  columns: number[],
): FlowRows {
  const cell = (text: string, row: number, column: number): FixedCellInput => ({
    area: { row, column },
    name: label,
    text,
    size: TYPE.size,
    least: 6,
  })
  return {
    columns,
    head: [ROW.title, ROW.head],
    heights: rows.map((row) => Math.max(ROW.least, flowRowHeight(row, columns, TYPE) + ROW.air)),
    cells: [
      { area: { row: 0, column: 0, columns: heads.length }, name: label, text: label, size: 12 },
      ...heads.map((it, at) => cell(it, 1, at)),
      ...rows.flatMap((row, index) =>
        heads.map((_, at) => {
          const text = row[at] ?? ''
          return { ...cell(text, index + 2, at), align: at === 0 ? ('left' as const) : ('center' as const) }
        }),
      ),
    ],
  }
}
