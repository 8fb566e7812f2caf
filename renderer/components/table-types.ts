import type { ReactNode } from 'react'
import type { RowSource } from './row-source'

export type Column<Row> = {
  key: string
  title: string
  /** Pixels at 100 %, cell padding (8 each side) included. Left out in the one column that takes the spare width. */
  width?: number
  align?: 'left' | 'right'
  /** The column shows only when the table is at least this wide (pixels at 100 %): what 1920 adds. */
  from?: number
  /** The key that a click on the head hands to `onSort`. */
  sort?: string
  /** The key column (姓名): bold. */
  strong?: boolean
  /** Secondary text. */
  quiet?: boolean
  render: (row: Row, index: number) => ReactNode
}

/** Marked rows by key. `onAll` marks all that match, loaded or not (Ctrl+A, the box in the head). */
export type Selection = {
  keys: ReadonlySet<string>
  onChange: (keys: ReadonlySet<string>) => void
  onAll: () => void
}

/** Columns that the user arranges. */
export type ColumnMoves = {
  /** One head dragged before another; null: to the end. */
  move: (key: string, before: string | null) => void
  /** A head's edge dragged: px at 100 %. */
  resize: (key: string, width: number) => void
}

export type TableHandle = { focus: () => void }

export type DataTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  source: RowSource<Row>
  rowKey: (row: Row) => string
  /** Index of the row in work, -1 for none. Focus and selection are different things. */
  focus: number
  onFocus: (index: number) => void
  onOpen?: ((row: Row, index: number) => void) | undefined
  selection?: Selection | undefined
  sort?: { key: string; descending?: boolean } | undefined
  onSort?: ((key: string) => void) | undefined
  columnMoves?: ColumnMoves | undefined
  /**
   * Where the order is made by hand: rows are dragged, or moved with Alt+Shift+↑ ↓, together with the marked ones next
   * to them. `before` null puts them last.
   */
  onMoveRows?: ((keys: readonly string[], before: string | null) => void) | undefined
  /** A row below which a line is drawn across: those who pass above, the others below. */
  isLast?: ((row: Row, index: number) => boolean) | undefined
  /** What stands at the place of the first row when there is none. */
  empty?: ReactNode
  density?: 'list' | 'dense'
  /** Takes the keyboard when it appears. */
  autoFocus?: boolean
  handle?: { current: TableHandle | null }
  /** A row that heads those after it: what it says across the table. Undefined for an ordinary row. */
  heading?: ((row: Row) => ReactNode | undefined) | undefined
  /** Rows that others stand inside of: → unfolds, ← folds. Open, closed, or undefined for a row without any. */
  folds?: { isOpen: (row: Row) => boolean | undefined; set: (row: Row, open: boolean) => void } | undefined
  /** A row that is struck or past: its text goes quiet. */
  isQuiet?: ((row: Row) => boolean) | undefined
}
