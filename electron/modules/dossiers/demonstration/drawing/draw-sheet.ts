import type { Glyphs, Script } from './glyphs'
import { DOT, FLATS, HEIGHT, INKS, type Ink, type ScanImage, WIDTH } from './scan-image'
import { sealMask } from './seal'
import type { Cell, Mark, Row, Sheet } from './sheet'

/** Where on the page something stands, in parts of its width and height. */
export type Spot = { x: number; y: number; width: number; height: number }
export type Spots = ReadonlyMap<Mark, Spot>

type Box = { left: number; top: number; width: number; height: number }

const LEFT = 26 * DOT
const RIGHT = 18 * DOT
const TITLE_TOP = 22 * DOT
const TABLE_TOP = 48 * DOT
const PHOTO = 30 * DOT
const SIZES = { title: 46, text: 25 } as const
const LEADING = 38
const PADDING = 8
const BLACK = INKS.black + 3

/** Draws a page onto a sheet, form or letter, its photo, its seal; answers where its facts stand. */
export function drawSheet(sheet: Sheet, image: ScanImage, glyphs: Glyphs): Spots {
  image.wipe()
  const pen = new Pen(image, glyphs)
  pen.line(sheet.title, { left: 0, top: TITLE_TOP, width: WIDTH, height: SIZES.title }, 'print', SIZES.title)
  if (sheet.under) pen.under(sheet.under)
  const bottom = sheet.letter ? pen.letter(sheet.letter) : pen.form(sheet)
  if (sheet.seal) pen.seal(sheet.seal, bottom)
  if (sheet.slant) pen.image.slant(sheet.slant)
  return pen.spots
}

class Pen {
  readonly image: ScanImage
  readonly spots = new Map<Mark, Spot>()
  readonly #glyphs: Glyphs

  constructor(image: ScanImage, glyphs: Glyphs) {
    this.image = image
    this.#glyphs = glyphs
  }

  under(parts: readonly string[]): void {
    let left = LEFT + 12
    parts.forEach((part, at) => {
      left += this.#write(part, left, TITLE_TOP + 74, at % 2 === 0 ? 'print' : 'hand') + 14
    })
  }

  /** Answers where the form ends. */
  form({ rows = [], photoRows = 0 }: Sheet): number {
    const width = WIDTH - LEFT - RIGHT
    let top = TABLE_TOP
    rows.forEach((row, at) => {
      this.#row(row, {
        left: LEFT,
        top,
        width: at < photoRows ? width - PHOTO : width,
        height: row.height * DOT,
      })
      top += row.height * DOT
    })
    const photoBottom = TABLE_TOP + rows.slice(0, photoRows).reduce((sum, it) => sum + it.height * DOT, 0)
    if (photoRows > 0) this.#photo(LEFT + width - PHOTO, photoBottom)
    this.#frame({ left: LEFT, top: TABLE_TOP, width, height: top - TABLE_TOP })
    return top
  }

  letter(paragraphs: readonly string[]): number {
    const [left, width] = [LEFT, WIDTH - LEFT - RIGHT]
    let top = TABLE_TOP - 10
    for (const text of paragraphs)
      for (const line of this.#wrapped(text, width, 'hand')) {
        this.#write(line, left, top, 'hand')
        top += LEADING + 14
      }
    for (let y = TABLE_TOP + LEADING; y < HEIGHT - 20 * DOT; y += LEADING + 14)
      this.image.fill(left, Math.round(y), width, 1, INKS.red)
    return top
  }

  seal({ text, on }: { text: string; on: string }, bottom: number): void {
    const [x, y] = [WIDTH - RIGHT - 52 * DOT, Math.min(bottom - 15 * DOT, HEIGHT - 40 * DOT)]
    this.image.stamp(sealMask(text, this.#glyphs), x + 25 * DOT, y - 5 * DOT, 'red')
    this.#write(on, x, y, 'hand')
  }

  /** Text of one line in the middle of a box. */
  line(text: string, box: Box, script: Script, size: number): void {
    const wide = this.#widthOf(text, script, size)
    this.#write(text, box.left + (box.width - wide) / 2, box.top + (box.height - size) / 2, script, size)
  }

  #row({ cells }: Row, box: Box): void {
    const parts = cells.reduce((sum, it) => sum + it.width, 0)
    let left = box.left
    for (const cell of cells) {
      const width = (box.width * cell.width) / parts
      this.#cell(cell, { ...box, left, width })
      left += width
    }
  }

  #cell(cell: Cell, box: Box): void {
    this.#frame(box)
    const script = cell.hand ? 'hand' : 'print'
    const lines = this.#wrapped(cell.text, box.width - 2 * PADDING, script)
    const top = cell.prose ? box.top + 16 : box.top + (box.height - lines.length * LEADING) / 2
    lines.forEach((line, at) => {
      const place = { ...box, top: top + at * LEADING, height: LEADING }
      if (cell.prose) this.#write(line, box.left + PADDING + 6, place.top, script)
      else this.line(line, place, script, SIZES.text)
    })
    if (cell.mark && !this.spots.has(cell.mark)) this.spots.set(cell.mark, spotOf(box))
  }

  #frame({ left, top, width, height }: Box): void {
    const [x, y, w, h] = [left, top, width, height].map(Math.round) as [number, number, number, number]
    this.image.fill(x, y, w, 2, BLACK)
    this.image.fill(x, y + h, w + 2, 2, BLACK)
    this.image.fill(x, y, 2, h, BLACK)
    this.image.fill(x + w, y, 2, h, BLACK)
  }

  #photo(left: number, bottom: number): void {
    const [width, height] = [25 * DOT, 33 * DOT]
    const [x, y] = [
      Math.round(left + (PHOTO - width) / 2),
      Math.round(TABLE_TOP + (bottom - TABLE_TOP - height) / 2),
    ]
    this.image.fill(x, y, Math.round(width), Math.round(height), FLATS.photoGround)
    for (let row = 0; row < height; row += 1) {
      const head = 1 - ((row - height * 0.36) / (height * 0.2)) ** 2
      const body = 1 - ((row - height) / (height * 0.36)) ** 2
      const half = Math.max(
        head > 0 ? Math.sqrt(head) * width * 0.2 : 0,
        body > 0 ? Math.sqrt(body) * width * 0.42 : 0,
      )
      this.image.fill(Math.round(x + width / 2 - half), y + row, Math.round(half * 2), 1, FLATS.photoFigure)
    }
  }

  /** Answers how wide the text became. */
  #write(text: string, left: number, top: number, script: Script, size: number = SIZES.text): number {
    const ink: Ink = script === 'hand' ? 'blue' : 'black'
    let x = left
    for (const character of text) {
      const { mask, advance } = this.#glyphs.of(character, script, size)
      if (mask.width > 0) this.image.stamp(mask, x, top, ink)
      // A title is set bold: drawn once more a dot to the right.
      if (mask.width > 0 && size === SIZES.title) this.image.stamp(mask, x + 1, top, ink)
      x += advance
    }
    return x - left
  }

  #widthOf(text: string, script: Script, size: number): number {
    let width = 0
    for (const character of text) width += this.#glyphs.of(character, script, size).advance
    return width
  }

  #wrapped(text: string, width: number, script: Script): string[] {
    return text.split('\n').flatMap((paragraph) => {
      const lines = ['']
      let used = 0
      for (const character of paragraph) {
        const { advance } = this.#glyphs.of(character, script, SIZES.text)
        if (used + advance > width && !'，。；、）”'.includes(character)) {
          lines.push('')
          used = 0
        }
        lines[lines.length - 1] += character
        used += advance
      }
      return lines
    })
  }
}

function spotOf({ left, top, width, height }: Box): Spot {
  return { x: left / WIDTH, y: top / HEIGHT, width: width / WIDTH, height: height / HEIGHT }
}
