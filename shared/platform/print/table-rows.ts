import { fitText } from './fit'
import { type Area, sum } from './grid'
import { charactersOf } from './line-break'
import type { Align, PlacedText } from './page'
import type { CellFit } from './schema'
import type { TableRow } from './table'
import { heightOf, type Lines, linesIn, linesThatStand, PAD, type Setting } from './table-cells'

/** A row ready for paper: its lines by column and its height. A group's heading has one cell. */
export type LaidRow = { row: TableRow; lines: Lines[]; height: number; lost: CellFit[] }
/** A cell of the body; rows are counted from the first of its page. */
export type BodyCell = {
  area: Area
  lines: Lines
  align: Align
  role: PlacedText['role']
  lost: number
  text: string
}

/** Smallest size of a merged cell's type, in points. */
const LEAST_SIZE = 6

/** Every row in lines. What a whole page could not take is reported as lost. */
export function laidRows(setting: Setting, pageRoom: number): LaidRow[] {
  const rows = setting.form.rows.map((row) => laidRow(setting, row, pageRoom))
  widenRuns(setting, rows)
  return rows
}

function laidRow(setting: Setting, row: TableRow, pageRoom: number): LaidRow {
  const { columns } = setting.form
  if (row.kind === 'group') {
    const lines = linesIn(setting, row.text, sum([...setting.widths]))
    return { row, lines: [lines], height: heightOf(setting, lines.lines.length), lost: [] }
  }
  const most = linesThatStand(setting, pageRoom)
  const lines = columns.map((_, at) => linesIn(setting, row.cells[at] ?? '', setting.widths[at] ?? 0))
  const own = lines.filter((_, at) => !columns[at]?.merge)
  const lost = lines.flatMap(({ lines: all, size }, at) =>
    all.length > most ? [lostCell(all.slice(most), size, at, row.cells[0] ?? '')] : [],
  )
  const kept = lines.map((it) => ({ ...it, lines: it.lines.slice(0, most) }))
  const tallest = Math.max(1, ...own.map((it) => Math.min(most, it.lines.length)))
  return { row, lines: kept, height: heightOf(setting, tallest), lost }
}

function lostCell(lines: readonly string[], size: number, column: number, label: string): CellFit {
  return { cell: String(column), label, fullSize: size, size, lost: charactersOf(lines.join('')).length }
}

/** A merged text may need more than its rows have: the last of them gets what is missing. */
function widenRuns(setting: Setting, rows: readonly LaidRow[]): void {
  setting.form.columns.forEach(({ merge }, column) => {
    if (!merge) return
    for (const run of runsOf(setting, rows, column)) {
      const need = heightOf(setting, rows[run.from]?.lines[column]?.lines.length ?? 0)
      const has = sum(rows.slice(run.from, run.to).map((it) => it.height))
      const last = rows[run.to - 1]
      if (last && need > has) last.height += need - has
    }
  })
}

/** Stretches of rows with the same text in this column and in every merged column before it. */
function runsOf(setting: Setting, rows: readonly LaidRow[], column: number): { from: number; to: number }[] {
  const before = setting.form.columns.flatMap((it, at) => (at <= column && it.merge ? [at] : []))
  const keyOf = ({ row }: LaidRow) =>
    row.kind === 'group' ? null : before.map((at) => row.cells[at]).join('\n')
  const runs: { from: number; to: number; key: string | null }[] = []
  rows.forEach((row, index) => {
    const key = keyOf(row)
    const last = runs.at(-1)
    if (last && key !== null && last.key === key) last.to = index + 1
    else runs.push({ from: index, to: index + 1, key })
  })
  return runs.filter((it) => it.key !== null)
}

/** The cells of one page's rows. `first`: number of heading rows above them. */
export function bodyCells(setting: Setting, rows: readonly LaidRow[], first: number): BodyCell[] {
  const { columns } = setting.form
  const merged = columns.flatMap(({ merge, align }, column) =>
    merge ? runsOf(setting, rows, column).map((run) => mergedCell(setting, rows, run, column, align)) : [],
  )
  const single = rows.flatMap(({ row, lines }, index): BodyCell[] =>
    row.kind === 'group'
      ? [cellOf(lines[0], { row: index, column: 0, columns: columns.length }, 'left', row.text)]
      : columns.flatMap(({ merge, align }, column) => {
          const cell = cellOf(lines[column], { row: index, column }, align, row.cells[column] ?? '')
          return merge ? [] : [row.kind === 'head' ? { ...cell, role: 'title' as const } : cell]
        }),
  )
  return [...merged, ...single].map((it) => ({ ...it, area: { ...it.area, row: it.area.row + first } }))
}

function cellOf(lines: Lines | undefined, area: Area, align: Align, text: string): BodyCell {
  return { area, lines: lines ?? { lines: [], size: 10, pitch: 12 }, align, role: 'body', lost: 0, text }
}

/** One cell over a run of rows; cut in two by the end of a page, its type may have to become smaller. */
function mergedCell(
  setting: Setting,
  rows: readonly LaidRow[],
  run: { from: number; to: number },
  column: number,
  align: Align,
): BodyCell {
  const { size } = setting.form
  const row = rows[run.from]?.row
  const text = row && row.kind !== 'group' ? (row.cells[column] ?? '') : ''
  const room = {
    width: (setting.widths[column] ?? 0) - 2 * PAD.x,
    height: sum(rows.slice(run.from, run.to).map((it) => it.height)) - 2 * PAD.y,
  }
  const rule = { full: size, min: Math.min(size, LEAST_SIZE), oneLine: size }
  const fitted = fitText(text, room, rule, setting.measure)
  return {
    area: { row: run.from, column, rows: run.to - run.from },
    lines: fitted,
    align,
    role: 'body',
    lost: fitted.lost,
    text,
  }
}
