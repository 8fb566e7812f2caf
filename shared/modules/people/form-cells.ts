import { type Fitted, fitText } from '../../platform/print/fit'
import { type Area, boxOf, type Grid } from '../../platform/print/grid'
import type { Measure } from '../../platform/print/line-break'
import {
  type Align,
  type PlacedCell,
  type PlacedText,
  placeLines,
  placeVertical,
} from '../../platform/print/page'
import { type Box, inset, POINT } from '../../platform/print/units'
import { elementOf } from './elements'
import type { CellFit } from './form'
import { inProportion } from './form-geometry'
import { BLANK_DATE } from './form-presets'
import { fitSchool } from './form-school'
import type { BlankCell, FitKind, LabelCell, TemplateCell, TemplatePage, ValueCell } from './form-template'

/** What does not fit its cell and therefore stands in full on the continuation sheet. */
export type Overflow = { cell: string; label: string; text: string }

/** A page in the making. */
export type Laid = {
  texts: PlacedText[]
  cells: PlacedCell[]
  fits: CellFit[]
  overflows: Overflow[]
  /** Cells that the form requires and nobody has filled. */
  empty: { cell: string; label: string }[]
  /** Size, pitch and lines by cell, for the Word twin. Stacked cells and 简历 are not in it. */
  fitted: Map<string, Fitted>
}

/** The table behind a laid page: what stands where, and its row heights in millimetres. */
export type LaidTable = { page: TemplatePage; rows: readonly number[] }

/** Air between rule and text: millimetres at the sides, above and below. A school line of 12 characters just fits. */
export const PADDING: Record<FitKind, [number, number]> = {
  line: [0.6, 0.3],
  stack: [0.6, 0.3],
  school: [0.2, 0.3],
  block: [1.8, 0.8],
  post: [2.1, 0.7],
  career: [1.76, 1],
  photo: [0.3, 0.3],
}
/** Down to this size a short value stays on one line; smaller, it takes two lines of larger type. */
const ONE_LINE = 10.5
/** Letters below each other stand this far apart at most and at least, in em. */
const VERTICAL_PITCH = { most: 1.5, least: 1.05 }
/** Air at the right of a value that stands there, in millimetres. */
export const RIGHT_AIR = 6

/** The page's table; `rows` may replace its heights. */
export function gridOf(page: TemplatePage, rows: readonly number[] = heightsOf(page)): Grid {
  return { x: page.left, y: page.top, columns: page.columns, rows: [...rows] }
}

export function heightsOf(page: TemplatePage): number[] {
  return page.rows.map((it) => it.height)
}

export function emptyLaid(): Laid {
  return { texts: [], cells: [], fits: [], overflows: [], empty: [], fitted: new Map() }
}

/** The part of the table that a cell takes. */
export function areaOf(cell: TemplateCell): Area {
  const { row, column, rows, columns } = cell
  const region = cell.kind === 'value' ? cell.region : undefined
  return { row, column, rows, columns, ...(region === undefined ? {} : { region }) }
}

/** What people call a value cell. */
export function nameOf({ field }: Pick<ValueCell, 'field'>): { cell: string; label: string } {
  return { cell: field, label: elementOf(field)?.label ?? field }
}

/** Sets a cell's text by its rule and notes what became of it. */
export function layCell(spec: ValueCell, text: string, grid: Grid, measure: Measure, laid: Laid): void {
  const name = nameOf(spec)
  const whole = boxOf(grid, areaOf(spec))
  laid.cells.push({ ...name, box: whole })
  const box = spec.align === 'right' ? inset(whole, RIGHT_AIR, 0) : whole
  const [x, y] = PADDING[spec.fit]
  const room = inset(box, x, y)
  if (text === '') {
    if (spec.field === 'TianBiaoShiJian')
      laid.texts.push(...placeLines({ lines: [BLANK_DATE], size: spec.full, pitch: 0 }, room, spec.align))
  } else if (spec.fit === 'stack') layStack(spec, text, room, measure, laid)
  else {
    const fitted = fitCell(spec, text, room, measure)
    laid.texts.push(...placeLines(fitted, room, spec.align))
    laid.fitted.set(spec.field, fitted)
    noteFit(name, spec.full, fitted, text, laid)
  }
}

/** Records the size used; a text that lost characters goes to the continuation sheet in full. */
export function noteFit(
  name: { cell: string; label: string },
  fullSize: number,
  fitted: Pick<Fitted, 'size' | 'lost'>,
  text: string,
  laid: Laid,
): void {
  const { cell, label } = name
  laid.fits.push({ cell, label, fullSize, size: fitted.size, lost: fitted.lost })
  if (fitted.lost > 0) laid.overflows.push({ cell, label, text })
}

/** Fits a text that is no post and no 简历. */
export function fitCell(
  spec: { fit: FitKind; full: number; min: number; rows?: number },
  text: string,
  room: Box,
  measure: Measure,
): Fitted {
  const { fit, full, min } = spec
  if (fit === 'school' && spec.rows === 2) return fitSchool(text, room, spec, measure)
  const oneLine = fit === 'block' ? full : Math.max(min, Math.min(inProportion(ONE_LINE, full), full))
  return fitText(text, room, { full, min, oneLine }, measure)
}

export function layLabel(spec: LabelCell, grid: Grid): PlacedText[] {
  const { lines, size, font } = spec
  const box = boxOf(grid, areaOf(spec))
  const placed = spec.vertical
    ? placeVertical(lines, size, verticalPitch(spec, box), box)
    : placeLines({ lines, size, pitch: size + 2 }, box, 'center')
  return font === 'body' ? placed : placed.map((it) => ({ ...it, role: font }))
}

/** A box for the hand: its lines at the bottom right as stamp and date stand, or in the middle at the left. */
export function layBlank(spec: BlankCell, grid: Grid): PlacedText[] {
  const box = boxOf(grid, areaOf(spec))
  const { lines, size, align } = spec
  if (align === 'left') return placeLines({ lines, size, pitch: size + 3 }, inset(box, 2, 0), 'left')
  const right = box.x + box.width - 4
  const bottom = box.y + box.height - 3.5
  const pitch = size * 0.54
  return lines.map((line, index) => {
    const above = lines.length - 1 - index
    return words(line, right - (above > 0 ? 2 : 0), bottom - above * pitch, size, 'right')
  })
}

/** Vertical letters spread over the height of their box, within limits. */
function verticalPitch({ lines, size }: LabelCell, box: Box): number {
  const letters = Math.max(1, ...lines.map((it) => Array.from(it).length))
  const spread = ((box.height / POINT) * 0.92) / letters
  return Math.min(Math.max(spread, VERTICAL_PITCH.least * size), VERTICAL_PITCH.most * size)
}

/** Height of one line of a stacked value in 四号, in millimetres. */
const STACKED = 5.3

function layStack(spec: ValueCell, text: string, room: Box, measure: Measure, laid: Laid): void {
  const parts = text.split('\n')
  const most = (STACKED * spec.full) / 14
  const height = parts.length > 1 ? Math.min(room.height / parts.length, most) : room.height
  const top = room.y + (room.height - height * parts.length) / 2
  const fits = parts.map((part) =>
    fitText(part, { ...room, height }, { ...spec, oneLine: spec.min }, measure),
  )
  fits.forEach((fitted, index) => {
    laid.texts.push(...placeLines(fitted, { ...room, y: top + index * height, height }, spec.align))
  })
  const size = Math.min(...fits.map((it) => it.size))
  const lost = fits.reduce((total, it) => total + it.lost, 0)
  noteFit(nameOf(spec), spec.full, { size, lost }, parts.join(' '), laid)
}

/** A line of type that belongs to no cell. */
export function words(text: string, x: number, y: number, size: number, align: Align = 'left'): PlacedText {
  const anchor = align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle'
  return { x, y, size, text, anchor, role: 'body' }
}
