/** Width of one character in em, as the font that will draw it has it. */
export type Measure = (character: string) => number

/** Marks that may not begin a line, and marks that may not end one (GB/T 15834). */
const NO_START = new Set('，。、；：！？）》〉”’】〕」』｝…—·～％‰℃,;:!?)]}%')
const NO_END = new Set('（《〈“‘【〔「『｛([{＃￥')

/** A run of Latin letters and figures, with the year, month, day or count that belongs to the figure. */
const WORD = /^[0-9A-Za-z][0-9A-Za-z.\-–/+&'_@]*(?:(?<=\d)[年月日岁号级届次名个])?/
const ATTACHED = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u0300-\u036F]$/u

/**
 * Breaks a text into lines no wider than `width` em: between any two Chinese characters, but no line begins with
 * closing punctuation or ends with an opening one, words and figures stay whole while they fit a line, and no
 * last line consists of one character. `\n` always breaks.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure))
}

/** Width of a text on one line, in em. */
export function widthOf(text: string, measure: Measure): number {
  return charactersOf(text).reduce((sum, it) => sum + measure(it), 0)
}

/** The characters a reader sees: a variation selector or accent stays with the one before it. */
export function charactersOf(text: string): string[] {
  const result: string[] = []
  for (const character of text) {
    const last = result.length - 1
    if (ATTACHED.test(character) && last >= 0) result[last] += character
    else result.push(character)
  }
  return result
}

function breakParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[][] = []
  let line: string[] = []
  let used = 0
  for (const unit of unitsThatFit(paragraph.trimEnd(), width, measure)) {
    const wide = widthOf(unit, measure)
    if (line.length > 0 && used + widthOf(unit.trimEnd(), measure) > width + 1e-6) {
      lines.push(line)
      line = []
      used = 0
      if (unit === ' ') continue
    }
    line.push(unit)
    used += wide
  }
  if (line.length > 0) lines.push(line)
  fillLastLine(lines, width, measure)
  return lines.map((units) => units.join('').trimEnd())
}

/** Moves one unit down when the last line would hold a single character. */
function fillLastLine(lines: string[][], width: number, measure: Measure): void {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (!last || !before || before.length < 3) return
  const visible = charactersOf(last.join('')).filter((it) => !NO_START.has(it))
  if (visible.length > 1) return
  const moved = before.at(-1) ?? ''
  if (widthOf(moved + last.join(''), measure) > width) return
  before.pop()
  last.unshift(moved)
}

function unitsThatFit(text: string, width: number, measure: Measure): string[] {
  return unitsOf(text).flatMap((unit) =>
    widthOf(unit, measure) <= width + 1e-6 ? [unit] : charactersOf(unit),
  )
}

/** The smallest pieces between which a line may break. */
function unitsOf(text: string): string[] {
  const units: string[] = []
  for (const piece of piecesOf(text)) {
    const before = units.at(-1)
    const glued =
      before !== undefined && (NO_START.has(piece) || NO_END.has(charactersOf(before).at(-1) ?? ''))
    if (glued) units[units.length - 1] = before + piece
    else units.push(piece)
  }
  return units
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest !== '') {
    const piece = WORD.exec(rest)?.[0] ?? charactersOf(rest.slice(0, 8))[0] ?? rest
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return pieces
}
