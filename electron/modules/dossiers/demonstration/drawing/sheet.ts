/** @file What a drawn page says, in millimetres of A4; how it is laid out stands in `draw-sheet.ts`. */

/** Fact that a cell states, so that a statement can point at the place. */
export type Mark = 'birth' | 'work' | 'party' | 'education' | 'identity'

export type Cell = {
  /** Parts of the row's width, whatever they add up to. */
  width: number
  text: string
  /** Filled in by hand; else printed. */
  hand?: boolean
  /** From the left and top, as an opinion is written; else in the middle. */
  prose?: boolean
  mark?: Mark | undefined
}

export type Row = { height: number; cells: readonly Cell[] }

/** Of which office, and the day written beside it. */
export type Seal = { text: string; on: string }

export type Sheet = {
  title: string
  /** Line under the title, printed and written parts in turn. */
  under?: readonly string[]
  /** Rows of the form; a photo takes the right end of the first ones. */
  rows?: readonly Row[]
  photoRows?: number
  /** Written on lined paper instead of in a form. */
  letter?: readonly string[]
  seal?: Seal
  /** Degrees by which the sheet lies crooked. */
  slant?: number
}

export const label = (text: string, width: number): Cell => ({ width, text })
export const filled = (text: string, width: number, mark?: Mark): Cell => ({ width, text, hand: true, mark })
export const prose = (text: string, width: number): Cell => ({ width, text, hand: true, prose: true })
