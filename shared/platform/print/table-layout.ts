import { boxOf, type Grid, type Rule, rulesOf, sum } from './grid'
import { breakLines, type Measure } from './line-break'
import { type PlacedText, placeLines } from './page'
import type { CellFit } from './schema'
import { songWidth } from './song-widths'
import type { TableForm } from './table'
import { columnWidths, inCell, linesIn, oneLine, type Paper, type Setting } from './table-cells'
import { headAreas, headHeights } from './table-head'
import { bodyCells, type LaidRow, laidRows } from './table-rows'
import { POINT } from './units'

/** One sheet of a table, in millimetres. */
export type TablePage = Paper & { rules: Rule[]; texts: PlacedText[] }

const A4 = { short: 210, long: 297 }
const MARGIN = { x: 15, top: 18, bottom: 16 }
/** The title's line, the line between title and table, the notes under it: points and millimetres. */
const TITLE = { size: 18, height: 11 }
const LINE = { size: 10, pitch: 13, height: 7 }
const FOOT = { size: 9, height: 8 }
const WEIGHTS = { outer: 1, inner: 0.5 }

/** The table page by page: title on the first, head on every page, 第 x 页 共 y 页 at each foot. */
export function layoutTable(
  form: TableForm,
  measure: Measure = songWidth,
): { pages: TablePage[]; cells: CellFit[] } {
  const paper = form.landscape ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long }
  const widths = columnWidths(form, paper.width - 2 * MARGIN.x)
  const setting = { form, paper, widths, measure }
  const head = headHeights(setting)
  const room = (first: boolean) =>
    paper.height - MARGIN.top - MARGIN.bottom - sum(head) - (first ? aboveTable(form) : 0)
  const rows = laidRows(setting, room(false))
  const drawn = pageParts(rows, room).map((part, index) => drawPage(setting, part, head, index === 0))
  const pages = withNotes(
    setting,
    drawn.map((it) => it.page),
  )
  pages.forEach((page, index) => {
    page.texts.push(...footTexts(setting, index + 1, pages.length))
  })
  return { pages, cells: [...rows.flatMap((it) => it.lost), ...drawn.flatMap((it) => it.lost)] }
}

function aboveTable({ left, right }: TableForm): number {
  return TITLE.height + (left || right ? LINE.height : 2)
}

/** Rows by page. A group's heading does not stand last on a page. */
function pageParts(rows: readonly LaidRow[], room: (first: boolean) => number): LaidRow[][] {
  const pages: LaidRow[][] = [[]]
  let left = room(true)
  rows.forEach((it, index) => {
    const next = it.row.kind === 'group' ? (rows[index + 1]?.height ?? 0) : 0
    if ((pages.at(-1)?.length ?? 0) > 0 && it.height + next > left + 1e-6) {
      pages.push([])
      left = room(false)
    }
    pages.at(-1)?.push(it)
    left -= it.height
  })
  return pages
}

function drawPage(setting: Setting, part: readonly LaidRow[], head: readonly number[], first: boolean) {
  const { form, paper, widths } = setting
  const x = (paper.width - sum([...widths])) / 2
  const y = MARGIN.top + (first ? aboveTable(form) : 0)
  const grid: Grid = { x, y, columns: [...widths], rows: [...head, ...part.map((it) => it.height)] }
  const heads = headAreas(form).map((it) => ({ ...it, box: boxOf(grid, it.area) }))
  const body = bodyCells(setting, part, head.length)
  const texts = [
    ...(first ? titleTexts(setting, grid) : []),
    ...heads.flatMap(({ text, box }) => inCell(linesIn(setting, text, box.width), box, 'center')),
    ...body.flatMap(({ lines, area, align }) => inCell(lines, boxOf(grid, area), align)),
  ]
  const rules = rulesOf(
    grid,
    [...heads, ...body].map((it) => it.area),
    WEIGHTS,
  )
  const lost = body.flatMap(({ lost: count, area, lines, text }) =>
    count > 0
      ? [{ cell: String(area.column), label: text, fullSize: form.size, size: lines.size, lost: count }]
      : [],
  )
  return { page: { ...paper, rules, texts } satisfies TablePage, lost }
}

function titleTexts({ form, paper }: Setting, grid: Grid): PlacedText[] {
  const line = { x: grid.x, y: MARGIN.top, width: sum(grid.columns), height: TITLE.height - 2 }
  const under = { ...line, y: MARGIN.top + TITLE.height, height: LINE.height }
  const title = oneLine(form.title, TITLE.size, line, 'center')
  return [
    ...title.map((it) => ({ ...it, x: paper.width / 2, role: 'title' as const })),
    ...oneLine(form.left, LINE.size, under, 'left'),
    ...oneLine(form.right, LINE.size, under, 'right'),
  ]
}

/** Notes stand under the last row; where that page has no room for them they open one of their own. */
function withNotes({ form, paper, widths, measure }: Setting, pages: TablePage[]): TablePage[] {
  const last = pages.at(-1)
  const width = sum([...widths])
  const lines = form.notes.flatMap((it) => breakLines(it, width / POINT / LINE.size, measure))
  if (!last || lines.length === 0) return pages
  const height = ((lines.length - 1) * LINE.pitch + LINE.size) * POINT
  const bottom = Math.max(...last.rules.map((it) => it.y2)) + 2
  const fits = bottom + height <= paper.height - MARGIN.bottom
  const box = { x: (paper.width - width) / 2, y: fits ? bottom : MARGIN.top, width, height }
  const texts = placeLines({ lines, size: LINE.size, pitch: LINE.pitch }, box, 'left', 'top')
  if (!fits) return [...pages, { ...paper, rules: [], texts }]
  last.texts.push(...texts)
  return pages
}

function footTexts({ form, paper }: Setting, page: number, pages: number): PlacedText[] {
  const y = paper.height - MARGIN.bottom
  const box = { x: MARGIN.x, y, width: paper.width - 2 * MARGIN.x, height: FOOT.height }
  return [
    ...oneLine(form.foot, FOOT.size, box, 'left'),
    ...oneLine(`第 ${page} 页　共 ${pages} 页`, FOOT.size, box, 'right'),
  ]
}
