import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { EditableCell } from './EditableCell'
import type { EditColumn } from './edit-column'
import { editActOf, moved } from './edit-keys'
import classes from './editable-rows.module.css'
import { focusNext } from './focus-order'
import { useMeasures } from './measures'

export type EditableRowsProps<Row> = {
  label: string
  columns: readonly EditColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  onChange: (rows: Row[]) => void
  /** A fresh row for Alt+A; without it rows cannot be added or removed. */
  newRow?: (() => Row) | undefined
  /** Path before the index in field names: `career` gives `career.3` and `career.3.startedOn`. */
  name: string
  readOnly?: boolean
  empty?: ReactNode
  /** The row that has the focus, for a second view that lights the same one; -1 when it leaves. */
  onRow?: ((index: number) => void) | undefined
  lit?: number | undefined
  /** Order is a date's or the form's own and not to be moved by hand. */
  fixedOrder?: boolean
}

/**
 * A small table whose rows are edited in place: Enter next cell, Ctrl+↑↓ the row above or below, Alt+A adds,
 * Alt+Delete removes, Alt+↑↓ moves.
 */
export function EditableRows<Row>(props: EditableRowsProps<Row>) {
  const { label, columns, rows, rowKey, name, empty, lit } = props
  const table = useRef<HTMLTableElement>(null)
  const { ref: frame, width } = useElementSize()
  const widths = useWidths(columns, width)
  const ref = useMergedRef(table, frame)
  const keys = useEditKeys(props, table)
  return (
    <table ref={ref} className={classes.table} aria-label={label} data-fields>
      <Head columns={columns} widths={widths} />
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={rowKey(row)}
            data-lit={lit === index}
            data-field={`${name}.${index}`}
            onFocus={() => props.onRow?.(index)}
            onBlur={() => props.onRow?.(-1)}
            onKeyDown={(event) => keys(event, index)}
          >
            {columns.map((column) => (
              <EditableCell
                key={column.key}
                column={column}
                row={row}
                index={index}
                name={`${name}.${index}.${column.key}`}
                label={`${label} ${index + 1} ${column.title}`}
                readOnly={props.readOnly === true || column.readOnly === true}
                onChange={(next) => props.onChange(rows.with(index, next))}
              />
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty && (
          <tr>
            <td colSpan={columns.length} className={classes.empty}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

type HeadProps<Row> = { columns: readonly EditColumn<Row>[]; widths: readonly (number | undefined)[] }

function Head<Row>({ columns, widths }: HeadProps<Row>) {
  return (
    <>
      <colgroup>
        {columns.map((column, index) => (
          <col key={column.key} style={widths[index] ? { width: widths[index] } : {}} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-divided={column.divided} data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

/** The least that a column without a width keeps, and how far the fixed ones may give way for it. */
const LEAST = 112
const TIGHTEST = 0.75

/** Fixed widths at the present type size; in a narrow table they give way a little, but those of dates do not. */
function useWidths<Row>(columns: readonly EditColumn<Row>[], width: number): (number | undefined)[] {
  const { scale } = useMeasures()
  const total = (some: readonly EditColumn<Row>[]) =>
    some.reduce((sum, it) => sum + (it.width ?? LEAST), 0) * scale
  const yielding = columns.filter((it) => it.width && !it.check)
  const rest = width - total(columns.filter((it) => !yielding.includes(it)))
  const factor = width === 0 ? 1 : Math.max(TIGHTEST, Math.min(1, rest / total(yielding)))
  return columns.map((it) => it.width && it.width * scale * (yielding.includes(it) ? factor : 1))
}

function useEditKeys<Row>(props: EditableRowsProps<Row>, table: { current: HTMLTableElement | null }) {
  const { rows, onChange, newRow, readOnly, fixedOrder } = props
  /** The cell at a place, once the changed rows are drawn. */
  const goTo = (row: number, column: number) =>
    requestAnimationFrame(() => {
      const cells = table.current
        ?.querySelectorAll('tbody tr')
        [row]?.querySelectorAll<HTMLElement>('[data-control]')
      const cell = cells?.[Math.min(column, (cells?.length ?? 1) - 1)]
      cell?.focus()
    })
  return (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    const act = event.nativeEvent.isComposing || event.defaultPrevented ? null : editActOf(event)
    if (act === null || !(event.target instanceof HTMLElement)) return
    const controls = [...event.currentTarget.querySelectorAll('[data-control]')]
    const column = Math.max(0, controls.indexOf(event.target))
    event.preventDefault()
    if (act === 'next') focusNext(event.target)
    else if (act === 'above') goTo(Math.max(0, index - 1), column)
    else if (act === 'below') goTo(Math.min(rows.length - 1, index + 1), column)
    else if (!readOnly) change(act, index, column)
  }
  function change(act: 'add' | 'remove' | 'up' | 'down', index: number, column: number) {
    if (act === 'add' && newRow) {
      onChange(rows.toSpliced(index + 1, 0, newRow()))
      goTo(index + 1, 0)
    } else if (act === 'remove' && newRow) {
      onChange(rows.toSpliced(index, 1))
      goTo(Math.max(0, Math.min(index, rows.length - 2)), column)
    } else if ((act === 'up' || act === 'down') && !fixedOrder) {
      const step = act === 'up' ? -1 : 1
      onChange([...moved(rows, index, step)])
      goTo(Math.max(0, Math.min(rows.length - 1, index + step)), column)
    }
  }
}
