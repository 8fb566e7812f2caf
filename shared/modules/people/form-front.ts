import type { Fitted } from '../../platform/print/fit'
import { boxOf, type Grid, rulesOf } from '../../platform/print/grid'
import type { Measure } from '../../platform/print/line-break'
import { type Page, type PlacedText, placeLines } from '../../platform/print/page'
import { A4, inset, POINT, TWIP } from '../../platform/print/units'
import type { FormData, FormEdition } from './form'
import { type CareerLine, careerSpots, fitCareer, placeCareer } from './form-career'
import {
  emptyLaid,
  gridOf,
  type Laid,
  type LaidTable,
  layCell,
  layLabel,
  noteFit,
  PADDING,
} from './form-cells'
import { type CellSpec, frontPage, RULE_WEIGHT, TITLE } from './form-geometry'
import { type FittedPost, fitPost } from './form-post'
import { valuesOf } from './form-values'

type LaidFront = Laid & { page: Page; table: LaidTable; career: Fitted<CareerLine> | null }

/** Page 1 of one form, and what happened to its texts. */
export function layoutFront(form: FormData, edition: FormEdition, measure: Measure): LaidFront {
  const base = frontPage(edition)
  const spec = { ...base, cells: mergedSchools(base.cells, form) }
  const values = valuesOf(form)
  const posts = spec.cells.filter((it) => it.fit === 'post')
  const fitted = posts.map((it) => {
    const [x, y] = PADDING.post
    return fitPost(values[it.cell] ?? '', inset(boxOf(gridOf(spec), it), x, y), it.min, measure)
  })
  const rows = grownRows(spec.rows, posts, fitted)
  const grid = gridOf(spec, rows)
  const laid = emptyLaid()
  for (const cell of spec.cells) {
    const box = boxOf(grid, cell)
    const post = fitted[posts.indexOf(cell)]
    if (post) layPost(cell, values[cell.cell] ?? '', post, grid, laid)
    else if (cell.fit === 'photo') laid.cells.push({ cell: cell.cell, label: cell.label, box })
    else if (cell.fit !== 'career') layCell(cell, values[cell.cell] ?? '', box, measure, laid)
  }
  const { fitted: career, spots } = layCareer(form, spec.cells, grid, measure, laid)
  const photo = laid.cells.find((it) => it.cell === 'ZhaoPian')?.box ?? null
  const rules = rulesOf(grid, [...spec.cells, ...spec.labels], RULE_WEIGHT)
  const texts = [...title(), ...spec.labels.flatMap((it) => layLabel(it, grid)), ...laid.texts]
  const page: Page = { kind: 'front', rules, texts, cells: laid.cells, spots, photo }
  return { ...laid, page, table: { spec, rows }, career }
}

/** The school's two lines are one cell where the degree has no school of its own. */
export function mergedSchools(cells: readonly CellSpec[], form: FormData): CellSpec[] {
  const merged = [
    ...(form.fullTime.degreeSchool === '' ? ['QuanRiZhiJiaoYu'] : []),
    ...(form.inService.degreeSchool === '' ? ['ZaiZhiJiaoYu'] : []),
  ]
  return cells
    .filter((it) => !merged.some((kind) => it.cell === `${kind}_XueWei_BiYeYuanXiaoXi`))
    .map((it) =>
      merged.some((kind) => it.cell === `${kind}_XueLi_BiYeYuanXiaoXi`) ? { ...it, rows: 2 } : it,
    )
}

/** Row heights in twips: what the posts need more comes off 简历, so the table keeps its height. */
function grownRows(rows: readonly number[], posts: CellSpec[], fitted: FittedPost[]): number[] {
  const result = [...rows]
  posts.forEach((post, index) => {
    const growth = (fitted[index]?.growth ?? 0) / TWIP
    result[post.row] = (result[post.row] ?? 0) + growth
    result[rows.length - 1] = (result.at(-1) ?? 0) - growth
  })
  return result
}

function layPost(cell: CellSpec, text: string, post: FittedPost, grid: Grid, laid: Laid): void {
  const box = boxOf(grid, cell)
  const [x, y] = PADDING.post
  laid.cells.push({ cell: cell.cell, label: cell.label, box })
  if (text === '') return
  laid.texts.push(...placeLines(post.fitted, inset(box, x, y), 'left'))
  laid.fitted.set(cell.cell, post.fitted)
  noteFit(cell, cell.full, post.fitted, text, laid)
}

function layCareer(form: FormData, cells: readonly CellSpec[], grid: Grid, measure: Measure, laid: Laid) {
  const cell = cells.find((it) => it.fit === 'career')
  if (!cell) return { fitted: null, spots: [] }
  const box = boxOf(grid, cell)
  laid.cells.push({ cell: cell.cell, label: cell.label, box })
  if (form.career.length === 0) return { fitted: null, spots: [] }
  const [x, y] = PADDING.career
  const fitted = fitCareer(form.career, inset(box, x, y), cell.min, measure)
  const used = (fitted.size + (fitted.lines.length - 1) * fitted.pitch) * POINT
  const room = inset(box, x, Math.max(y, Math.min(3.2, (box.height - used) / 2)))
  laid.texts.push(...placeCareer(fitted, room))
  const text = form.career.map((it) => it.period + it.text).join('\n')
  noteFit(cell, cell.full, fitted, text, laid)
  const { label } = cell
  const spots = careerSpots(fitted, room).map((it) => ({
    cell: `${cell.cell}.${it.entry}`,
    label,
    box: it.box,
  }))
  return { fitted, spots }
}

/** Seven letters spread evenly over the title's width. */
function title(): PlacedText[] {
  const letter = TITLE.size * POINT
  const letters = Array.from(TITLE.text)
  const pitch = (TITLE.width - letter) / (letters.length - 1)
  const x = (A4.width - TITLE.width) / 2
  const y = TITLE.centre + 0.37 * letter
  return [
    { x, y, size: TITLE.size, text: TITLE.text, anchor: 'start', role: 'title', spacing: pitch - letter },
  ]
}
