import { sum } from './grid'
import { breakLines } from './line-break'
import { type BareSheet, type PlacedText, placeLines } from './page'
import { MARGIN, oneLine, type Paper, type Setting } from './table-cells'
import { POINT } from './units'

/** Notes under the table and the foot of each page: points and millimetres. */
const NOTE = { size: 10, pitch: 13, air: 2 }
const SIGN = { size: 11, height: 13, beside: 2 }
const FOOT = { size: 9, height: 8 }
const DATE = '年　　月　　日'

/** Notes and signatures stand under the last row; where that page has no room for them they open one of their own. */
export function withEnd(setting: Setting, pages: BareSheet[]): BareSheet[] {
  const { form, paper } = setting
  const last = pages.at(-1)
  const lines = noteLines(setting)
  if (!last || lines.length + form.signs.length === 0) return pages
  const notes = lines.length === 0 ? 0 : ((lines.length - 1) * NOTE.pitch + NOTE.size) * POINT
  const signs = Math.ceil(form.signs.length / SIGN.beside) * SIGN.height
  const bottom = Math.max(...last.rules.map((it) => it.y2)) + NOTE.air
  const fits = bottom + notes + signs <= paper.height - MARGIN.bottom
  const width = sum([...setting.widths])
  const box = { x: (paper.width - width) / 2, y: fits ? bottom : MARGIN.top, width, height: notes }
  const texts = [
    ...placeLines({ lines, size: NOTE.size, pitch: NOTE.pitch }, box, 'left', 'top'),
    ...signTexts(form.signs, { ...box, y: box.y + notes }),
  ]
  if (!fits) return [...pages, { ...paper, rules: [], texts }]
  last.texts.push(...texts)
  return pages
}

function noteLines({ form, widths, measure }: Setting): string[] {
  return form.notes.flatMap((it) => breakLines(it, sum([...widths]) / POINT / NOTE.size, measure))
}

/** Each with its date, two beside each other. */
function signTexts(signs: readonly string[], at: { x: number; y: number; width: number }): PlacedText[] {
  const width = at.width / SIGN.beside
  return signs.flatMap((text, index) => {
    const x = at.x + (index % SIGN.beside) * width
    const y = at.y + Math.floor(index / SIGN.beside) * SIGN.height
    const box = { x, y, width: width - 4, height: SIGN.height }
    return [...oneLine(`${text}：`, SIGN.size, box, 'left'), ...oneLine(DATE, SIGN.size, box, 'right')]
  })
}

/** At the foot of a page: whose it is, and 第 x 页　共 y 页. */
export function footTexts(
  { form, paper }: { form: { foot: string }; paper: Paper },
  page: number,
  pages: number,
): PlacedText[] {
  const y = paper.height - MARGIN.bottom
  const box = { x: MARGIN.x, y, width: paper.width - 2 * MARGIN.x, height: FOOT.height }
  return [
    ...oneLine(form.foot, FOOT.size, box, 'left'),
    ...oneLine(`第 ${page} 页　共 ${pages} 页`, FOOT.size, box, 'right'),
  ]
}
