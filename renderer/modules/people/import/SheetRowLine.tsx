import type { SheetColumn, SheetRow } from '#shared/modules/people/contract-sheets'
import classes from './sheets.module.css'
import { text } from './sheets.text'

type SheetRowLineProps = {
  row: SheetRow | undefined
  columns: readonly SheetColumn[]
  start: number
  marked: boolean
  /** The column the keyboard is on, -1 when it is in another row. */
  current: number
  onPick: (column: number, extend: boolean) => void
}

/** One row of the sender's sheet; a row that is not taken is struck and says why. */
export function SheetRowLine({ row, columns, start, marked, current, onPick }: SheetRowLineProps) {
  const left = row !== undefined && !row.included
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table’s own layout cannot scroll its rows virtually
    <div
      role="row"
      tabIndex={-1}
      className={classes.row}
      data-included={!left}
      data-marked={marked}
      data-focused={current >= 0}
      title={left ? text.excludedRow(row.reason) : undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className={classes.number}>{row?.row}</span>
      {columns.map((column, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of its cells
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and shows the cell in work
        // biome-ignore lint/a11y/useSemanticElements: a table’s own layout cannot scroll its rows virtually
        <span
          key={column.index}
          role="gridcell"
          className={classes.cell}
          data-current={current === index}
          title={row?.cells[index]}
          onClick={(event) => onPick(index, event.shiftKey)}
        >
          {row?.cells[index]}
        </span>
      ))}
      {left && <span className={classes.reason}>{row.reason}</span>}
    </div>
  )
}
