import type { NotePage } from './form-note'
import { type PdfLine, type PdfPage, type PdfText, plain } from './pdf-geometry'

/** Millimetres a line may lie off. */
const TOLERANCE = 0.5
const TWIPS_PER_MM = 1440 / 25.4
const POINT = 25.4 / 72

export type Rect = { x1: number; y1: number; x2: number; y2: number }

/** Boundaries of rows and columns in millimetres, as drawn on the page: the note's, moved to where rows lie. */
export function gridOf(note: NotePage): { xs: number[]; ys: number[] } {
  const xs = [note.left]
  for (const width of note.columns) xs.push((xs.at(-1) ?? 0) + width / TWIPS_PER_MM)
  const ys = [note.top]
  for (const height of note.rows) ys.push((ys.at(-1) ?? 0) + height)
  return { xs, ys }
}

/** What is wrong with a page's rules: those of the note that are missing and those that are too many. */
export function wrongRules(page: PdfPage, note: NotePage): { missing: string[]; extra: string[] } {
  const { xs } = gridOf(note)
  const ys = drawnRows(page, note)
  const expected: PdfLine[] = [
    ...note.across.map(([row, from, to]) => line(xs[from], ys[row], xs[to], ys[row], row, note.rows.length)),
    ...note.down.map(([column, from, to]) =>
      line(xs[column], ys[from], xs[column], ys[to], column, note.columns.length),
    ),
  ]
  const missing = expected.filter((it) => !page.lines.some((drawn) => same(drawn, it)))
  const extra = page.lines.filter((drawn) => !expected.some((it) => same(drawn, it)))
  return { missing: missing.map(words), extra: extra.map(words) }
}

/** Drawn heights of the rows, from the rules that run to the right edge or are the row's longest. */
export function drawnRows(page: PdfPage, note: NotePage): number[] {
  const { ys } = gridOf(note)
  const drawn = page.lines.filter((it) => Math.abs(it.y1 - it.y2) < 0.01).map((it) => it.y1)
  let shift = 0
  return ys.map((y) => {
    const found = drawn.find((it) => Math.abs(it - y - shift) <= TOLERANCE)
    if (found === undefined) return y + shift
    shift = found - y
    return found
  })
}

/** Texts whose letters touch a rule. */
export function textsOnRules(page: PdfPage): string[] {
  return page.texts
    .filter((text) => page.lines.some((it) => touches(letters(text), it)))
    .map((text) => `${text.text} at ${text.x.toFixed(1)}, ${text.y.toFixed(1)}`)
}

/** All that is written in a part of the page, top to bottom, without white space. */
export function textIn(page: PdfPage, rect: Rect): string {
  const inside = page.texts.filter((it) => {
    const middle = it.y - 0.38 * it.size * POINT
    return it.x >= rect.x1 - 0.1 && it.x < rect.x2 && middle > rect.y1 && middle < rect.y2
  })
  return plain(inside.map((it) => it.text).join(''))
}

/** The box of a cell between boundaries: from row, from column, to row, to column. */
export function cell(page: PdfPage, note: NotePage, [r1, c1, r2, c2]: number[]): Rect {
  const { xs } = gridOf(note)
  const ys = drawnRows(page, note)
  const at = (list: number[], index = 0) => list[index] ?? Number.NaN
  return { x1: at(xs, c1), y1: at(ys, r1), x2: at(xs, c2), y2: at(ys, r2) }
}

/** Where the glyphs of a text lie: a Chinese letter fills its em from 0.88 above the baseline to 0.12 below. */
export function letters(text: PdfText): Rect {
  const em = text.size * POINT
  return { x1: text.x, x2: text.x + text.width, y1: text.y - 0.86 * em, y2: text.y + 0.1 * em }
}

function line(x1 = 0, y1 = 0, x2 = 0, y2 = 0, boundary = 0, last = 0): PdfLine {
  return { x1, y1, x2, y2, weight: boundary === 0 || boundary === last ? 1.5 : 1 }
}

function same(a: PdfLine, b: PdfLine): boolean {
  const ends = [a.x1 - b.x1, a.y1 - b.y1, a.x2 - b.x2, a.y2 - b.y2]
  return ends.every((it) => Math.abs(it) <= TOLERANCE) && Math.abs(a.weight - b.weight) < 0.05
}

function touches(rect: Rect, rule: PdfLine): boolean {
  const half = (rule.weight * POINT) / 2
  const slack = 0.02
  return (
    rect.x1 + slack < Math.max(rule.x1, rule.x2) + half &&
    rect.x2 - slack > Math.min(rule.x1, rule.x2) - half &&
    rect.y1 + slack < Math.max(rule.y1, rule.y2) + half &&
    rect.y2 - slack > Math.min(rule.y1, rule.y2) - half
  )
}

function words(it: PdfLine): string {
  const at = [it.x1, it.y1, it.x2, it.y2].map((value) => value.toFixed(2)).join(' ')
  return `${at} weight ${it.weight.toFixed(2)}`
}
