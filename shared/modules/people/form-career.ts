import { emOf, type Fitted, fitLines, type Room } from '../../platform/print/fit'
import { breakLines, type Measure } from '../../platform/print/line-break'
import { type PlacedText, placeLines } from '../../platform/print/page'
import { type Box, POINT } from '../../platform/print/units'
import type { FormData } from './form'
import { CAREER, inProportion } from './form-geometry'

type Entry = FormData['career'][number]

/** One printed line of 简历: which entry it belongs to, its period on the first line, text indented or not. */
export type CareerLine = { entry: number; period: string; text: string; indented: boolean }

/**
 * Breaks 简历 into printed lines at that size: a period, then the text with a hanging indent of nine full-width
 * characters; 其间 notes stand under the text; a line without period that is no note takes the whole width.
 */
export function careerLines(entries: Entry[], width: number, measure: Measure): CareerLine[] {
  return entries.flatMap((entry, index) => {
    const indented = entry.period !== '' || entry.note
    const texts = breakLines(entry.text, indented ? width - CAREER.indent : width, measure)
    return (texts.length === 0 ? [''] : texts).map((text, line) => ({
      entry: index,
      period: line === 0 ? entry.period : '',
      text,
      indented,
    }))
  })
}

/** The size that note 5.5 gives for so many lines, made smaller until 简历 fits its box. */
export function fitCareer(
  entries: Entry[],
  room: Room,
  sizes: { full: number; min: number },
  measure: Measure,
): Fitted<CareerLine> {
  const linesAt = (size: number) => careerLines(entries, emOf(room, size), measure)
  const count = linesAt(sizes.full).length
  const asked = CAREER.sizes.find((it) => count <= it.lines)?.size ?? sizes.min
  const full = Math.max(sizes.min, inProportion(asked, sizes.full))
  return fitLines(linesAt, room, { full, min: sizes.min }, (line) => line.period + line.text)
}

/** Puts the lines of 简历 on the page from the top of the box. */
export function placeCareer(fitted: Fitted<CareerLine>, box: Box): PlacedText[] {
  const indent = CAREER.indent * fitted.size * POINT
  const place = (text: string, index: number, x: number) =>
    text === ''
      ? []
      : placeLines({ ...fitted, lines: [text] }, { ...box, x, y: lineTop(fitted, box, index) }, 'left', 'top')
  return fitted.lines.flatMap((line, index) => [
    ...place(line.period, index, box.x),
    ...place(line.text, index, line.indented ? box.x + indent : box.x),
  ])
}

/** The box of each entry's first line up to its indent: what a mark colours. */
export function careerSpots(fitted: Fitted<CareerLine>, box: Box): { entry: number; box: Box }[] {
  const width = (CAREER.indent - 0.7) * fitted.size * POINT
  return fitted.lines.flatMap((line, index) => {
    if (line.period === '') return []
    const y = lineTop(fitted, box, index) - ((fitted.pitch - fitted.size) / 2) * POINT
    return [{ entry: line.entry, box: { x: box.x - 0.3, y, width, height: fitted.pitch * POINT } }]
  })
}

function lineTop(fitted: Fitted<CareerLine>, box: Box, index: number): number {
  return box.y + index * fitted.pitch * POINT
}
