import { boxOf, type Grid, rulesOf, sum } from './grid'
import type { Measure } from './line-break'
import type { BareSheet } from './page'
import type { CellFit } from './schema'
import { songWidth } from './song-widths'
import type { TableForm } from './table'
import { aboveHeight, aboveTexts } from './table-above'
import { footTexts, withEnd } from './table-below'
import { columnWidths, inCell, linesIn, MARGIN, type Setting } from './table-cells'
import { headAreas, headHeights } from './table-head'
import { bodyCells, type LaidRow, laidRows } from './table-rows'

const A4 = { short: 210, long: 297 }
const WEIGHTS = { outer: 1, inner: 0.5 }

/** The table page by page: title on the first, head on every page, 第 x 页 共 y 页 at each foot. */
export function layoutTable(
  form: TableForm,
  measure: Measure = songWidth,
): { pages: BareSheet[]; cells: CellFit[] } {
  const paper = form.landscape ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long }
  const widths = columnWidths(form, paper.width - 2 * MARGIN.x - form.binding)
  const setting = { form, paper, widths, measure }
  const head = headHeights(setting)
  const room = (first: boolean) =>
    paper.height - MARGIN.top - MARGIN.bottom - sum(head) - aboveHeight(setting, first)
  const rows = laidRows(setting, room(false))
  const drawn = pageParts(rows, room, form.together).map((part, index) =>
    drawPage(setting, part, head, index === 0),
  )
  const pages = withEnd(
    setting,
    drawn.map((it) => it.page),
  )
  pages.forEach((page, index) => {
    page.texts.push(...footTexts(setting, index + 1, pages.length))
  })
  const cells = [...rows.flatMap((it) => it.lost), ...drawn.flatMap((it) => it.lost)]
  return { pages: pages.map((it) => pushed(it, form.binding / 2)), cells }
}

/** All that stands on a page moved to the right, away from the edge that is bound. */
function pushed(page: BareSheet, by: number): BareSheet {
  if (by === 0) return page
  return {
    ...page,
    rules: page.rules.map((it) => ({ ...it, x1: it.x1 + by, x2: it.x2 + by })),
    texts: page.texts.map((it) => ({ ...it, x: it.x + by })),
  }
}

/** Rows by page. A group's heading does not stand last on a page; with `together` its rows stay with it. */
function pageParts(
  rows: readonly LaidRow[],
  room: (first: boolean) => number,
  together: boolean,
): LaidRow[][] {
  const pages: LaidRow[][] = [[]]
  let left = room(true)
  rows.forEach((it, index) => {
    const needs = it.row.kind === 'row' ? it.height : groupHeight(rows, index, together ? room(false) : 0)
    if ((pages.at(-1)?.length ?? 0) > 0 && needs > left + 1e-6) {
      pages.push([])
      left = room(false)
    }
    pages.at(-1)?.push(it)
    left -= it.height
  })
  return pages
}

/** What must find room together: the heading with all its rows when a page of `most` takes them, else with the first. */
function groupHeight(rows: readonly LaidRow[], index: number, most: number): number {
  const end = rows.findIndex(({ row }, at) => at > index && row.kind === 'group')
  const whole = sum(rows.slice(index, end < 0 ? undefined : end).map((it) => it.height))
  return whole <= most ? whole : sum(rows.slice(index, index + 2).map((it) => it.height))
}

function drawPage(setting: Setting, part: readonly LaidRow[], head: readonly number[], first: boolean) {
  const { form, paper, widths } = setting
  const x = (paper.width - sum([...widths])) / 2
  const y = MARGIN.top + aboveHeight(setting, first)
  const grid: Grid = { x, y, columns: [...widths], rows: [...head, ...part.map((it) => it.height)] }
  const heads = headAreas(form).map((it) => ({ ...it, box: boxOf(grid, it.area) }))
  const body = bodyCells(setting, part, head.length)
  const texts = [
    ...aboveTexts(setting, first),
    ...heads.flatMap(({ text, box }) => inCell(linesIn(setting, text, box.width), box, 'center')),
    ...body.flatMap(({ lines, area, align, role }) =>
      inCell(lines, boxOf(grid, area), align).map((it) => ({ ...it, role })),
    ),
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
  return { page: { ...paper, rules, texts } satisfies BareSheet, lost }
}
