import type { Rule } from './grid'
import type { BareSheet, PlacedText } from './page'
import type { PageOffset } from './schema'
import { PAPERS } from './units'

/** Where the cross of each side stands, in millimetres from the paper's left and upper edge. */
export const CROSS = { x: 30, y: 40 } as const

const SIDES = ['正面', '反面'] as const
const ARM = 12
const RULER = 60

/** Front and back of a sheet that shows where a printer puts things: a cross to measure, rulers to read along. */
export function calibrationSheets(paper: keyof typeof PAPERS, printer: string): BareSheet[] {
  const size = PAPERS[paper]
  return SIDES.map((side, index) => ({
    ...size,
    rules: [...cross(), ...ruler('across'), ...ruler('down')],
    texts: [
      ...figures(),
      ...[
        `打印校准页　${side}`,
        printer === '' ? paper : `${printer}　${paper}`,
        `用尺量十字中心到纸左边的毫米数（标准 ${CROSS.x}），`,
        `再量十字中心到纸上边的毫米数（标准 ${CROSS.y}），量到半毫米。`,
        index === 0
          ? '双面打印时沿长边翻转：反面的十字与本面同在左上。'
          : '把本页两面的四个数填进“页边距校准”。',
      ].map((text, line) => words(text, size.width / 2 - 40, 120 + line * 9, line === 0 ? 18 : 12)),
    ],
  }))
}

/** The offset that puts the cross where it belongs, from where it was measured. */
export function offsetOfMeasured(measured: { x: number; y: number }): PageOffset {
  const tenth = (value: number) => Math.round(value * 10) / 10
  return { x: tenth(CROSS.x - measured.x), y: tenth(CROSS.y - measured.y) }
}

function cross(): Rule[] {
  return [
    { x1: CROSS.x - ARM, y1: CROSS.y, x2: CROSS.x + ARM, y2: CROSS.y, weight: 0.5 },
    { x1: CROSS.x, y1: CROSS.y - ARM, x2: CROSS.x, y2: CROSS.y + ARM, weight: 0.5 },
  ]
}

/** A millimetre scale that begins at the cross. */
function ruler(way: 'across' | 'down'): Rule[] {
  return Array.from({ length: RULER + 1 }, (_, at) => {
    const length = at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2
    const weight = 0.5
    if (way === 'across') {
      const x = CROSS.x + at
      const y = CROSS.y + ARM + 8
      return { x1: x, y1: y, x2: x, y2: y + length, weight }
    }
    const y = CROSS.y + at
    const x = CROSS.x + ARM + 8
    return { x1: x, y1: y, x2: x + length, y2: y, weight }
  })
}

function figures(): PlacedText[] {
  const tens = Array.from({ length: RULER / 10 + 1 }, (_, at) => at * 10)
  return [
    ...tens.map((at) => words(String(CROSS.x + at), CROSS.x + at - 1.5, CROSS.y + ARM + 17, 8)),
    ...tens.map((at) => words(String(CROSS.y + at), CROSS.x + ARM + 14, CROSS.y + at + 1, 8)),
  ]
}

function words(text: string, x: number, y: number, size: number): PlacedText {
  return { x, y, size, text, anchor: 'start', role: 'body' }
}
