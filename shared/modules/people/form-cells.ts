import { type Fitted, fitText } from '../../platform/print/fit'
import { boxOf, type Grid } from '../../platform/print/grid'
import type { Measure } from '../../platform/print/line-break'
import {
  type Align,
  type PlacedCell,
  type PlacedText,
  placeLines,
  placeVertical,
} from '../../platform/print/page'
import { type Box, inset, POINT, TWIP } from '../../platform/print/units'
import type { CellFit } from './form'
import { type CellSpec, type FitKind, LABEL_SIZE, type LabelSpec, type PageSpec } from './form-geometry'
import { fitSchool } from './form-school'

/** What does not fit its cell and therefore stands in full on the continuation sheet. */
export type Overflow = { cell: string; label: string; text: string }

/** A page in the making. */
export type Laid = {
  texts: PlacedText[]
  cells: PlacedCell[]
  fits: CellFit[]
  overflows: Overflow[]
  /** Size, pitch and lines by cell, for the Word twin. Stacked cells and 简历 are not in it. */
  fitted: Map<string, Fitted>
}

/** The table behind a laid page: what stands where, and its row heights in twips. */
export type LaidTable = { spec: PageSpec; rows: readonly number[] }

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

/** The page's table in millimetres; `rows` may replace its heights. */
export function gridOf(spec: PageSpec, rows: readonly number[] = spec.rows): Grid {
  return {
    x: spec.left,
    y: spec.top,
    columns: spec.columns.map((it) => it * TWIP),
    rows: rows.map((it) => it * TWIP),
  }
}

export function emptyLaid(): Laid {
  return { texts: [], cells: [], fits: [], overflows: [], fitted: new Map() }
}

/** Sets a cell's text by its rule and notes what became of it. */
export function layCell(spec: CellSpec, text: string, box: Box, measure: Measure, laid: Laid): void {
  laid.cells.push({ cell: spec.cell, label: spec.label, box })
  if (text === '') return
  const [x, y] = PADDING[spec.fit]
  const room = inset(box, x, y)
  if (spec.fit === 'stack') {
    layStack(spec, text, room, measure, laid)
    return
  }
  const fitted = fitCell(spec, text, room, measure)
  laid.texts.push(...placeLines(fitted, room, spec.align))
  laid.fitted.set(spec.cell, fitted)
  noteFit(spec, spec.full, fitted, text, laid)
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
  if (spec.fit === 'school' && spec.rows === 2) return fitSchool(text, room, spec.min, measure)
  const oneLine = spec.fit === 'block' ? spec.full : Math.max(spec.min, Math.min(ONE_LINE, spec.full))
  return fitText(text, room, { full: spec.full, min: spec.min, oneLine }, measure)
}

export function layLabel(spec: LabelSpec, grid: Grid): PlacedText[] {
  const size = spec.size ?? LABEL_SIZE
  const box = boxOf(grid, spec)
  if (spec.vertical) return placeVertical([...spec.lines], size, verticalPitch(spec, size, box), box)
  return placeLines({ lines: [...spec.lines], size, pitch: size + 2 }, box, 'center')
}

/** Vertical letters spread over the height of their box, within limits. */
function verticalPitch(spec: LabelSpec, size: number, box: Box): number {
  const letters = Math.max(...spec.lines.map((it) => Array.from(it).length))
  const spread = ((box.height / POINT) * 0.92) / letters
  return Math.min(Math.max(spread, VERTICAL_PITCH.least * size), VERTICAL_PITCH.most * size)
}

function layStack(spec: CellSpec, text: string, room: Box, measure: Measure, laid: Laid): void {
  const parts = text.split('\n')
  const height = parts.length > 1 ? Math.min(room.height / parts.length, 5.3) : room.height
  const top = room.y + (room.height - height * parts.length) / 2
  const fits = parts.map((part) =>
    fitText(part, { ...room, height }, { ...spec, oneLine: spec.min }, measure),
  )
  fits.forEach((fitted, index) => {
    laid.texts.push(...placeLines(fitted, { ...room, y: top + index * height, height }, spec.align))
  })
  const size = Math.min(...fits.map((it) => it.size))
  const lost = fits.reduce((total, it) => total + it.lost, 0)
  noteFit(spec, spec.full, { size, lost }, parts.join(' '), laid)
}

/** A line of type that belongs to no cell. */
export function words(text: string, x: number, y: number, size: number, align: Align = 'left'): PlacedText {
  const anchor = align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle'
  return { x, y, size, text, anchor, role: 'body' }
}
