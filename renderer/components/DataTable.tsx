import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useImperativeHandle, useMemo, useRef } from 'react'
import { DataTableHead } from './DataTableHead'
import { DataTableRow, type RowProps } from './DataTableRow'
import classes from './data-table.module.css'
import { type Measures, useMeasures } from './measures'
import type { Column, DataTableProps } from './table-types'
import { useRowDrag } from './use-row-drag'
import { useTableKeys } from './use-table-keys'

/** What the page's gutter has over a cell's padding. */
const GUTTER = 8
const MARK = 40
/** The least that the column which takes the spare width keeps. */
const SPARE = 120

/** A table that the keyboard walks through row by row is a grid with one tab stop. */
const gridOf = (label: string, rows: number, active: string | undefined) => ({
  role: 'grid',
  tabIndex: 0,
  'aria-label': label,
  'aria-rowcount': rows,
  'aria-activedescendant': active,
})

/**
 * The one table: virtual rows, fixed columns and one that flexes, a focused row that the keyboard moves and a
 * selection beside it. Enter and double click open, Space marks, Shift extends, Ctrl+A marks all that match.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { source, focus, label, selection, density = 'list', empty } = props
  const measures = useMeasures()
  const id = useId()
  const table = useRef<HTMLTableElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: frame, width } = useElementSize()
  const rowHeight = density === 'list' ? measures.row : measures.rowDense
  const columns = useShownColumns(props.columns, width / measures.scale)
  const { template, least } = tracksOf(columns, measures.scale, selection !== undefined)
  const rows = useRows(props, () => scroller.current, rowHeight, measures)

  useImperativeHandle(props.handle, () => ({ focus: () => table.current?.focus() }), [])
  useEffect(() => {
    if (props.autoFocus) table.current?.focus({ preventScroll: true })
  }, [props.autoFocus])
  const keys = useTableKeys(props, () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - measures.rowHead) / rowHeight) - 1),
  )
  const drag = useRowDrag(props)
  return (
    <div className={classes.frame} ref={frame}>
      <div ref={scroller} className={classes.scroller} tabIndex={-1}>
        <table
          ref={table}
          className={classes.table}
          style={{ minWidth: least }}
          {...gridOf(label, source.total, focus >= 0 ? `${id}-${focus}` : undefined)}
          data-control
          {...keys}
        >
          <DataTableHead
            {...{ columns, template, selection, total: source.total, sort: props.sort, onSort: props.onSort }}
            moves={props.columnMoves}
            scale={measures.scale}
          />
          <tbody className={classes.body} style={{ height: rows.height }} {...drag.handlers}>
            {rows.items.map((item) => (
              <Line
                key={item.key}
                id={`${id}-${item.index}`}
                index={item.index}
                top={item.start - measures.rowHead}
                height={rowHeight}
                columns={columns}
                template={template}
                draggable={drag.enabled}
                drop={drag.dropAt === item.index}
                of={props}
              />
            ))}
          </tbody>
        </table>
        {source.total === 0 && empty}
      </div>
    </div>
  )
}

type LineProps<Row> = Omit<
  RowProps<Row>,
  'row' | 'focused' | 'selected' | 'quiet' | 'expanded' | 'heading' | 'last'
> & { of: DataTableProps<Row> }

/** The row at an index with what the table says of it. */
function Line<Row>({ of: props, ...place }: LineProps<Row>) {
  const { source, selection, rowKey, focus } = props
  const row = source.rowAt(place.index)
  const said = <T,>(ask: ((row: Row) => T) | undefined) => (row === undefined ? undefined : ask?.(row))
  return (
    <DataTableRow
      {...place}
      row={row}
      focused={place.index === focus}
      selected={selection && said((it) => selection.keys.has(rowKey(it))) === true}
      quiet={said(props.isQuiet) === true}
      expanded={said(props.folds?.isOpen)}
      heading={said(props.heading)}
      last={said((it) => props.isLast?.(it, place.index)) === true}
    />
  )
}

function useShownColumns<Row>(columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  return useMemo(() => columns.filter((it) => !it.from || width >= it.from), [columns, width])
}

/** Which rows stand in the window; the focused row is kept in sight and unseen pages are asked for. */
function useRows<Row>(
  { source, focus }: DataTableProps<Row>,
  scroller: () => HTMLDivElement | null,
  rowHeight: number,
  { rowHead }: Measures,
) {
  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: rowHead,
    scrollPaddingStart: rowHead,
  })
  useEffect(() => {
    if (rowHeight > 0) virtualizer.measure()
  }, [rowHeight, virtualizer])
  useEffect(() => {
    if (focus >= 0 && focus < source.total) virtualizer.scrollToIndex(focus, { align: 'auto' })
  }, [focus, source.total, virtualizer])
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index
  const last = items.at(-1)?.index
  const { ensure } = source
  useEffect(() => {
    if (first !== undefined && last !== undefined) ensure(first, last)
  }, [first, last, ensure])
  return { items, height: virtualizer.getTotalSize() }
}

/**
 * Grid tracks: the mark's 40, fixed widths, and the spare width to the column without one. Without marks the first
 * column carries the page's gutter. `least`: the width below which the table scrolls sideways.
 */
function tracksOf<Row>(columns: readonly Column<Row>[], scale: number, marks: boolean) {
  const widths = columns.map(({ width }, index) => {
    const gutter = index === 0 && !marks ? GUTTER : 0
    return width ? Math.round((width + gutter) * scale) : null
  })
  const all = marks ? [MARK * scale, ...widths] : widths
  const template = all.map((it) => (it === null ? `minmax(${SPARE}px, 1fr)` : `${it}px`)).join(' ')
  return { template, least: all.reduce<number>((sum, it) => sum + (it ?? SPARE), 0) }
}
