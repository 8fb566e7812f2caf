import { type Font, open } from 'fontkit'
import type { FontFace } from './font-names'
import { fontsOfThisComputer } from './fonts'

const opened = new Map<string, Promise<Font | null>>()
const known = new Map<string, number>()

/**
 * Width in em of each character as the first installed family that has it draws it; one em where none has it or a
 * font cannot be read. The same widths as the page measures, so that a form can be laid out without a window.
 */
export async function characterWidths(characters: string, families: readonly string[]): Promise<number[]> {
  const present = await facesOf(families)
  const key = present.map((it) => `${it.file} ${it.postscriptName}`).join('|')
  const fonts = await Promise.all(present.map(fontOf))
  return Array.from(characters, (character) => {
    const name = `${key} ${character}`
    const width = known.get(name) ?? widthIn(fonts, character.codePointAt(0) ?? 0)
    known.set(name, width)
    return width
  })
}

/** The installed ones of these families in their order, ready to be drawn with. */
export async function facesInstalled(families: readonly string[]): Promise<Font[]> {
  const fonts = await Promise.all((await facesOf(families)).map(fontOf))
  return fonts.filter((it) => it !== null)
}

async function facesOf(families: readonly string[]): Promise<FontFace[]> {
  const faces = await fontsOfThisComputer()
  return families.flatMap((it) => faces.get(it.toLowerCase()) ?? [])
}

function widthIn(fonts: readonly (Font | null)[], codePoint: number): number {
  const font = fonts.find((it) => it?.hasGlyphForCodePoint(codePoint))
  return font ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm : 1
}

/** Each file is opened once. */
function fontOf(face: FontFace): Promise<Font | null> {
  const key = `${face.file} ${face.postscriptName}`
  const before = opened.get(key)
  if (before) return before
  const reading = read(face).catch(() => null)
  opened.set(key, reading)
  return reading
}

async function read(face: FontFace): Promise<Font | null> {
  const found = await open(face.file)
  return found && 'fonts' in found ? found.getFont(face.postscriptName) : found
}
