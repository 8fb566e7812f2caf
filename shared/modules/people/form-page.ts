import type { Fitted } from '../../platform/print/fit'
import { boxOf, type Grid, rulesOf } from '../../platform/print/grid'
import type { Measure } from '../../platform/print/line-break'
import { type Page, type PlacedText, placeLines } from '../../platform/print/page'
import { inset, PAPERS, POINT } from '../../platform/print/units'
import type { FormData } from './form'
import { type CareerLine, careerSpots, fitCareer, placeCareer } from './form-career'
import {
  areaOf,
  emptyLaid,
  gridOf,
  heightsOf,
  type Laid,
  type LaidTable,
  layBlank,
  layCell,
  layLabel,
  nameOf,
  noteFit,
  PADDING,
} from './form-cells'
import { layFamily, layFilledBy } from './form-family'
import { type FittedPost, fitPost } from './form-post'
import { shownRows, valueCellsOf, withFamilyRows, withMergedSchools } from './form-rows'
import type { FormTemplate, TemplatePage, ValueCell } from './form-template'
import { valuesOf } from './form-values'

/** One page of a form, laid out. `members` counts the relatives that stand on it. */
export type LaidPage = Laid & {
  page: Page
  table: LaidTable
  career: Fitted<CareerLine> | null
  members: number
}

/** Lays out one page of one form, and says what happened to its texts. */
export function layoutPage(
  form: FormData,
  template: FormTemplate,
  number: number,
  measure: Measure,
): LaidPage {
  const source = template.pages[number]
  if (!source) throw new Error(`the template has no page ${number}`)
  const members = Math.min(form.family.length, source.family?.most ?? 0)
  const page = rowsFor(source, form, members)
  const values = valuesOf(form)
  const fields = valueCellsOf(page)
  const posts = fittedPosts(page, fields, values, measure)
  const rows = grownRows(page, posts)
  const grid = gridOf(page, rows)
  const laid = emptyLaid()
  for (const cell of fields) {
    const text = values[cell.field] ?? ''
    const post = posts.get(cell)
    if (post) layPost(cell, text, post, grid, laid)
    else if (cell.fit === 'photo') laid.cells.push({ ...nameOf(cell), box: boxOf(grid, areaOf(cell)) })
    else if (cell.fit !== 'career') layCell(cell, text, grid, measure, laid)
  }
  const { fitted: career, spots } = layCareer(form, fields, grid, measure, laid)
  const relatives = page.family ? layFamily(form, page.family, grid, measure, laid) : []
  if (page.signed) layFilledBy(form.filledBy, page.signed, grid, measure, laid)
  noteEmpty(form, fields, values, laid)
  return {
    ...laid,
    members,
    career,
    table: { page, rows },
    page: {
      kind: number === 0 ? 'front' : 'back',
      paper: template.paper,
      rules: rulesOf(grid, [...page.cells.map(areaOf), ...relatives], template.weights),
      texts: [...(number === 0 ? title(template) : []), ...printedWords(page, grid), ...laid.texts],
      cells: laid.cells,
      spots,
      photo: laid.cells.find((it) => it.cell === 'ZhaoPian')?.box ?? null,
    },
  }
}

function rowsFor(source: TemplatePage, form: FormData, members: number): TemplatePage {
  const page = withMergedSchools(shownRows(source), form)
  const { family } = page
  return family ? withFamilyRows(page, family, Math.max(family.rows, members)) : page
}

function printedWords(page: TemplatePage, grid: Grid): PlacedText[] {
  return page.cells.flatMap((it) => {
    if (it.kind === 'label') return layLabel(it, grid)
    return it.kind === 'blank' ? layBlank(it, grid) : []
  })
}

type Values = ReturnType<typeof valuesOf>
type Posts = Map<ValueCell, FittedPost>

function fittedPosts(page: TemplatePage, fields: ValueCell[], values: Values, measure: Measure): Posts {
  const grid = gridOf(page)
  const [x, y] = PADDING.post
  return new Map(
    fields
      .filter((it) => it.fit === 'post')
      .map((it) => [it, fitPost(values[it.field] ?? '', inset(boxOf(grid, areaOf(it)), x, y), it, measure)]),
  )
}

/** Row heights: what the posts need more comes off the row that stretches, so the table keeps its height. */
function grownRows(page: TemplatePage, posts: Posts): number[] {
  const rows = heightsOf(page)
  for (const [{ row }, { growth }] of posts) {
    if (row === page.stretch) continue
    rows[row] = (rows[row] ?? 0) + growth
    rows[page.stretch] = (rows[page.stretch] ?? 0) - growth
  }
  return rows
}

function layPost(cell: ValueCell, text: string, { fitted }: FittedPost, grid: Grid, laid: Laid): void {
  const box = boxOf(grid, areaOf(cell))
  const [x, y] = PADDING.post
  laid.cells.push({ ...nameOf(cell), box })
  if (text === '') return
  laid.texts.push(...placeLines(fitted, inset(box, x, y), cell.align))
  laid.fitted.set(cell.field, fitted)
  noteFit(nameOf(cell), cell.full, fitted, text, laid)
}

function layCareer(form: FormData, fields: ValueCell[], grid: Grid, measure: Measure, laid: Laid) {
  const spec = fields.find((it) => it.fit === 'career')
  if (!spec) return { fitted: null, spots: [] }
  const name = nameOf(spec)
  const box = boxOf(grid, areaOf(spec))
  laid.cells.push({ ...name, box })
  if (form.career.length === 0) return { fitted: null, spots: [] }
  const [x, y] = PADDING.career
  const fitted = fitCareer(form.career, inset(box, x, y), spec, measure)
  const used = (fitted.size + (fitted.lines.length - 1) * fitted.pitch) * POINT
  const room = inset(box, x, Math.max(y, Math.min(3.2, (box.height - used) / 2)))
  laid.texts.push(...placeCareer(fitted, room))
  noteFit(name, spec.full, fitted, form.career.map((it) => it.period + it.text).join('\n'), laid)
  const spots = careerSpots(fitted, room).map((it) => ({
    ...name,
    cell: `${name.cell}.${it.entry}`,
    box: it.box,
  }))
  return { fitted, spots }
}

/** Cells that this form must not be printed without. */
function noteEmpty(form: FormData, fields: ValueCell[], values: Values, laid: Laid): void {
  const filled = ({ field, fit }: ValueCell) => {
    if (fit === 'career') return form.career.length > 0
    return fit === 'photo' ? form.photo !== '' : (values[field] ?? '') !== ''
  }
  laid.empty.push(...fields.filter((it) => it.required && !filled(it)).map(nameOf))
}

/** The title's letters spread evenly over its width. */
function title({ title: { text, size, width, centre }, paper }: FormTemplate): PlacedText[] {
  const letter = size * POINT
  const gaps = Math.max(1, Array.from(text).length - 1)
  const pitch = (width - letter) / gaps
  const x = (PAPERS[paper].width - width) / 2
  const y = centre + 0.37 * letter
  return [{ x, y, size, text, anchor: 'start', role: 'title', spacing: pitch - letter }]
}
