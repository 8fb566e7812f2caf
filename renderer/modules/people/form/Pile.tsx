import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PersonId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { usePagedQuery } from '../../../app/queries'
import { useMeasures } from '../../../components'
import { rememberedRow, rememberRows, useListState } from '../list/list-state'
import { useUnits } from '../people.queries'
import classes from './form.module.css'
import { text } from './form.text'
import { changeFormView, useFormView } from './form-state'

type PileProps = { ids: readonly PersonId[]; current: PersonId; onOpen: (id: PersonId) => void }

/** The forms at hand, one a line; ↑ ↓ lays another one on the desk. */
export function Pile({ ids, current, onOpen }: PileProps) {
  const { rowDense } = useMeasures()
  const { fromPile } = useFormView()
  const scroller = useRef<HTMLDivElement>(null)
  const at = ids.indexOf(current)
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowDense,
    overscan: 10,
  })
  const items = virtualizer.getVirtualItems()
  useRowsNamed(items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at)
    if (fromPile) scroller.current?.focus()
    changeFormView({ fromPile: false })
  }, [at, fromPile, virtualizer])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const target = ids[at + step]
    if (step === 0 || target === undefined) return
    event.preventDefault()
    changeFormView({ fromPile: true })
    onOpen(target)
  }
  return (
    <aside className={classes.pile} aria-label={text.pile(ids.length)}>
      <p className={classes.pileHead}>{text.pile(ids.length)}</p>
      <div
        ref={scroller}
        className={classes.pileList}
        role="listbox"
        tabIndex={0}
        aria-label={text.pile(ids.length)}
        onKeyDown={onKeyDown}
      >
        <div className={classes.pileRows} style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const id = ids[item.index]
            return id && <PileRow key={id} {...{ id, onOpen, current }} top={item.start} height={rowDense} />
          })}
        </div>
      </div>
    </aside>
  )
}

type PileRowProps = {
  id: PersonId
  current: PersonId
  top: number
  height: number
  onOpen: (id: PersonId) => void
}

function PileRow({ id, current, top, height, onOpen }: PileRowProps) {
  const { short } = useUnits()
  const row = rememberedRow(id)
  const state = row === undefined ? 'unknown' : row.openWarnings > 0 ? 'check' : 'ready'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its rows
    <div
      className={classes.pileRow}
      role="option"
      tabIndex={-1}
      aria-selected={id === current}
      data-current={id === current}
      style={{ top, height }}
      onClick={() => onOpen(id)}
    >
      <span className={classes.pileName} title={row?.name}>
        {row ? listName(row.name) : text.unnamed}
      </span>
      <span className={classes.pileUnit} title={row?.organizationName}>
        {row && short.unitOf(row.organizationId)}
      </span>
      <span className={classes.dot} data-state={state} title={text.pileStates[state]} />
    </div>
  )
}

/** Everyone was marked at once: the names come from the list, as far as they are in sight. */
function useRowsNamed(first: number, last: number): void {
  const { filter } = useListState()
  const source = usePagedQuery('people.list', filter)
  const { ensure, rowAt } = source
  useEffect(() => ensure(first, last), [ensure, first, last])
  for (let index = first; index <= last; index++) {
    const row = rowAt(index)
    if (row) rememberRows([row])
  }
}
