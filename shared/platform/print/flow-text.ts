import { emOf, linesThatFit } from './fit'
import { CELL_PAD, SIGN } from './fixed-layout'
import { breakLines, type Measure } from './line-break'
import { songWidth } from './song-widths'
import { POINT } from './units'

/** Type of running text in a flowing form, in points: 小四 with open lines. */
export const FLOW = { size: 12, leading: 5 }
const PITCH = FLOW.size + FLOW.leading
/** Millimetres that keep a line from being lost to rounding. */
const SLACK = 0.3

/** A line of a text by its place in it. */
export type Line = { start: number; end: number }

/** The lines that a text takes in a cell of so many millimetres. */
export function flowLines(text: string, width: number, measure: Measure): Line[] {
  const em = emOf({ width: width - 2 * CELL_PAD.x, height: 0 }, FLOW.size)
  const lines: Line[] = []
  let paragraph = 0
  for (const words of text.split('\n')) {
    let at = paragraph
    for (const line of breakLines(words, em, measure)) {
      const start = line === '' ? at : text.indexOf(line, at)
      at = start + line.length
      lines.push({ start, end: at })
    }
    if (words.trim() === '') lines.push({ start: paragraph, end: paragraph })
    paragraph += words.length + 1
  }
  return text.trim() === '' ? [] : lines
}

/** The words of some lines that follow each other, with the breaks between them that were written. */
export function wordsOf(text: string, lines: readonly Line[]): string {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? text.slice(first.start, last.end) : ''
}

/** Height of a cell with so many lines and what is signed at its foot. */
export function flowHeight(lines: number, signs: number): number {
  const text = lines === 0 ? 0 : (FLOW.size + (lines - 1) * PITCH) * POINT
  return text + signs * SIGN.pitch * POINT + 2 * CELL_PAD.top + SLACK
}

/** How many lines a cell of that height takes. */
export function flowCapacity(height: number): number {
  return linesThatFit({ width: 0, height: height - 2 * CELL_PAD.top - SLACK }, FLOW.size, PITCH)
}

/** Each paragraph begins two characters in, unless it has blanks of its own. */
export function indented(text: string): string {
  return text
    .split('\n')
    .map((it) => (it.trim() === '' || /^\s/u.test(it) ? it : `　　${it}`))
    .join('\n')
}

/** Height in millimetres that a row needs for its cells' words; columns in millimetres, type in points. */
export function flowRowHeight(
  row: readonly string[],
  columns: readonly number[],
  { size, pitch }: { size: number; pitch: number },
): number {
  const lines = columns.map((width, at) => {
    const em = emOf({ width: width - 2 * CELL_PAD.x, height: 0 }, size)
    return breakLines(row[at] ?? '', em, songWidth).length
  })
  const most = Math.max(1, ...lines)
  return (size + (most - 1) * pitch) * POINT + 2 * CELL_PAD.y + SLACK
}
