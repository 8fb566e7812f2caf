import { Combobox, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { KeyCap, useShortcut } from '../components'
import { text } from './app.text'
import classes from './frame.module.css'
import { useRecentRecords } from './record-tabs'
import type { SearchOption } from './search-options'
import { type SearchGroups, useSearch } from './use-search'

/** Ctrl+K: people, units and commands by name; Enter goes there. */
export function SearchBox() {
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { groups, searching } = useSearch(words.trim(), combobox.dropdownOpened)
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (groups.length > 0) selectFirstOption()
  }, [groups, selectFirstOption])
  const recent = useRecentRecords()
  const open = () => {
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    input.current?.focus()
    input.current?.select()
    combobox.openDropdown()
  }
  useShortcut('ctrl+k', open)
  useShortcut('ctrl+r', open, { label: text.recent, enabled: recent.length > 0 })
  const leave = () => {
    combobox.closeDropdown()
    setWords('')
    input.current?.blur()
  }
  const take = (id: string) => {
    const option = groups.flatMap((it) => it.options).find((it) => it.id === id)
    leave()
    option?.run()
  }
  const enterEarly = useEnterEarly(words, searching, () => take(groups[0]?.options[0]?.id ?? ''))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && searching) {
      combobox.resetSelectedOption()
      enterEarly()
    }
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
    cameFrom.current?.focus()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={take}>
      <div className={classes.search}>
        <IconSearch size={15} stroke={1.5} className={classes.searchIcon} />
        <Combobox.Target>
          <input
            ref={input}
            className={classes.searchInput}
            aria-label={text.search}
            placeholder={text.search}
            value={words}
            spellCheck={false}
            onChange={(event) => {
              setWords(event.target.value)
              combobox.openDropdown()
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <span className={classes.searchKeys}>
          <KeyCap keys="ctrl+k" />
        </span>
      </div>
      <Found groups={groups} words={words.trim()} searching={searching} />
    </Combobox>
  )
}

type FoundProps = { groups: SearchGroups; words: string; searching: boolean }

function Found({ groups, words, searching }: FoundProps) {
  const empty = words !== '' && groups.length === 0
  return (
    <Combobox.Dropdown hidden={groups.length === 0 && !empty}>
      <Combobox.Options className={classes.options}>
        {groups.map((group) => (
          <Combobox.Group key={group.label} label={group.label}>
            {group.options.map((option) => (
              <SearchRow key={option.id} option={option} />
            ))}
          </Combobox.Group>
        ))}
        {empty && <Combobox.Empty>{searching ? text.searching : text.searchNothing(words)}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}

/** Enter before the answer is there waits for it: what was marked until then belongs to other words. */
function useEnterEarly(words: string, searching: boolean, takeFirst: () => void): () => void {
  const wanted = useRef('')
  const latest = useRef(takeFirst)
  latest.current = takeFirst
  useEffect(() => {
    if (searching || wanted.current === '') return
    const still = wanted.current === words
    wanted.current = ''
    if (still) latest.current()
  }, [searching, words])
  return () => {
    wanted.current = words
  }
}

function SearchRow({ option }: { option: SearchOption }) {
  return (
    <Combobox.Option value={option.id} className={classes.option}>
      <span className={classes.optionName}>{option.name}</span>
      <span className={classes.optionHint}>{option.hint}</span>
      {option.keys !== '' && (
        <span className={classes.optionKeys}>
          <KeyCap keys={option.keys} />
        </span>
      )}
    </Combobox.Option>
  )
}
