import { type Fitted, fitText } from './fit'
import type { FixedCell, FixedForm, FixedGrid, FixedLine, FixedPage, FixedPicture } from './fixed'
import { boxOf, rulesOf } from './grid'
import type { Measure } from './line-break'
import { type BareSheet, type PlacedPicture, type PlacedText, placeLines } from './page'
import type { CellFit } from './schema'
import { songWidth } from './song-widths'
import { type Box, inset, POINT } from './units'

/** Millimetres between a rule and the type, more above a text that begins at the top; points of the lines at a cell's foot. */
export const CELL_PAD = { x: 1.5, y: 0.5, top: 2 }
export const SIGN = { size: 12, pitch: 20 }
const WEIGHTS = { outer: 1, inner: 0.5 }

/** The pages with all type set. Words that found no room are reported with the name of their cell. */
export function layoutFixed(
  form: FixedForm,
  measure: Measure = songWidth,
): { pages: BareSheet[]; cells: CellFit[] } {
  const cells: CellFit[] = []
  const pages = form.pages.map((page) => layoutPage(page, measure, (it) => cells.push(it)))
  return { pages, cells }
}

function layoutPage(
  { width, height, parts }: FixedPage,
  measure: Measure,
  lost: (cell: CellFit) => void,
): BareSheet {
  const sheet: BareSheet = { width, height, rules: [], texts: [] }
  for (const part of parts) {
    if (part.kind === 'line') sheet.texts.push(...lineTexts(part, measure))
    else {
      const areas = part.cells.map((it) => it.area)
      if (part.ruled) sheet.rules.push(...rulesOf(part, areas, WEIGHTS))
      for (const cell of part.cells) {
        if (cell.picture) sheet.pictures = [...(sheet.pictures ?? []), pictureIn(part, cell, cell.picture)]
        else sheet.texts.push(...cellTexts(part, cell, measure, lost))
      }
    }
  }
  return sheet
}

function pictureIn(grid: FixedGrid, { area, name }: FixedCell, picture: FixedPicture): PlacedPicture {
  return { ...picture, box: boxOf(grid, area), label: name }
}

function lineTexts(line: FixedLine, measure: Measure): PlacedText[] {
  const { size: full, least: min, title } = line
  return (['left', 'center', 'right'] as const).flatMap((align) => {
    const fitted = fitText(line[align], line, { full, min, oneLine: min }, measure)
    return placeLines(fitted, line, align).map((it) => ({ ...it, role: title ? 'title' : it.role }))
  })
}

/** How a cell's own text is set, above what is signed at its foot. */
export function fitCell(grid: FixedGrid, cell: FixedCell, measure: Measure): { fitted: Fitted; room: Box } {
  const box = inset(boxOf(grid, cell.area), CELL_PAD.x, cell.from === 'top' ? CELL_PAD.top : CELL_PAD.y)
  const room = { ...box, height: box.height - signHeight(cell) }
  const { size: full, least, oneLine = full, leading } = cell
  const rule = { full, min: Math.min(least, full), oneLine, leading }
  return { fitted: fitText(cell.text, room, rule, measure), room }
}

/** Millimetres that the lines at a cell's foot take. */
export function signHeight({ sign }: FixedCell): number {
  return sign.length * SIGN.pitch * POINT
}

function cellTexts(
  grid: FixedGrid,
  cell: FixedCell,
  measure: Measure,
  lost: (cell: CellFit) => void,
): PlacedText[] {
  const { fitted, room } = fitCell(grid, cell, measure)
  const { area, name, text, size } = cell
  if (fitted.lost > 0)
    lost({
      cell: `${area.row}.${area.column}`,
      label: name || text.slice(0, 10),
      fullSize: size,
      size: fitted.size,
      lost: fitted.lost,
    })
  const foot = { ...room, y: room.y + room.height, height: signHeight(cell) }
  return [
    ...placeLines(fitted, room, cell.align, cell.from),
    ...placeLines({ lines: cell.sign, ...SIGN }, foot, 'right'),
  ]
}
