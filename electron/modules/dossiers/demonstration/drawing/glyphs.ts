import type { Font } from 'fontkit'
import { facesInstalled } from '#electron/platform/documents/font-widths'
import { type Mask, maskOf, type Outline } from './mask'

/** The kinds of script on a page: printed, and written by hand. */
export type Script = 'print' | 'hand'

const FAMILIES: Record<Script, readonly string[]> = {
  print: [
    'SimSun',
    '宋体',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'Noto Sans CJK SC',
    'Microsoft YaHei',
  ],
  hand: [
    'KaiTi',
    '楷体',
    'STKaiti',
    'AR PL UKai CN',
    'Noto Serif CJK SC',
    'Noto Sans CJK SC',
    'Microsoft YaHei',
  ],
}

/** Straight pieces that a curve is drawn in. */
const PIECES = 4

export type Glyph = { mask: Mask; advance: number }

/** Draws characters with the fonts of this computer; each of a size once. Without a font pages have lines only. */
export class Glyphs {
  readonly #fonts: Record<Script, readonly Font[]>
  readonly #drawn = new Map<string, Glyph>()

  constructor(fonts: Record<Script, readonly Font[]>) {
    this.#fonts = fonts
  }

  static async open(): Promise<Glyphs> {
    const [print, hand] = await Promise.all([facesInstalled(FAMILIES.print), facesInstalled(FAMILIES.hand)])
    return new Glyphs({ print, hand })
  }

  of(character: string, script: Script, size: number): Glyph {
    const key = `${script} ${size} ${character}`
    const known = this.#drawn.get(key)
    if (known) return known
    const made = this.#draw(character.codePointAt(0) ?? 0, script, size)
    this.#drawn.set(key, made)
    return made
  }

  /** Outlines of a character around the middle of its square, for a stamp that turns them. */
  outlines(character: string, script: Script, size: number): Outline[] {
    const code = character.codePointAt(0) ?? 0
    const font = this.#fonts[script].find((it) => it.hasGlyphForCodePoint(code))
    if (!font) return []
    const scale = size / font.unitsPerEm
    return outlinesOf(font, code).map((it) =>
      it.map((value, at) => (at % 2 === 0 ? value * scale - size / 2 : size * 0.38 - value * scale)),
    )
  }

  #draw(code: number, script: Script, size: number): Glyph {
    const font = this.#fonts[script].find((it) => it.hasGlyphForCodePoint(code))
    if (!font) return { mask: maskOf([]), advance: size }
    const scale = size / font.unitsPerEm
    const outlines = outlinesOf(font, code).map((it) =>
      it.map((value, at) => (at % 2 === 0 ? value * scale : size * 0.86 - value * scale)),
    )
    return { mask: maskOf(outlines), advance: font.glyphForCodePoint(code).advanceWidth * scale }
  }
}

/** Closed lines of a glyph in the font's units, curves cut into straight pieces. */
function outlinesOf(font: Font, code: number): number[][] {
  const outlines: number[][] = []
  let line: number[] = []
  for (const { command, args } of font.glyphForCodePoint(code).path.commands) {
    if (command === 'moveTo') {
      line = []
      outlines.push(line)
    }
    if (command === 'quadraticCurveTo' || command === 'bezierCurveTo') curve(line, args)
    else line.push(...args)
  }
  return outlines.filter((it) => it.length >= 6)
}

/** Appends a curve of second or third degree that begins where the line ends. */
function curve(line: number[], args: readonly number[]): void {
  const points = [...line.slice(-2), ...args]
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const t = piece / PIECES
    let rest = points
    while (rest.length > 2) rest = rest.slice(2).map((value, at) => (rest[at] ?? 0) * (1 - t) + value * t)
    line.push(...rest)
  }
}
