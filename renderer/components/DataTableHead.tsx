import { Checkbox } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { text } from './components.text'
import { HeadCell } from './DataTableHeadCell'
import classes from './data-table.module.css'
import type { Column, ColumnMoves, Selection } from './table-types'

type HeadProps<Row> = {
  columns: readonly Column<Row>[]
  template: string
  total: number
  selection?: Selection | undefined
  sort?: { key: string; descending?: boolean } | undefined
  onSort?: ((key: string) => void) | undefined
  moves?: ColumnMoves | undefined
  scale: number
}

/** The head row: the box for all, titles, an arrow where the list is sorted by the column; heads are dragged to order. */
export function DataTableHead<Row>(props: HeadProps<Row>) {
  const { columns, template, total, selection, sort, onSort, moves, scale } = props
  const drag = useHeadDrag(columns, moves)
  return (
    <thead className={classes.headGroup}>
      <tr className={classes.head} style={{ gridTemplateColumns: template }}>
        {selection && (
          <th className={classes.markCell} scope="col">
            <Checkbox
              aria-label={text.selectAll}
              tabIndex={-1}
              checked={total > 0 && selection.keys.size >= total}
              indeterminate={selection.keys.size > 0 && selection.keys.size < total}
              onChange={() => (selection.keys.size > 0 ? selection.onChange(new Set()) : selection.onAll())}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell
            key={column.key}
            {...{ column, sort, onSort, scale }}
            onResize={moves && ((width) => moves.resize(column.key, width))}
            drop={drag.over === column.key}
            {...drag.handlersOf(column.key)}
          />
        ))}
      </tr>
    </thead>
  )
}

/** `over`: the head that the dragged one would stand before. */
function useHeadDrag<Row>(columns: readonly Column<Row>[], moves: ColumnMoves | undefined) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const handlersOf = (key: string) =>
    moves && {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        setDragged(key)
      },
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(key)
      },
      onDragEnd: end,
      onDrop: () => {
        if (dragged !== null && dragged !== key) moves.move(dragged, targetOf(columns, dragged, key))
        end()
      },
    }
  return { over: dragged === over ? null : over, handlersOf }
}

/** A head dropped on one to its right goes behind it, on one to its left before it. */
function targetOf<Row>(columns: readonly Column<Row>[], dragged: string, onto: string): string | null {
  const keys = columns.map((it) => it.key)
  const at = keys.indexOf(onto)
  return keys.indexOf(dragged) < at ? (keys[at + 1] ?? null) : onto
}
