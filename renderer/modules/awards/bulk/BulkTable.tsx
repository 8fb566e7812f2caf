import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BulkOutcome, BulkRow } from '#shared/modules/awards/bulk'
import type { CycleId, PreviewId } from '#shared/values/id'
import { type PagedRows, usePagedQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, movedFocus, useMeasures } from '../../../components'
import { BulkLine, linesOf, personFieldId } from './BulkLine'
import classes from './bulk.module.css'
import { text } from './bulk.text'
import { type BulkDecision, useDecide } from './use-decide'

type TableProps = { cycleId: CycleId; previewId: PreviewId; what: BulkOutcome | null; locked: boolean }

const PAGE = 12

/** Every row with its problems. ↑ ↓ walk, the space bar takes or leaves a row, Enter chooses who on record it is. */
export function BulkTable({ cycleId, previewId, what, locked }: TableProps) {
  const source = usePagedQuery('awards.bulkRows', { cycleId, previewId, what })
  const decide = useDecide({ cycleId, previewId }, locked)
  const [focus, setFocus] = useState(0)
  const { scroller, virtualizer } = useVirtualRows(source)
  const back = () => scroller.current?.focus({ preventScroll: true })
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [scroller])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const target = movedFocus(event.key, focus, source.total, PAGE)
    const held = source.rowAt(focus)
    if (target !== null) {
      setFocus(target)
      virtualizer.scrollToIndex(target, { align: 'auto' })
    } else if (event.key === ' ' && held) decide(held, { take: !held.take })
    else if (event.key === 'Enter' && held) document.getElementById(personFieldId(held.index))?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="tree"
      aria-label={text.tableLabel}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes.head}>
        {Object.values(text.columns).map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <ErrorNotice error={source.error} />
      {source.total === 0 && !source.loading && <EmptyState>{text.empty}</EmptyState>}
      <Rows
        source={source}
        virtualizer={virtualizer}
        focus={focus}
        onFocus={setFocus}
        onDecide={decide}
        onLeave={back}
      />
    </div>
  )
}

type RowsProps = {
  source: PagedRows<BulkRow, unknown>
  virtualizer: ReturnType<typeof useVirtualRows>['virtualizer']
  focus: number
  onFocus: (index: number) => void
  onDecide: (row: BulkRow, decision: BulkDecision) => void
  onLeave: () => void
}

/** The rows in the window, each where it belongs and measured as it is drawn. */
function Rows({ source, virtualizer, focus, onFocus, onDecide, onLeave }: RowsProps) {
  const { row: minHeight, rowHead } = useMeasures()
  return (
    <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((it) => {
        const held = source.rowAt(it.index)
        return (
          <div
            key={it.key}
            ref={virtualizer.measureElement}
            data-index={it.index}
            data-focused={it.index === focus}
            className={classes.item}
            style={{ transform: `translateY(${it.start - rowHead}px)`, minHeight }}
          >
            {held && (
              <BulkLine
                row={held}
                onPick={() => onFocus(it.index)}
                onDecide={(decision) => onDecide(held, decision)}
                onLeave={onLeave}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Which rows stand in the window; a row is as high as its lines. */
function useVirtualRows(source: PagedRows<BulkRow, unknown>) {
  const scroller = useRef<HTMLDivElement>(null)
  const { row, rowDense, rowHead } = useMeasures()
  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const held = source.rowAt(index)
      return row + (held ? linesOf(held) * rowDense : 0)
    },
    overscan: 8,
    scrollMargin: rowHead,
    scrollPaddingStart: rowHead,
  })
  const items = virtualizer.getVirtualItems()
  const { ensure } = source
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => ensure(first, last), [ensure, first, last])
  return { scroller, virtualizer }
}
