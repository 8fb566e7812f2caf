import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PhotoOutcome } from '#shared/modules/people/contract-photos'
import { usePagedQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, movedFocus, useMeasures } from '../../../components'
import { PhotoRow, personFieldId } from './PhotoRow'
import classes from './photos.module.css'
import { text } from './photos.text'
import { useDecidePhoto } from './use-decide-photo'

type PhotoTableProps = { previewKey: string; outcome: PhotoOutcome | null; locked: boolean }

/** Pixels of a row at 100 %: a picture of 48 × 60 with air around it. */
const ROW = 68
const PAGE = 6

/** ↑ ↓ walk, the space bar takes or leaves a picture, Enter chooses whose it is. */
export function PhotoTable({ previewKey, outcome, locked }: PhotoTableProps) {
  const source = usePagedQuery('people.photoMatches', { key: previewKey, outcome })
  const decide = useDecidePhoto(previewKey, locked)
  const [focus, setFocus] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const { scale, rowHead } = useMeasures()
  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * scale,
    overscan: 4,
    scrollPaddingStart: rowHead,
  })
  const items = virtualizer.getVirtualItems()
  const { ensure } = source
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => ensure(first, last), [ensure, first, last])
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const target = movedFocus(event.key, focus, source.total, PAGE)
    const match = source.rowAt(focus)
    if (target !== null) {
      setFocus(target)
      virtualizer.scrollToIndex(target, { align: 'auto' })
    } else if (event.key === ' ' && match?.person) decide(match, { take: !match.take })
    else if (event.key === 'Enter' && match) document.getElementById(personFieldId(match.index))?.focus()
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
      <div className={classes.tableHead}>
        {Object.values(text.columns).map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <ErrorNotice error={source.error} />
      {source.total === 0 && !source.loading && <EmptyState>{text.empty}</EmptyState>}
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((it) => {
          const match = source.rowAt(it.index)
          return (
            match && (
              <PhotoRow
                key={match.index}
                previewKey={previewKey}
                match={match}
                focused={it.index === focus}
                start={it.start}
                height={it.size}
                onPick={() => setFocus(it.index)}
                onDecide={(decision) => decide(match, decision)}
                onLeave={() => scroller.current?.focus({ preventScroll: true })}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
