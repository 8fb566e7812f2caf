import type { SheetColumn } from '#shared/modules/people/contract-sheets'

const NARROWEST = 7
const WIDEST = 16
const PER_CHARACTER = 0.85

/** Widths of the grid's columns: as wide as their heading and first values want, within bounds. */
export function columnTracks(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ header, examples }) => {
    const longest = Math.max(...[header, ...examples].map(widthOf))
    return `${Math.min(WIDEST, Math.max(NARROWEST, longest * PER_CHARACTER + 1))}rem`
  })
  return `3.5rem ${widths.join(' ')} minmax(6rem, 1fr)`
}

/** Characters, half-width ones counted half. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u2e80' ? 0.55 : 1
  return width
}
