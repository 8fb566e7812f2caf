import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from './components.text'
import classes from './data-table.module.css'
import type { Column } from './table-types'

export type RowProps<Row> = {
  id: string
  index: number
  row: Row | undefined
  top: number
  height: number
  columns: readonly Column<Row>[]
  template: string
  focused: boolean
  /** Undefined where rows cannot be marked. */
  selected: boolean | undefined
  quiet: boolean
  /** Whether the rows inside of it are shown; undefined where there are none. */
  expanded: boolean | undefined
  /** What a row says that heads the rows after it. */
  heading: ReactNode | undefined
  /** A line is drawn below it. */
  last: boolean
  draggable: boolean
  /** What is dragged would stand before this row. */
  drop: boolean
}

/** One row at its place; the table itself handles its clicks and keys. A row still on its way is blank. */
export function DataTableRow<Row>(props: RowProps<Row>) {
  const { id, index, top, height, template, focused, selected, quiet } = props
  const { draggable, drop, last } = props
  return (
    <tr
      id={id}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-expanded={props.expanded}
      className={classes.row}
      data-index={index}
      data-focused={focused}
      data-selected={selected}
      data-quiet={quiet}
      data-last={last || undefined}
      data-drop={drop}
      draggable={draggable || undefined}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: template }}
    >
      {props.heading === undefined ? (
        <Cells {...props} />
      ) : (
        <td className={classes.headingCell}>{props.heading}</td>
      )}
    </tr>
  )
}

function Cells<Row>({ index, row, columns, selected }: RowProps<Row>) {
  return (
    <>
      {selected !== undefined && (
        <td className={classes.markCell} data-mark>
          <Checkbox aria-label={text.selectRow} tabIndex={-1} checked={selected} readOnly />
        </td>
      )}
      {row !== undefined &&
        columns.map((column) => (
          <td
            key={column.key}
            className={classes.cell}
            data-align={column.align}
            data-strong={column.strong}
            data-quiet={column.quiet}
          >
            {column.render(row, index)}
          </td>
        ))}
    </>
  )
}
