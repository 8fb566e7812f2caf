import { type DragEvent, type PointerEvent, useRef } from 'react'
import classes from './data-table.module.css'
import type { Column } from './table-types'

type HeadCellProps<Row> = {
  column: Column<Row>
  sort?: { key: string; descending?: boolean } | undefined
  onSort?: ((key: string) => void) | undefined
  scale: number
  onResize: ((width: number) => void) | undefined
  drop: boolean
  draggable?: boolean
  onDragStart?: (event: DragEvent) => void
  onDragOver?: (event: DragEvent) => void
  onDragEnd?: () => void
  onDrop?: () => void
}

/** A column's head: a click sorts, its right edge sets the width, the whole is dragged to another place. */
export function HeadCell<Row>({ column, sort, onSort, scale, onResize, drop, ...drag }: HeadCellProps<Row>) {
  const cell = useRef<HTMLTableCellElement>(null)
  const key = column.sort
  const sorted = sort !== undefined && key === sort.key
  const direction = sort?.descending ? 'descending' : 'ascending'
  return (
    <th
      ref={cell}
      scope="col"
      className={classes.headCell}
      data-align={column.align}
      data-column={column.key}
      data-drop={drop}
      aria-sort={sorted ? direction : undefined}
      {...drag}
    >
      {key && onSort ? (
        <button type="button" tabIndex={-1} className={classes.sort} onClick={() => onSort(key)}>
          <span className={classes.headTitle}>{column.title}</span>
          {sorted && <span className={classes.arrow}>{sort.descending ? '↓' : '↑'}</span>}
        </button>
      ) : (
        <span className={classes.headTitle}>{column.title}</span>
      )}
      {onResize && (
        <ResizeEdge
          widthNow={() => (cell.current?.offsetWidth ?? 0) / scale}
          scale={scale}
          onResize={onResize}
        />
      )}
    </th>
  )
}

type EdgeProps = { widthNow: () => number; scale: number; onResize: (width: number) => void }

/** The edge that is dragged. It takes the pointer, so that the head itself is not dragged with it. */
function ResizeEdge({ widthNow, scale, onResize }: EdgeProps) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width: widthNow() }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) onResize(start.current.width + (event.clientX - start.current.x) / scale)
  }
  const onPointerUp = () => {
    start.current = null
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard sets widths in the column chooser
    <span
      className={classes.edge}
      data-edge
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp }}
    />
  )
}
