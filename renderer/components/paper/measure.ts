import type { Measure } from '#shared/platform/print/line-break'

const SIZE = 100
const known = new Map<string, Measure>()

/** Widths as the first family that has the character draws it, in em. Remembered per character and family list. */
export function measureWith(families: readonly string[]): Measure {
  const font = `${SIZE}px ${familyList(families)}`
  const before = known.get(font)
  if (before) return before
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  const measure: Measure = (character) => {
    const width = widths.get(character)
    if (width !== undefined) return width
    if (context) context.font = font
    const measured = context ? context.measureText(character).width / SIZE : 1
    widths.set(character, measured)
    return measured
  }
  known.set(font, measure)
  return measure
}

/** A CSS font-family value; a serif stands behind whatever the list lacks. */
export function familyList(families: readonly string[]): string {
  return [...families.map((it) => JSON.stringify(it)), 'serif'].join(', ')
}

/** The first family of the list that this computer has: its letters differ from the fallback's. */
export function firstInstalled(families: readonly string[]): string | undefined {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return families[0]
  const widthWith = (list: string) => {
    context.font = `${SIZE}px ${list}`
    return context.measureText('mill1WQ@国').width
  }
  return families.find((family) =>
    ['monospace', 'sans-serif'].every(
      (fallback) => widthWith(`${JSON.stringify(family)}, ${fallback}`) !== widthWith(fallback),
    ),
  )
}
