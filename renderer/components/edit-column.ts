import type { ReactNode } from 'react'
import type { PickSource } from './pick-options'
import type { TextCheck } from './TextField'

/** One column of a small table that is edited in place. */
export type EditColumn<Row> = {
  key: string
  title: string
  /** Pixels at 100 %, padding included; the columns without one share the spare width. */
  width?: number
  value: (row: Row) => string
  /** The row with the typed text in it. */
  set: (row: Row, text: string) => Row
  /** A list to pick from; any text may stand. */
  options?: PickSource | undefined
  /** The list where each row has its own. */
  optionsOf?: ((row: Row) => PickSource) | undefined
  /** Puts typed text into its canonical form when the focus leaves, or says why it is wrong. */
  check?: TextCheck | undefined
  rule?: string | undefined
  limit?: number | undefined
  /** Amber underline. */
  toCheck?: ((row: Row, index: number) => boolean) | undefined
  /** Text of the form itself: set in the form's type. */
  serif?: boolean
  /** Numbers stand right with their head. */
  align?: 'right'
  /** Steps that a row stands in from the left: a line of a tree. */
  indent?: ((row: Row) => number) | undefined
  /** A hairline before this column. */
  divided?: boolean
  /** What stands in an empty cell, the same in every row or told by the row. */
  placeholder?: string | ((row: Row) => string) | undefined
  readOnly?: boolean
  /** Something else than a text to type: a box to tick, a button. */
  render?: ((row: Row, change: (row: Row) => void) => ReactNode) | undefined
}
