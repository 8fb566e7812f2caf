import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome, PreviewItem } from '#shared/modules/people/exchange'
import type { PreviewId } from '#shared/values/id'
import { useCommand, usePagedQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, focusField, showToast, useMeasures } from '../../../components'
import { type Decision, linesOf, opensByItself } from './decisions'
import classes from './import.module.css'
import { text } from './import.text'
import { PreviewRow } from './PreviewRow'
import { type Cursor, usePreviewKeys } from './use-preview-keys'

type PreviewTableProps = { id: PreviewId; outcome: Outcome | null; locked: boolean }

/** Every file with what it would change. ↑ ↓ walk the lines, ← → choose, Enter opens a file or a value to correct. */
export function PreviewTable({ id, outcome, locked }: PreviewTableProps) {
  const source = usePagedQuery('people.previewItems', { id, outcome })
  const folding = useFolding()
  const decide = useDecide(id, locked)
  const [cursor, setCursor] = useState<Cursor>({ row: 0, line: 0 })
  const [editing, setEditing] = useState<Cursor | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { row, rowDense, rowHead } = useMeasures()
  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = source.rowAt(index)
      return row + (item && folding.isOpen(item) ? linesOf(item) * rowDense : 0)
    },
    overscan: 8,
    scrollMargin: rowHead,
    scrollPaddingStart: rowHead,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { ensure } = source
  useEffect(() => ensure(first, last), [ensure, first, last])
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])
  useCursorInSight(cursor, scroller, virtualizer.scrollToIndex)

  const onKeyDown = usePreviewKeys({
    source,
    cursor,
    isOpen: folding.isOpen,
    onCursor: setCursor,
    onFold: folding.toggle,
    onDecide: decide.decide,
    onEdit: (at) => !locked && setEditing(at),
  })
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="tree"
      aria-label={text.tableLabel}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes.head}>
        <span />
        {Object.values(text.columns).map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <ErrorNotice error={source.error} />
      {source.total === 0 && !source.loading && <EmptyState>{text.empty}</EmptyState>}
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((it) => {
          const item = source.rowAt(it.index)
          return (
            <div
              key={it.key}
              ref={virtualizer.measureElement}
              data-index={it.index}
              className={classes.item}
              style={{ transform: `translateY(${it.start - rowHead}px)`, minHeight: row }}
            >
              {item && (
                <PreviewRow
                  item={item}
                  open={folding.isOpen(item)}
                  line={cursor.row === it.index ? cursor.line : -1}
                  editing={editing?.row === it.index ? editing.line : -1}
                  locked={locked}
                  onPick={(line) => setCursor({ row: it.index, line })}
                  onFold={() => folding.toggle(item)}
                  onDecide={(decision) => decide.decide(item, decision)}
                  onEdit={(line) => setEditing({ row: it.index, line })}
                  onCorrect={(tag, corrected) => {
                    setEditing(null)
                    scroller.current?.focus({ preventScroll: true })
                    if (corrected !== null) decide.correct(item, tag, corrected)
                  }}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Which files show their lines: those that want a decision, unless folded; others once opened. */
function useFolding() {
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const isOpen = useCallback(
    (item: PreviewItem) => linesOf(item) > 0 && opensByItself(item) !== turned.has(item.index),
    [turned],
  )
  const toggle = useCallback((item: PreviewItem) => {
    setTurned((now) => {
      const next = new Set(now)
      if (!next.delete(item.index)) next.add(item.index)
      return next
    })
  }, [])
  return { isOpen, toggle }
}

function useDecide(id: PreviewId, locked: boolean) {
  const deciding = useCommand('people.decide')
  const correcting = useCommand('people.correctItem')
  const decide = async (item: PreviewItem, decision: Decision) => {
    if (locked) return
    const reply = await deciding.run({ id, index: item.index, ...decision })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
  }
  const correct = async (item: PreviewItem, tag: string, corrected: string) => {
    const reply = await correcting.run({ id, index: item.index, tag, text: corrected })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
    if (!reply.ok) focusField(`${item.index}.${tag}`)
  }
  return {
    decide: (item: PreviewItem, decision: Decision) => void decide(item, decision),
    correct: (item: PreviewItem, tag: string, corrected: string) => void correct(item, tag, corrected),
  }
}

/** Scrolls to the file first, then to the line, which may be far below its file's head. */
function useCursorInSight(
  { row, line }: Cursor,
  scroller: { current: HTMLDivElement | null },
  scrollToIndex: (index: number, options: { align: 'auto' }) => void,
): void {
  const begun = useRef(false)
  useEffect(() => {
    if (!begun.current) {
      begun.current = true
      return
    }
    const show = () => scroller.current?.querySelector(`[data-line="${row}.${line}"]`)
    if (!show()) scrollToIndex(row, { align: 'auto' })
    requestAnimationFrame(() => show()?.scrollIntoView({ block: 'nearest' }))
  }, [row, line, scroller, scrollToIndex])
}
