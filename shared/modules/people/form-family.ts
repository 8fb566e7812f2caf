import { type Area, boxOf, frameOf, type Grid } from '../../platform/print/grid'
import type { Measure } from '../../platform/print/line-break'
import { placeLines } from '../../platform/print/page'
import { inset, POINT } from '../../platform/print/units'
import type { FormData } from './form'
import { fitCell, type Laid, noteFit } from './form-cells'
import { FAMILY_LABELS, FILLED_BY, familyCell } from './form-geometry'
import type { FamilyRows } from './form-template'
import { spacedName } from './form-values'

/** Sets the relatives into their rows; answers the areas that the rows consist of, empty ones too. */
export function layFamily(
  form: FormData,
  family: FamilyRows,
  grid: Grid,
  measure: Measure,
  laid: Laid,
): Area[] {
  return Array.from({ length: family.rows }, (_, index) =>
    layRelative(form.family[index], index, family, grid, measure, laid),
  ).flat()
}

function layRelative(
  member: FormData['family'][number] | undefined,
  index: number,
  family: FamilyRows,
  grid: Grid,
  measure: Measure,
  laid: Laid,
): Area[] {
  return family.columns.map(({ field, column, columns, align, full, min }) => {
    const area = { row: family.row + index, column, columns }
    const box = boxOf(grid, area)
    const name = {
      cell: familyCell(index, field),
      label: `第${index + 1}位亲属${FAMILY_LABELS[field].label}`,
    }
    laid.cells.push({ ...name, box })
    const text = member ? relativeText(member, field) : ''
    if (text === '') return area
    const room = inset(box, align === 'left' ? 1.2 : 0.3, 0.3)
    const fitted = fitCell({ fit: 'line', full, min }, text, room, measure)
    laid.texts.push(...placeLines(fitted, room, align))
    laid.fitted.set(name.cell, fitted)
    noteFit(name, full, fitted, text, laid)
    return area
  })
}

/** What one column of a relative prints. */
export function relativeText(
  member: FormData['family'][number],
  field: FamilyRows['columns'][number]['field'],
): string {
  return field === 'name' ? spacedName(member.name) : member[field]
}

/** 填表人 stands below the table and has no box of its own. */
export function layFilledBy(name: string, size: number, grid: Grid, measure: Measure, laid: Laid): void {
  const frame = frameOf(grid)
  const line = { x: frame.x, y: frame.y + frame.height + 1.5, width: 90, height: 6 }
  const label = 4 * size * POINT
  laid.texts.push(...placeLines({ lines: [FILLED_BY], size, pitch: 0 }, line, 'left'))
  const box = { ...line, x: line.x + label, width: line.width - label }
  const cell = { cell: 'TianBiaoRen', label: '填表人' }
  laid.cells.push({ ...cell, box })
  if (name === '') return
  const room = inset(box, 0.6, 0.3)
  const fitted = fitCell({ fit: 'line', full: size, min: 8 }, name, room, measure)
  laid.texts.push(...placeLines(fitted, room, 'left'))
  laid.fitted.set(cell.cell, fitted)
  noteFit(cell, size, fitted, name, laid)
}
