import { type Area, sum } from './grid'
import type { TableForm } from './table'
import { heightOf, linesIn, type Setting } from './table-cells'

/** Millimetres of a heading row with one line, however much room the rows below leave for a pen. */
const LEAST = 7

/** Where each heading stands: like a web table's cells, each takes the next place that no other covers. */
export function headAreas({
  head,
  columns,
}: Pick<TableForm, 'head' | 'columns'>): { area: Area; text: string }[] {
  const taken = head.map(() => columns.map(() => false))
  return head.flatMap((cells, row) =>
    cells.map(({ text, columns: wide, rows: high }) => {
      const column = taken[row]?.indexOf(false) ?? -1
      if (column < 0 || column + wide > columns.length) throw new Error(`heading ${text} finds no place`)
      for (let covered = row; covered < row + high; covered += 1)
        taken[covered]?.fill(true, column, column + wide)
      return { area: { row, column, rows: high, columns: wide }, text }
    }),
  )
}

/** Heights of the heading rows: each as high as its tallest heading needs, one over several rows in equal parts. */
export function headHeights(setting: Setting): number[] {
  const heights = setting.form.head.map(() => heightOf(setting, 1, LEAST))
  for (const { area, text } of headAreas(setting.form)) {
    const { row, column, rows = 1, columns = 1 } = area
    const width = sum(setting.widths.slice(column, column + columns))
    const part = heightOf(setting, linesIn(setting, text, width).lines.length, LEAST) / rows
    for (let at = row; at < row + rows; at += 1) heights[at] = Math.max(heights[at] ?? 0, part)
  }
  return heights
}
