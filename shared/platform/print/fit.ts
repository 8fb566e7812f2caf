import { breakLines, charactersOf, type Measure, widthOf } from './line-break'
import { POINT } from './units'

/**
 * How a cell's text may change to fit. Sizes in points; `oneLine`: down to which size one line is preferred; `leading`:
 * points between lines that are tried before the usual ones.
 */
export type FitRule = { full: number; min: number; oneLine: number; leading?: number | undefined }

/** A text laid out: `lost` counts the characters that found no room at the smallest size. */
export type Fitted<Line = string> = { size: number; pitch: number; lines: Line[]; lost: number }

/** Width and height in millimetres. */
export type Room = { width: number; height: number }

const STEP = 0.5
/** Leading tried at each size, widest first: line pitch is font size plus one or two points. */
const LEADINGS = [2, 1]
/** Where a text that does not fit on one line begins to wrap. */
const WRAPPED = 12

/**
 * Chooses the largest size at which the text fits: on one line down to `oneLine`, then wrapped, down to `min`.
 * At `min` the lines that fit are kept and the rest is counted as lost.
 */
export function fitText(text: string, room: Room, rule: FitRule, measure: Measure): Fitted {
  if (text === '') return { size: rule.full, pitch: rule.full + 1, lines: [], lost: 0 }
  const oneLine = fitOneLine(text, room, rule, measure)
  if (oneLine) return oneLine
  const largest = rule.oneLine < rule.full ? Math.min(rule.full, WRAPPED) : rule.full
  const linesAt = (size: number) => breakLines(text, emOf(room, size), measure)
  return fitLines(linesAt, room, { full: largest, min: rule.min, leading: rule.leading }, (line) => line)
}

/** The same for lines made anew at each size, as 简历 with its hanging indent; `textOf` counts what is lost. */
export function fitLines<Line>(
  linesAt: (size: number) => Line[],
  room: Room,
  sizes: { full: number; min: number; leading?: number | undefined },
  textOf: (line: Line) => string,
): Fitted<Line> {
  const leadings = sizes.leading === undefined ? LEADINGS : [sizes.leading, ...LEADINGS]
  for (const size of sizesDown(sizes.full, sizes.min)) {
    const lines = linesAt(size)
    const leading = leadings.find((it) => linesThatFit(room, size, size + it) >= lines.length)
    if (leading !== undefined) return { size, pitch: size + leading, lines, lost: 0 }
  }
  return keepWhatFits(linesAt(sizes.min), room, sizes.min, textOf)
}

/** How many lines of that size and pitch the room takes: the last needs only its own height. */
export function linesThatFit(room: Room, size: number, pitch: number): number {
  return Math.max(0, Math.floor((room.height / POINT - size) / pitch + 1e-6) + 1)
}

/** Sizes from `full` down to `min` in half points. */
export function sizesDown(full: number, min: number): number[] {
  return Array.from({ length: Math.round((full - min) / STEP) + 1 }, (_, step) => full - step * STEP)
}

/** Width of a room in em of a font size. */
export function emOf(room: Room, size: number): number {
  return room.width / POINT / size
}

/** The largest size at which the text stands on one line, or null. */
export function fitOneLine(
  text: string,
  room: Room,
  rule: Pick<FitRule, 'full' | 'oneLine'>,
  measure: Measure,
): Fitted | null {
  if (text.includes('\n')) return null
  const width = widthOf(text, measure)
  const size = sizesDown(rule.full, rule.oneLine).find((it) => width <= emOf(room, it) + 1e-6)
  return size === undefined ? null : { size, pitch: size + 1, lines: [text], lost: 0 }
}

function keepWhatFits<Line>(
  lines: Line[],
  room: Room,
  size: number,
  textOf: (line: Line) => string,
): Fitted<Line> {
  const pitch = size + 1
  const kept = Math.max(1, linesThatFit(room, size, pitch))
  const lost = lines.slice(kept).reduce((sum, line) => sum + charactersOf(textOf(line)).length, 0)
  return { size, pitch, lines: lines.slice(0, kept), lost }
}
