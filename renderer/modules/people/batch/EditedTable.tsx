import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EditedPerson } from '#shared/modules/people/contract-batch-edit'
import type { PersonId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { usePagedQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, movedFocus, Segmented, useMeasures } from '../../../components'
import { useUnits } from '../people.queries'
import classes from './batch.module.css'
import { text } from './batch.text'

type EditedTableProps = {
  previewKey: string
  show: 'changed' | 'same' | 'skipped'
  excluded: ReadonlySet<PersonId>
  onToggle: (id: PersonId) => void
}

const PAGE = 10

/** Every person with the values before and after. ↑ ↓ walk, the space bar leaves one out. */
export function EditedTable({ previewKey, show, excluded, onToggle }: EditedTableProps) {
  const source = usePagedQuery('people.editedPeople', { key: previewKey, show })
  const [focus, setFocus] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const { row, rowDense, rowHead } = useMeasures()
  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => row + (source.rowAt(index)?.changes.length ?? 1) * rowDense,
    overscan: 6,
    scrollPaddingStart: rowHead,
  })
  const items = virtualizer.getVirtualItems()
  const { ensure } = source
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => ensure(first, last), [ensure, first, last])
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  const go = (index: number) => {
    setFocus(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = movedFocus(event.key, focus, source.total, PAGE)
    const person = source.rowAt(focus)
    if (target !== null) go(target)
    else if (event.key === ' ' && person && show === 'changed') onToggle(person.id)
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
      {source.total === 0 && !source.loading && <EmptyState>{text.empty[show]}</EmptyState>}
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((it) => {
          const person = source.rowAt(it.index)
          return (
            <div
              key={it.key}
              ref={virtualizer.measureElement}
              data-index={it.index}
              className={classes.item}
              style={{ transform: `translateY(${it.start}px)`, minHeight: row }}
            >
              {person && (
                <PersonLines
                  person={person}
                  focused={it.index === focus}
                  excluded={excluded.has(person.id)}
                  choosable={show === 'changed'}
                  onPick={() => setFocus(it.index)}
                  onToggle={() => onToggle(person.id)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

type PersonLinesProps = {
  person: EditedPerson
  focused: boolean
  excluded: boolean
  choosable: boolean
  onPick: () => void
  onToggle: () => void
}

function PersonLines({ person, focused, excluded, choosable, onPick, onToggle }: PersonLinesProps) {
  const { short } = useUnits()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and shows the person in work
    <div
      role="treeitem"
      data-focused={focused}
      data-excluded={excluded}
      className={classes.person}
      onClick={onPick}
    >
      <div className={classes.personLine}>
        <strong className={classes.clipped}>{listName(person.name)}</strong>
        <span className={classes.clipped} title={person.unit}>
          {short.unit(person.unit)}
        </span>
        <span className={classes.skipped}>{person.skipped}</span>
        {choosable && (
          <Segmented
            small
            label={text.deed(person.name)}
            value={excluded ? 'exclude' : 'write'}
            options={[
              { value: 'write', label: text.write },
              { value: 'exclude', label: text.exclude },
            ]}
            onChange={onToggle}
          />
        )}
      </div>
      {person.changes.map((change) => (
        <div key={change.field} className={classes.change}>
          <span className={classes.changeLabel}>{change.field}</span>
          <Value text={change.before} struck={!excluded} />
          <span className={classes.arrow}>{text.arrow}</span>
          <Value text={change.after} struck={excluded} />
        </div>
      ))}
    </div>
  )
}

function Value({ text: value, struck }: { text: string; struck: boolean }) {
  return (
    <span className={classes.changeValue} data-struck={struck} data-empty={value === ''} title={value}>
      {value || text.notFilled}
    </span>
  )
}
