import { Combobox, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { KeyCap, useShortcut } from '../components'
import { useShortcutList } from '../components/shortcuts'
import { text } from './app.text'
import classes from './frame.module.css'
import { useApiQuery } from './queries'
import { useRecentRecords } from './record-tabs'
import {
  commandOption,
  commandsLike,
  cycleOption,
  dossierOption,
  pageCommands,
  personOption,
  recentOption,
  type SearchOption,
  unitOption,
  unitsLike,
  viewOption,
  viewsLike,
} from './search-options'
import { useRight, useSession } from './session'

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
  const empty = words.trim() !== '' && groups.length === 0
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
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && searching) {
                combobox.resetSelectedOption()
                enterEarly()
              }
              if (event.key !== 'Escape') return
              event.preventDefault()
              leave()
              cameFrom.current?.focus()
            }}
          />
        </Combobox.Target>
        <span className={classes.searchKeys}>
          <KeyCap keys="ctrl+k" />
        </span>
      </div>
      <Combobox.Dropdown hidden={groups.length === 0 && !empty}>
        <Combobox.Options className={classes.options}>
          {groups.map((group) => (
            <Combobox.Group key={group.label} label={group.label}>
              {group.options.map((option) => (
                <SearchRow key={option.id} option={option} />
              ))}
            </Combobox.Group>
          ))}
          {empty && (
            <Combobox.Empty>{searching ? text.searching : text.searchNothing(words.trim())}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
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

const MOST_PEOPLE = 8
const MOST_CYCLES = 5
const MOST_DOSSIERS = 5

function useSearch(words: string, open: boolean) {
  const [settled] = useDebouncedValue(words, 120)
  const mayReadPeople = useRight('people.read')
  const mayReadUnits = useRight('organizations.read')
  const mayReadAwards = useRight('awards.read')
  const seesDossiers = useRight('dossiers.see')
  const people = useApiQuery(
    'people.list',
    { text: settled, limit: MOST_PEOPLE },
    { enabled: open && settled !== '' && mayReadPeople },
  )
  const cycles = useApiQuery(
    'awards.cycles',
    { text: settled, tab: 'all', limit: MOST_CYCLES },
    { enabled: open && settled !== '' && mayReadAwards },
  )
  const dossiers = useApiQuery(
    'dossiers.dossiers',
    { text: settled, limit: MOST_DOSSIERS },
    { enabled: open && settled !== '' && seesDossiers },
  )
  const units = useApiQuery('organizations.tree', {}, { enabled: open && mayReadUnits })
  const views = useApiQuery('views.list', { room: 'people' }, { enabled: open && mayReadPeople })
  const recent = useRecentRecords()
  const { caller } = useSession()
  const commands = [...useShortcutList(), ...pageCommands(caller.rights)]
  const found = [
    { label: text.searchRecent, options: settled === '' ? recent.map(recentOption) : [] },
    { label: text.searchPeople, options: settled === '' ? [] : (people.data?.rows ?? []).map(personOption) },
    { label: text.searchUnits, options: unitsLike(units.data ?? [], settled).map(unitOption) },
    { label: text.searchCycles, options: settled === '' ? [] : (cycles.data?.rows ?? []).map(cycleOption) },
    {
      label: text.searchDossiers,
      options: settled === '' ? [] : (dossiers.data?.rows ?? []).map(dossierOption),
    },
    { label: text.searchViews, options: viewsLike(views.data ?? [], settled).map(viewOption) },
    { label: text.searchCommands, options: commandsLike(commands, settled).map(commandOption) },
  ]
  const groups = open ? found.filter((group) => group.options.length > 0) : []
  return { groups: useStable(groups), searching: people.isFetching || settled !== words }
}

/** The same array as long as it holds the same options, so that the marked one stays marked. */
function useStable<T extends { options: readonly SearchOption[] }>(groups: T[]): T[] {
  const key = groups.flatMap((it) => it.options.map((option) => option.id)).join('|')
  const kept = useRef({ key: '', groups })
  if (kept.current.key !== key) kept.current = { key, groups }
  return kept.current.groups
}
