import { IconCheck } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { text } from './components.text'
import { useSpelling } from './initials'
import { useMeasures } from './measures'
import classes from './tick-list.module.css'

export type TickItem = {
  value: string
  label: string
  /** Depth in a tree; while something is typed the found items stand flat. */
  depth?: number
  /** At the right: a count, a code. */
  hint?: string
  /** Found by these words too. */
  search?: string
}

type TickListProps = {
  label: string
  items: readonly TickItem[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  /** One at most; taking another lets the first go. */
  single?: boolean
  /** Enter: what is ticked is what was wanted. */
  onDone?: () => void
  autoFocus?: boolean
}

/** A searched list of things to tick, long or as a tree. ↑ ↓ move, Space ticks, Enter ends; the focus stays in the search. */
export function TickList({ label, items, chosen, onChange, single, onDone, autoFocus }: TickListProps) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  const id = useId()
  const shown = useFound(items, typed)
  const current =
    active >= 0 ? Math.min(active, shown.length - 1) : shown.findIndex((it) => chosen.includes(it.value))

  const tick = (value: string) => {
    if (single) onChange(chosen.includes(value) ? [] : [value])
    else onChange(chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const item = shown[current]
    if (event.key === 'ArrowDown') setActive(Math.min(shown.length - 1, current + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, current - 1))
    else if (event.key === ' ' && item) tick(item.value)
    else if (event.key === 'Enter' && !event.ctrlKey) {
      const first = item ?? shown[0]
      if (first && (chosen.length === 0 || (single && active >= 0))) onChange([first.value])
      onDone?.()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.frame}>
      <input
        className={classes.search}
        placeholder={text.listSearch}
        aria-label={label}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        data-control
        value={typed}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(event.target.value.trim() === '' ? -1 : 0)
        }}
        onKeyDown={onKeyDown}
      />
      <TickRows {...{ id, label, shown, chosen, current, single, flat: typed.trim() !== '' }} onTick={tick} />
    </div>
  )
}

type RowsProps = {
  id: string
  label: string
  shown: readonly TickItem[]
  chosen: readonly string[]
  current: number
  single?: boolean | undefined
  flat: boolean
  onTick: (value: string) => void
}

function TickRows({ id, label, shown, chosen, current, single, flat, onTick }: RowsProps) {
  const measures = useMeasures()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.rowDense,
    overscan: 8,
  })
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current)
  }, [current, virtualizer])
  return (
    <div
      ref={scroller}
      id={id}
      className={classes.list}
      role="listbox"
      aria-label={label}
      aria-multiselectable={!single}
      tabIndex={-1}
    >
      {shown.length === 0 && <p className={classes.none}>{text.noMatch}</p>}
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((place) => {
          const item = shown[place.index]
          if (!item) return null
          const depth = flat ? 0 : (item.depth ?? 0)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above takes the keys of its list
            <div
              key={item.value}
              id={`${id}-${place.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(item.value)}
              className={classes.row}
              data-active={place.index === current}
              data-single={single}
              style={{
                top: place.start,
                height: place.size,
                paddingLeft: (10 + depth * 16) * measures.scale,
              }}
              onClick={() => onTick(item.value)}
            >
              <span className={classes.box}>{!single && <IconCheck size={10} stroke={3} />}</span>
              <span className={classes.name} title={item.label}>
                {item.label}
              </span>
              {item.hint && <span className={classes.hint}>{item.hint}</span>}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Items whose label, further words or pinyin hold what was typed; those that begin with it first. */
export function useFound<T extends { label: string; search?: string }>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  const spell = useSpelling()
  return useMemo(() => {
    const wanted = typed.trim().toLowerCase()
    if (wanted === '') return items
    const spelled = (it: T) => ` ${spell(it.label)}`
    const found = items.filter(
      (it) =>
        `${it.label} ${it.search ?? ''}`.toLowerCase().includes(wanted) || spelled(it).includes(` ${wanted}`),
    )
    const begins = (it: T) => Number(!it.label.toLowerCase().startsWith(wanted))
    return found.toSorted((a, b) => begins(a) - begins(b))
  }, [items, typed, spell])
}
