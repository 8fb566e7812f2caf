import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { useShortcut } from '../../../components'
import { text } from '../people.text'
import { changeFilter, useListState } from './list-state'
import classes from './people.module.css'

const PAUSE_MS = 120

type SearchFieldProps = { search: RefObject<HTMLInputElement | null>; onLeave: () => void }

/** Searches while typing; ↓ and Enter go on to the list, Esc empties the field. It is a mere icon until it is needed. */
export function SearchField({ search, onLeave }: SearchFieldProps) {
  const { filter } = useListState()
  const [typed, setTyped] = useState(filter.text)
  const [focused, setFocused] = useState(false)
  useEffect(() => setTyped(filter.text), [filter.text])
  useEffect(() => {
    if (typed === filter.text) return
    const timer = setTimeout(() => changeFilter({ text: typed }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, filter.text])
  useShortcut('ctrl+f', () => search.current?.select(), { label: text.searchLabel })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== '') {
      setTyped('')
      changeFilter({ text: '' })
    } else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') {
      changeFilter({ text: typed })
      onLeave()
    } else return
    event.preventDefault()
  }
  return (
    <div className={classes.search} data-wide={focused || typed !== ''}>
      <IconSearch size={15} stroke={1.5} className={classes.searchIcon} />
      <input
        ref={search}
        className={classes.searchInput}
        placeholder={text.search}
        title={text.searchKeys}
        maxLength={60}
        aria-label={text.searchLabel}
        value={typed}
        spellCheck={false}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.searchClear}
          aria-label={text.clear}
          onClick={() => changeFilter({ text: '' })}
        >
          <IconX size={15} stroke={1.5} />
        </button>
      )}
    </div>
  )
}
