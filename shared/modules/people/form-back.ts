import { boxOf, frameOf, type Grid, rulesOf, sum } from '../../platform/print/grid'
import type { Measure } from '../../platform/print/line-break'
import { type Page, type PlacedText, placeLines } from '../../platform/print/page'
import { inset, POINT } from '../../platform/print/units'
import type { FormData } from './form'
import {
  emptyLaid,
  fitCell,
  gridOf,
  type Laid,
  type LaidTable,
  layCell,
  layLabel,
  noteFit,
  words,
} from './form-cells'
import {
  BACK_PAGE,
  BLANK_DATE,
  type CellSpec,
  FAMILY,
  FAMILY_COLUMNS,
  FILLED_BY,
  familyCell,
  LABEL_SIZE,
  type PageSpec,
  RULE_WEIGHT,
  SEAL,
} from './form-geometry'
import { spacedName, valuesOf } from './form-values'

type LaidBack = Laid & { page: Page; table: LaidTable; members: number }

/** Page 2 of one form. `members` counts the relatives that stand on it. */
export function layoutBack(form: FormData, measure: Measure): LaidBack {
  const members = Math.min(form.family.length, FAMILY.mostRows)
  const rows = Math.max(FAMILY.rows, members)
  const spec = withFamilyRows(BACK_PAGE, rows)
  const grid = gridOf(spec)
  const laid = emptyLaid()
  const values = { ...valuesOf(form), TianBiaoShiJian: form.filledOn }
  for (const cell of spec.cells)
    layOne(cell, values[cell.cell as keyof typeof values] ?? '', grid, measure, laid)
  const family = Array.from({ length: rows }, (_, index) =>
    layRelative(form, index, grid, measure, laid),
  ).flat()
  layFilledBy(form.filledBy, grid, measure, laid)
  const areas = [...spec.cells, ...spec.labels, ...spec.boxes, ...family]
  const texts = [...spec.labels.flatMap((it) => layLabel(it, grid)), ...laid.texts, ...approvals(spec, grid)]
  const rules = rulesOf(grid, areas, RULE_WEIGHT)
  const page: Page = { kind: 'back', rules, texts, cells: laid.cells, spots: [], photo: null }
  return { ...laid, members, page, table: { spec, rows: spec.rows } }
}

/** The table with so many family rows in the height of seven: everything below moves down a row number. */
export function withFamilyRows(spec: PageSpec, rows: number): PageSpec {
  const more = rows - FAMILY.rows
  const end = FAMILY.firstRow + FAMILY.rows
  const height = sum(spec.rows.slice(FAMILY.firstRow, end)) / rows
  const moved = <T extends { row: number; rows?: number }>(it: T): T =>
    it.row >= end ? { ...it, row: it.row + more } : it
  return {
    ...spec,
    rows: [
      ...spec.rows.slice(0, FAMILY.firstRow),
      ...Array<number>(rows).fill(height),
      ...spec.rows.slice(end),
    ],
    labels: spec.labels.map((it) =>
      it.row === FAMILY.firstRow - 1 && it.rows ? { ...it, rows: it.rows + more } : moved(it),
    ),
    cells: spec.cells.map(moved),
    boxes: spec.boxes.map(moved),
  }
}

function layOne(cell: CellSpec, text: string, grid: Grid, measure: Measure, laid: Laid): void {
  const box = boxOf(grid, cell)
  const room = cell.align === 'right' ? inset(box, 6, 0) : box
  layCell(cell, text, room, measure, laid)
  if (cell.cell !== 'TianBiaoShiJian' || text !== '') return
  laid.texts.push(...placeLines({ lines: [BLANK_DATE], size: cell.full, pitch: 0 }, room, cell.align))
}

function layRelative(form: FormData, index: number, grid: Grid, measure: Measure, laid: Laid) {
  const member = form.family[index]
  return FAMILY_COLUMNS.map((column) => {
    const area = { row: FAMILY.firstRow + index, column: column.column, columns: column.columns }
    const box = boxOf(grid, area)
    const name = { cell: familyCell(index, column.tag), label: `第${index + 1}位亲属${column.label}` }
    laid.cells.push({ ...name, box })
    const value = member?.[column.field] ?? ''
    const text = column.field === 'name' ? spacedName(value) : value
    if (text === '') return area
    const room = inset(box, column.align === 'left' ? 1.2 : 0.3, 0.3)
    const fitted = fitCell({ fit: 'line', full: column.full, min: column.min }, text, room, measure)
    laid.texts.push(...placeLines(fitted, room, column.align))
    laid.fitted.set(name.cell, fitted)
    noteFit(name, column.full, fitted, text, laid)
    return area
  })
}

/** 填表人 stands below the table and has no box of its own. */
function layFilledBy(name: string, grid: Grid, measure: Measure, laid: Laid): void {
  const frame = frameOf(grid)
  const line = { x: frame.x, y: frame.y + frame.height + 1.5, width: 90, height: 6 }
  const label = 4 * LABEL_SIZE * POINT
  laid.texts.push(...placeLines({ lines: [FILLED_BY], size: LABEL_SIZE, pitch: 0 }, line, 'left'))
  const cell = {
    cell: 'TianBiaoRen',
    label: '填表人',
    fit: 'line',
    align: 'left',
    full: LABEL_SIZE,
    min: 8,
  } as const
  const box = { ...line, x: line.x + label, width: line.width - label }
  layCell({ ...cell, row: 0, column: 0 }, name, box, measure, laid)
}

/** （盖章） and a blank date at the bottom right of both approval boxes. */
function approvals(spec: PageSpec, grid: Grid): PlacedText[] {
  return spec.boxes.flatMap((area) => {
    const box = boxOf(grid, area)
    const right = box.x + box.width - 4
    const bottom = box.y + box.height
    return [
      words(SEAL, right - 2, bottom - 10, 12, 'right'),
      words(BLANK_DATE, right, bottom - 3.5, 12, 'right'),
    ]
  })
}
