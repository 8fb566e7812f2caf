import { fitText } from './fit'
import { sum } from './grid'
import { breakLines, widthOf } from './line-break'
import { type PlacedText, placeLines } from './page'
import { MARGIN, oneLine, type Setting } from './table-cells'
import { type Box, POINT } from './units'

/** The title's line, the one under it, the line between title and table: points and millimetres. */
const TITLE = { size: 18, least: 10.5, oneLine: 13, height: 11 }
const SUBTITLE = { size: 12, least: 8, height: 7.5 }
const LINE = { size: 10, least: 6, height: 7 }
const LEAD = { size: 10, pitch: 14, air: 2 }

/** Millimetres between the upper margin and the table's head. */
export function aboveHeight(setting: Setting, first: boolean): number {
  const { left, right, repeat, subtitle } = setting.form
  const line = left || right ? LINE.height : 2
  if (!first) return repeat ? line : 0
  return TITLE.height + (subtitle ? SUBTITLE.height : 0) + line + leadHeight(setting)
}

/** Title, the lines under it, and what stands above the table. Pages after the first have the line alone, if any. */
export function aboveTexts(setting: Setting, first: boolean): PlacedText[] {
  const { form } = setting
  if (!first && !form.repeat) return []
  const titles = first ? titleTexts(setting) : []
  const lead = first ? leadTexts(setting) : []
  const y = MARGIN.top + aboveHeight(setting, first) - (first ? leadHeight(setting) : 0) - LINE.height
  const box = { ...lineBox(setting), y, height: LINE.height }
  return [...titles, ...lineTexts(setting, box), ...lead]
}

/** What stands at the left is set smaller where it would run into what stands at the right. */
function lineTexts({ form: { left, right }, measure }: Setting, box: Box): PlacedText[] {
  const taken = right === '' ? 0 : (widthOf(right, measure) + 1) * LINE.size * POINT
  const room = { ...box, width: Math.max(1, box.width - taken) }
  const fitted = fitText(left, room, { full: LINE.size, min: LINE.least, oneLine: LINE.least }, measure)
  return [...placeLines(fitted, room, 'left'), ...oneLine(right, LINE.size, box, 'right')]
}

/** As wide as the table, in the middle of the sheet. */
function lineBox({ paper, widths }: Setting): { x: number; width: number } {
  const width = sum([...widths])
  return { x: (paper.width - width) / 2, width }
}

function titleTexts({ form, paper, measure }: Setting): PlacedText[] {
  const width = paper.width - 2 * MARGIN.x
  const line = (
    text: string,
    y: number,
    height: number,
    rule: { full: number; min: number; one: number },
  ) => {
    const sizes = { full: rule.full, min: rule.min, oneLine: rule.one }
    const fitted = fitText(text, { width, height }, sizes, measure)
    return placeLines(fitted, { x: MARGIN.x, y, width, height }, 'center')
  }
  const sizes = { full: TITLE.size, min: TITLE.least, one: TITLE.oneLine }
  const under = { full: SUBTITLE.size, min: SUBTITLE.least, one: SUBTITLE.least }
  return [
    ...line(form.title, MARGIN.top, TITLE.height - 2, sizes).map((it) => ({
      ...it,
      role: 'title' as const,
    })),
    ...line(form.subtitle, MARGIN.top + TITLE.height - 1, SUBTITLE.height - 1, under),
  ]
}

function leadLines({ form, widths, measure }: Setting): string[] {
  const room = sum([...widths]) / POINT / LEAD.size
  return form.lead.flatMap((it) => breakLines(it, room, measure))
}

function leadHeight(setting: Setting): number {
  const { length } = leadLines(setting)
  return length === 0 ? 0 : length * LEAD.pitch * POINT + LEAD.air
}

function leadTexts(setting: Setting): PlacedText[] {
  const height = leadHeight(setting)
  const y = MARGIN.top + aboveHeight(setting, true) - height
  const box = { ...lineBox(setting), y, height: height - LEAD.air }
  return placeLines({ lines: leadLines(setting), size: LEAD.size, pitch: LEAD.pitch }, box, 'left')
}
