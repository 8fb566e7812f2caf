import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A stroked straight line: ends in millimetres from the page's top left corner, weight in points. */
export type PdfLine = { x1: number; y1: number; x2: number; y2: number; weight: number }
/** A piece of text: left end and baseline in millimetres, width in millimetres, size in points. */
export type PdfText = { text: string; x: number; y: number; width: number; size: number }
export type PdfPage = { width: number; height: number; lines: PdfLine[]; texts: PdfText[] }

type Matrix = [number, number, number, number, number, number]
type State = { matrix: Matrix; weight: number; size: number }
type Glyph = { unicode: string; width: number }
type Drawing = { state: State; stack: State[]; text: Matrix; lines: PdfLine[]; texts: PdfText[] }

const MILLIMETRE = 72 / 25.4
const MOVE = 0
const LINE = 1
const START: Matrix = [1, 0, 0, 1, 0, 0]

/** Reads what a PDF draws, page by page: its stroked lines and its texts, in millimetres. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { fnArray, argsArray } = await page.getOperatorList()
    const { lines, texts } = draw(fnArray, argsArray as unknown[][], height)
    pages.push({ width: width / MILLIMETRE, height: height / MILLIMETRE, lines, texts })
  }
  await document.destroy()
  return pages
}

/** Every text of a page run together, full-width marks made half-width, white space left out. */
export function textOfPage(page: PdfPage): string {
  return plain(page.texts.map((it) => it.text).join(''))
}

export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** Follows the graphics state through the page. */
function draw(operators: number[], args: unknown[][], pageHeight: number): Drawing {
  const state = { matrix: START, weight: 1, size: 1 }
  const drawing: Drawing = { state, stack: [], text: START, lines: [], texts: [] }
  operators.forEach((operator, index) => {
    follow(drawing, operator, args[index] ?? [], pageHeight)
  })
  return { ...drawing, texts: drawing.texts.filter((it) => it.text.trim() !== '') }
}

function follow(drawing: Drawing, operator: number, values: unknown[], pageHeight: number): void {
  const { state, stack } = drawing
  if (operator === OPS.save) stack.push(state)
  else if (operator === OPS.restore) drawing.state = stack.pop() ?? state
  else if (operator === OPS.transform)
    drawing.state = { ...state, matrix: multiply(state.matrix, values as unknown as Matrix) }
  else if (operator === OPS.setLineWidth) drawing.state = { ...state, weight: values[0] as number }
  else if (operator === OPS.setGState) drawing.state = { ...state, ...weightIn(values) }
  else if (operator === OPS.setFont) drawing.state = { ...state, size: values[1] as number }
  else if (operator === OPS.constructPath && values[0] === OPS.stroke)
    drawing.lines.push(...segmentsOf(values[1] as (Float32Array | null)[], state, pageHeight))
  else if (operator === OPS.beginText) {
    drawing.text = START
    drawing.texts.push({ text: '', x: 0, y: 0, width: 0, size: 0 })
  } else if (operator === OPS.setTextMatrix) drawing.text = matrixOf(values)
  else if (operator === OPS.moveText)
    drawing.text = multiply(drawing.text, [1, 0, 0, 1, values[0] as number, values[1] as number])
  else if (operator === OPS.showText) showText(drawing, values[0] as (Glyph | number)[], pageHeight)
}

function weightIn(values: unknown[]): { weight?: number } {
  const entries = values[0] as [string, number][]
  const weight = entries.find(([key]) => key === 'LW')?.[1]
  return weight === undefined ? {} : { weight }
}

/** Adds the glyphs to the text that is open; their advance is in thousandths of the font's size. */
function showText(drawing: Drawing, glyphs: (Glyph | number)[], pageHeight: number): void {
  const { state } = drawing
  const open = drawing.texts.at(-1)
  if (!open) return
  let advance = 0
  for (const glyph of glyphs) {
    const matrix = multiply(state.matrix, multiply(drawing.text, [1, 0, 0, 1, advance, 0]))
    if (typeof glyph === 'number') {
      advance -= (glyph / 1000) * state.size
      continue
    }
    const size = state.size * Math.hypot(matrix[0], matrix[1])
    const x = matrix[4] / MILLIMETRE
    if (open.text === '') Object.assign(open, { x, y: (pageHeight - matrix[5]) / MILLIMETRE, size })
    open.text += glyph.unicode
    open.width = x + ((glyph.width / 1000) * size) / MILLIMETRE - open.x
    advance += (glyph.width / 1000) * state.size
  }
}

function segmentsOf(paths: (Float32Array | null)[], state: State, pageHeight: number): PdfLine[] {
  const path = paths[0]
  if (path?.length !== 6 || path[0] !== MOVE || path[3] !== LINE) return []
  const [x1, y1] = apply(state.matrix, path[1] ?? 0, path[2] ?? 0)
  const [x2, y2] = apply(state.matrix, path[4] ?? 0, path[5] ?? 0)
  const scale = Math.hypot(state.matrix[0], state.matrix[1])
  const down = (y: number) => (pageHeight - y) / MILLIMETRE
  return [
    { x1: x1 / MILLIMETRE, y1: down(y1), x2: x2 / MILLIMETRE, y2: down(y2), weight: state.weight * scale },
  ]
}

function matrixOf(values: unknown[]): Matrix {
  const list = (values.length === 1 ? values[0] : values) as ArrayLike<number>
  return Array.from({ length: 6 }, (_, index) => list[index] ?? 0) as Matrix
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
