import { sum } from '../../platform/print/grid'
import type { FormData } from './form'
import type { FamilyRows, TemplateCell, TemplatePage, ValueCell } from './form-template'

/** @file What changes in a page's rows before anything is set in them: hidden ones go, relatives and schools come. */

/** The page without its hidden rows; their height goes to the row that stretches, so that the table keeps its own. */
export function shownRows(page: TemplatePage): TemplatePage {
  if (page.rows.every((it) => !it.hidden)) return page
  const shown = page.rows.map((it) => !it.hidden)
  /** Row number among those that are shown. */
  const numberOf = (row: number) => shown.slice(0, row).filter(Boolean).length
  const spanOf = (row: number, rows: number) => numberOf(row + rows) - numberOf(row)
  const stretch = shown[page.stretch] ? page.stretch : shown.lastIndexOf(true)
  const spare = sum(page.rows.filter((it) => it.hidden).map((it) => it.height))
  const rows = page.rows.flatMap((it, row) =>
    it.hidden ? [] : [row === stretch ? { ...it, height: it.height + spare } : it],
  )
  const cells = page.cells.flatMap((it) => {
    const span = spanOf(it.row, it.rows)
    return span === 0 ? [] : [{ ...it, row: numberOf(it.row), rows: span }]
  })
  const { family } = page
  const relatives = family ? spanOf(family.row, family.rows) : 0
  return {
    ...page,
    rows,
    cells,
    stretch: numberOf(stretch),
    family: family && relatives > 0 ? { ...family, row: numberOf(family.row), rows: relatives } : null,
  }
}

/** The table with so many family rows in the height of those it has: everything below moves down a row number. */
export function withFamilyRows(page: TemplatePage, family: FamilyRows, rows: number): TemplatePage {
  const more = rows - family.rows
  if (more === 0) return page
  const end = family.row + family.rows
  const height = sum(page.rows.slice(family.row, end).map((it) => it.height)) / rows
  const moved = (it: TemplateCell): TemplateCell => {
    if (it.row >= end) return { ...it, row: it.row + more }
    return it.row + it.rows >= end ? { ...it, rows: it.rows + more } : it
  }
  return {
    ...page,
    rows: [
      ...page.rows.slice(0, family.row),
      ...Array.from({ length: rows }, () => ({ height, hidden: false })),
      ...page.rows.slice(end),
    ],
    stretch: page.stretch >= end ? page.stretch + more : page.stretch,
    cells: page.cells.map(moved),
    family: { ...family, rows },
  }
}

const SCHOOLS = [
  { of: 'fullTime', kind: 'QuanRiZhiJiaoYu' },
  { of: 'inService', kind: 'ZaiZhiJiaoYu' },
] as const

/** The school's two lines are one cell where the degree has no school of its own and both stand on the page. */
export function withMergedSchools(page: TemplatePage, form: FormData): TemplatePage {
  const fieldsOf = (name: string) => page.cells.find((it) => it.kind === 'value' && it.field === name)
  const merged = SCHOOLS.filter(({ of, kind }) => {
    const [first, second] = ['XueLi', 'XueWei'].map((it) => fieldsOf(`${kind}_${it}_BiYeYuanXiaoXi`))
    return form[of].degreeSchool === '' && first && second && second.row === first.row + 1
  }).map((it) => it.kind)
  if (merged.length === 0) return page
  const is = (cell: TemplateCell, part: string) =>
    cell.kind === 'value' && merged.some((kind) => cell.field === `${kind}_${part}_BiYeYuanXiaoXi`)
  return {
    ...page,
    cells: page.cells
      .filter((it) => !is(it, 'XueWei'))
      .map((it) => (is(it, 'XueLi') ? { ...it, rows: 2 } : it)),
  }
}

/** The cells of a page that show a value. */
export function valueCellsOf(page: TemplatePage): ValueCell[] {
  return page.cells.filter((it) => it.kind === 'value')
}
