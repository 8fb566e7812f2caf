import { open } from 'fontkit'
import type {
  CellText,
  DrawnForm,
  FontUse,
  FormReport,
  MissingCharacter,
} from '#shared/platform/print/schema'
import type { FontFace } from './font-names'
import { type InstalledFonts, installedFonts } from './installed-fonts'

export type FontLists = { title: readonly string[]; body: readonly string[] }
/** A character that the chosen family lacks and the family that draws it; '' when no installed font has it. */
export type MissingGlyph = { character: string; font: string; drawnWith: string }

type Coverage = (codePoint: number) => boolean

/** Families with rare characters, asked when the ordered list is at its end. */
const RARE = ['SimSun-ExtB', 'SimSun-ExtG', 'MingLiU-ExtB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'HanaMinB']
const NO_GLYPH_NEEDED = /\s|[\u200B-\u200D]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/u

let installed: Promise<InstalledFonts> | undefined
const coverages = new Map<string, Promise<Coverage>>()

/** Which family of each ordered list this computer draws with: the first installed; the first itself if none is. */
export async function resolveFonts(lists: FontLists): Promise<FontUse[]> {
  const fonts = await fontsOfThisComputer()
  return (['title', 'body'] as const).map((role) => {
    const wanted = lists[role][0] ?? ''
    return { role, wanted, used: lists[role].find((it) => fonts.has(it.toLowerCase())) ?? '' }
  })
}

/** The lists without the families this computer lacks, for the page that draws with them. */
export async function installedOf(lists: FontLists): Promise<{ title: string[]; body: string[] }> {
  const fonts = await fontsOfThisComputer()
  const keep = (list: readonly string[]) => list.filter((it) => fonts.has(it.toLowerCase()))
  return { title: keep(lists.title), body: keep(lists.body) }
}

/** Characters of the text that the first installed family of the list lacks. */
export async function missingGlyphs(text: string, families: readonly string[]): Promise<MissingGlyph[]> {
  const fonts = await fontsOfThisComputer()
  const present = families.filter((it) => fonts.has(it.toLowerCase()))
  const font = present[0]
  if (font === undefined) return []
  const missing: MissingGlyph[] = []
  for (const character of new Set(text)) {
    if (NO_GLYPH_NEEDED.test(character) || (await draws(font, character, fonts))) continue
    missing.push({
      character,
      font,
      drawnWith: await firstThatDraws(character, [...present, ...RARE], fonts),
    })
  }
  return missing
}

/** The report with every printed character that the families lack, by cell. */
export async function withMissingGlyphs(
  { report, texts }: DrawnForm,
  families: readonly string[],
): Promise<FormReport> {
  const [missing = []] = await missingByCell([texts], families)
  return { ...report, missingGlyphs: missing }
}

/** For each form its missing characters by cell. Each character of all the forms is looked up once. */
export async function missingByCell(
  forms: readonly (readonly CellText[])[],
  families: readonly string[],
): Promise<MissingCharacter[][]> {
  const all = forms.flatMap((texts) => texts.map((it) => it.text)).join('')
  const missing = await missingGlyphs(all, families)
  return forms.map((texts) => texts.flatMap((it) => missingIn(it, missing)))
}

function missingIn({ cell, text }: CellText, missing: readonly MissingGlyph[]): MissingCharacter[] {
  if (missing.length === 0) return []
  const characters = new Set(text)
  return missing.filter((it) => characters.has(it.character)).map((it) => ({ ...it, cell }))
}

async function firstThatDraws(character: string, families: string[], fonts: InstalledFonts): Promise<string> {
  for (const family of families) if (await draws(family, character, fonts)) return family
  return ''
}

async function draws(family: string, character: string, fonts: InstalledFonts): Promise<boolean> {
  const face = fonts.get(family.toLowerCase())
  return face !== undefined && (await coverageOf(face))(character.codePointAt(0) ?? 0)
}

/** The faces of this computer; asked of the system once. */
export function fontsOfThisComputer(): Promise<InstalledFonts> {
  installed ??= installedFonts()
  return installed
}

/** Each file is opened once, only its set of characters is kept. */
function coverageOf(face: FontFace): Promise<Coverage> {
  const key = `${face.file} ${face.postscriptName}`
  const known = coverages.get(key)
  if (known) return known
  const reading = readCoverage(face).catch(() => everything)
  coverages.set(key, reading)
  return reading
}

async function readCoverage(face: FontFace): Promise<Coverage> {
  const opened = await open(face.file)
  const font = opened && 'fonts' in opened ? opened.getFont(face.postscriptName) : opened
  if (!font) return everything
  const characters = new Set(font.characterSet)
  return (codePoint) => characters.has(codePoint)
}

/** A font that cannot be read here is not accused of lacking anything: Chromium may well draw with it. */
function everything(): boolean {
  return true
}
