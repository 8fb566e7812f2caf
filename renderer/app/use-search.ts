import { useDebouncedValue } from '@mantine/hooks'
import { useRef } from 'react'
import { useShortcutList } from '../components/shortcuts'
import { text } from './app.text'
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

const MOST_PEOPLE = 8
const MOST_CYCLES = 5
const MOST_DOSSIERS = 5

export type SearchGroups = readonly { label: string; options: readonly SearchOption[] }[]

/** What fits the words, by kind: asked once they have rested a moment, and only while the list is open. */
export function useSearch(words: string, open: boolean) {
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
