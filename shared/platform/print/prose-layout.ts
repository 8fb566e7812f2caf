import { breakLines, type Measure } from './line-break'
import { type BareSheet, type PlacedText, placeLines } from './page'
import { PROSE, PROSE_LINE, type ProseForm, type ProseParagraph } from './prose'
import type { CellFit } from './schema'
import { songWidth } from './song-widths'
import { type Box, POINT } from './units'

type Line = {
  text: string
  align: 'left' | 'center' | 'right'
  size: number
  title: boolean
  /** The line after it must follow on the same page. */
  keeps: boolean
}

const AREA_WIDTH = PROSE.page.width - PROSE.margin.left - PROSE.margin.right
const EM = PROSE.size * POINT
const BLANK: Line = { text: '', align: 'left', size: PROSE.size, title: false, keeps: true }

/** The text on its pages, line by line. Text finds room on a further page, so that nothing is ever lost. */
export function layoutProse(
  form: ProseForm,
  measure: Measure = songWidth,
): { pages: BareSheet[]; cells: CellFit[] } {
  const lines = [
    ...titleLines(form.title, measure),
    BLANK,
    ...form.paragraphs.flatMap((it) => linesOf(it, measure)),
  ]
  const pages = pagesOf(lines)
  return { pages: pages.map((page, index) => sheetOf(page, index + 1)), cells: [] }
}

function titleLines(title: string, measure: Measure): Line[] {
  const width = AREA_WIDTH / (PROSE.titleSize * POINT)
  return breakLines(title, width, measure).map((text) => ({
    text,
    align: 'center',
    size: PROSE.titleSize,
    title: true,
    keeps: true,
  }))
}

function linesOf({ style, text }: ProseParagraph, measure: Measure): Line[] {
  if (style === 'close') return [{ text, align: 'right', size: PROSE.size, title: false, keeps: false }]
  const start = style === 'plain' ? '' : '\u3000'.repeat(PROSE.indent)
  return breakLines(start + text, AREA_WIDTH / EM, measure).map((line) => ({
    text: line,
    align: 'left',
    size: PROSE.size,
    title: style === 'heading',
    keeps: style === 'heading',
  }))
}

/** Full pages; a heading at the foot goes over to the next one. */
function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = []
  let page: Line[] = []
  for (const line of lines) {
    if (page.length === PROSE.lines) {
      const kept = page.findLastIndex((it) => !it.keeps) + 1
      const over = kept > 0 ? page.splice(kept) : []
      pages.push(page)
      page = over
    }
    page.push(line)
  }
  return page.length > 0 ? [...pages, page] : pages
}

function sheetOf(lines: readonly Line[], number: number): BareSheet {
  const texts = lines.flatMap((line, index) => placed(line, index))
  return { ...PROSE.page, rules: [], texts: [...texts, pageNumber(number)] }
}

function placed({ text, align, size, title }: Line, index: number): PlacedText[] {
  if (text === '') return []
  const right = align === 'right' ? PROSE.closeIndent * EM : 0
  const box: Box = {
    x: PROSE.margin.left,
    y: PROSE.margin.top + index * PROSE_LINE,
    width: AREA_WIDTH - right,
    height: PROSE_LINE,
  }
  const role = title ? 'title' : 'body'
  return placeLines({ lines: [text], size, pitch: size }, box, align).map((it) => ({ ...it, role }))
}

function pageNumber(number: number): PlacedText {
  return {
    x: PROSE.page.width / 2,
    y: PROSE.page.height - PROSE.margin.bottom + PROSE.number.below,
    size: PROSE.number.size,
    text: `— ${number} —`,
    anchor: 'middle',
    role: 'body',
  }
}
