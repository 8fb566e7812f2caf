import { emOf } from '../../platform/print/fit'
import type { Rule } from '../../platform/print/grid'
import { breakLines, type Measure } from '../../platform/print/line-break'
import type { Page, PlacedText } from '../../platform/print/page'
import { PAPERS, POINT } from '../../platform/print/units'
import type { FormData } from './form'
import { careerLines } from './form-career'
import { type Overflow, words } from './form-cells'
import { relativeText } from './form-family'
import { CAREER, FAMILY_LABELS } from './form-geometry'
import { FAMILY_FIELDS, type FormTemplate } from './form-template'
import { spacedName } from './form-values'

/** Millimetres at both sides, above the first line and below the last. */
const LEFT = 22
const TOP = 46
const BOTTOM = 15
const SIZE = 12
const PITCH = 18 * POINT
const HEADING = 14

/** A strip of the continuation sheet: its height and what it draws from its top. */
type Strip = { height: number; draw: (top: number) => { texts: PlacedText[]; rules: Rule[] } }

/** Left edges and widths of a relative's columns on the continuation sheet, as shares of its width. */
const FAMILY_X = [0, 0.11, 0.24, 0.33, 0.47, 1]

/**
 * 续页: the full text of every cell that did not fit and every relative beyond those on page 2, so that nothing
 * is lost. No page when there is nothing to carry over.
 */
export function layoutContinuation(
  form: FormData,
  carried: { overflows: Overflow[]; family: FormData['family'] },
  template: FormTemplate,
  measure: Measure,
): Page[] {
  const width = PAPERS[template.paper].width - 2 * LEFT
  const strips = [
    ...carried.overflows.flatMap((it) => [
      heading(it.label),
      ...(it.cell === 'JianLi' ? careerStrips(form, width, measure) : textStrips(it.text, width, measure)),
    ]),
    ...familyStrips(carried.family, width, measure),
  ]
  const room = PAPERS[template.paper].height - BOTTOM - TOP
  return paginate(strips, room).map((page, index) => sheet(form, template, page, index + 1))
}

/** What page 1 or 2 says below its table about the continuation sheet; '' when nothing is carried over. */
export function continuationNote(overflows: Overflow[], carriedMembers: number): string {
  const labels = [...new Set(overflows.map((it) => it.label))]
  const cells = labels.length > 0 ? `${labels.join('、')}全文见续页` : ''
  const people = carriedMembers > 0 ? `另有亲属 ${carriedMembers} 人见续页` : ''
  return [cells, people].filter((it) => it !== '').join('；')
}

function heading(label: string): Strip {
  return {
    height: 11,
    draw: (top) => ({ texts: [words(label, LEFT, top + 7, HEADING)], rules: [] }),
  }
}

function textStrips(text: string, width: number, measure: Measure): Strip[] {
  return breakLines(text, emOf({ width, height: 0 }, SIZE), measure).map((line) =>
    lineStrip([{ text: line, x: LEFT }]),
  )
}

function careerStrips(form: FormData, width: number, measure: Measure): Strip[] {
  const indent = CAREER.indent * SIZE * POINT
  return careerLines(form.career, emOf({ width, height: 0 }, SIZE), measure).map((line) =>
    lineStrip([
      { text: line.period, x: LEFT },
      { text: line.text, x: line.indented ? LEFT + indent : LEFT },
    ]),
  )
}

function lineStrip(parts: { text: string; x: number }[]): Strip {
  const filled = parts.filter((it) => it.text !== '')
  return {
    height: PITCH,
    draw: (top) => ({ texts: filled.map((it) => words(it.text, it.x, baseline(top, 0), SIZE)), rules: [] }),
  }
}

function familyStrips(family: FormData['family'], width: number, measure: Measure): Strip[] {
  if (family.length === 0) return []
  const heads = FAMILY_FIELDS.map((it) => FAMILY_LABELS[it].label)
  const rows = family.map((it) => FAMILY_FIELDS.map((field) => relativeText(it, field)))
  return [
    heading('家庭主要成员及重要社会关系（接第2页）'),
    ...[heads, ...rows].map((row) => rowStrip(row, width, measure)),
  ]
}

/** One relative between two hairlines, each value wrapped in its column. */
function rowStrip(values: string[], whole: number, measure: Measure): Strip {
  const columns = values.map((value, index) => {
    const [from, to] = [FAMILY_X[index] ?? 0, FAMILY_X[index + 1] ?? 1]
    const width = (to - from) * whole - 3
    return { x: LEFT + from * whole + 1, lines: breakLines(value, emOf({ width, height: 0 }, SIZE), measure) }
  })
  const height = Math.max(1, ...columns.map((it) => it.lines.length)) * PITCH + 3
  const texts = (top: number) =>
    columns.flatMap((column) =>
      column.lines.map((line, index) => words(line, column.x, baseline(top + 1.5, index), SIZE)),
    )
  const bottom = (y: number): Rule => ({ x1: LEFT, y1: y, x2: LEFT + whole, y2: y, weight: 0.5 })
  return { height, draw: (top) => ({ texts: texts(top), rules: [bottom(top + height)] }) }
}

function baseline(top: number, line: number): number {
  return top + line * PITCH + PITCH / 2 + 0.37 * SIZE * POINT
}

function paginate(strips: Strip[], room: number): Strip[][] {
  const pages: Strip[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const strip of strips) {
    if (used + strip.height > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(strip)
    used += strip.height
  }
  return pages
}

function sheet(form: FormData, template: FormTemplate, strips: Strip[], number: number): Page {
  const { width } = PAPERS[template.paper]
  const right = width - LEFT
  let top = TOP
  const drawn = strips.map((strip) => {
    const at = top
    top += strip.height
    return strip.draw(at)
  })
  const title = `${template.title.text}（续页）`
  const texts: PlacedText[] = [
    { x: width / 2, y: 26, size: 18, text: title, anchor: 'middle', role: 'title' },
    words(`姓名：${spacedName(form.name)}`, LEFT, 39, HEADING),
    words(`续页第${number}页`, right, 39, SIZE, 'right'),
    ...drawn.flatMap((it) => it.texts),
  ]
  const line: Rule = { x1: LEFT, y1: 42, x2: right, y2: 42, weight: 1 }
  const rules = [line, ...drawn.flatMap((it) => it.rules)]
  const { paper } = template
  return { kind: 'continuation', paper, rules, texts, cells: [], spots: [], photo: null }
}
