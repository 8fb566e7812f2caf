import type { Fitted } from './fit'
import type { Rule } from './grid'
import { type Box, type PAPERS, type Paper, POINT } from './units'

export type Align = 'left' | 'center' | 'right'

/** One line of type: `x` and baseline `y` in millimetres, `size` in points. */
export type PlacedText = {
  x: number
  y: number
  size: number
  text: string
  anchor: 'start' | 'middle' | 'end'
  role: 'title' | 'body'
  /** Extra space after each letter, in millimetres. */
  spacing?: number
  /** Faint and slanted by so many degrees: a mark over what is shown. */
  slant?: number
}

/** A cell that can be filled in: its name, what people call it, and its box between the rules' centres. */
export type PlacedCell = { cell: string; label: string; box: Box }

/** All that stands on one page. */
export type Page = {
  kind: 'front' | 'back' | 'continuation' | 'blank'
  paper: keyof typeof PAPERS
  rules: Rule[]
  texts: PlacedText[]
  cells: PlacedCell[]
  /** Parts of a cell that can be marked on their own, as one entry of 简历: `JianLi.3`. */
  spots: PlacedCell[]
  photo: Box | null
}

/** A picture in its box: a `data:` address and the part of it that is shown, null the whole. */
export type PlacedPicture = { address: string; crop: Box | null; box: Box; label: string }

/** A page of its own size that holds only rules, words and pictures: no cells to fill, no person. */
export type BareSheet = Paper & Pick<Page, 'rules' | 'texts'> & { pictures?: PlacedPicture[] }

/** Baseline below the middle of a line, in em: a Chinese glyph's box reaches from 0.88 above to 0.12 below. */
const BASELINE = 0.37
const ANCHOR = { left: 'start', center: 'middle', right: 'end' } as const

/** Places the lines of a fitted text in a box, in the middle of its height or from its top. */
export function placeLines(
  fitted: Pick<Fitted, 'lines' | 'size' | 'pitch'>,
  box: Box,
  align: Align,
  from: 'middle' | 'top' = 'middle',
): PlacedText[] {
  const { size, pitch, lines } = fitted
  const height = (size + (lines.length - 1) * pitch) * POINT
  const top = from === 'top' ? box.y : box.y + (box.height - height) / 2
  return lines.map((text, index) => ({
    x: alignedX(box, align),
    y: top + (size / 2 + index * pitch + BASELINE * size) * POINT,
    size,
    text,
    anchor: ANCHOR[align],
    role: 'body',
  }))
}

/** Letters one below the other in columns side by side, read from the left, the block in the middle of the box. */
export function placeVertical(columns: string[], size: number, pitch: number, box: Box): PlacedText[] {
  const width = box.width / columns.length
  const gap = Math.min(width, (size + 1) * POINT)
  const left = box.x + box.width / 2 - ((columns.length - 1) * gap) / 2
  return columns.flatMap((column, index) => {
    const place = { ...box, x: left + index * gap - gap / 2, width: gap }
    return placeLines({ lines: Array.from(column), size, pitch }, place, 'center')
  })
}

function alignedX(box: Box, align: Align): number {
  if (align === 'left') return box.x
  return align === 'right' ? box.x + box.width : box.x + box.width / 2
}
