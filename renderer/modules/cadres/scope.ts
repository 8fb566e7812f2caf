import { useMemo } from 'react'
import type { Selection } from '#shared/modules/cadres/schema'
import { PersonFilter } from '#shared/modules/people/contract'
import type { View } from '#shared/platform/views/contract'
import type { OrganizationId } from '#shared/values/id'
import { createStore } from '../../app/store'
import type { PickOption } from '../../components'
import { hasConditions, useListState } from '../people/list/list-state'
import { filterOfView } from '../people/list/people-views'
import { usePeopleViews } from '../people/list/use-views'
import { useUnits } from '../people/people.queries'
import { text } from './cadres.text'

/** @file Whom structure and clock are about: both pages keep the same choice while the window is open. */

const EVERYONE = 'all'
const ROSTER = 'roster'
const TICKED = 'ticked'
const SELECTED = createStore<string>(EVERYONE)

type Filter = Selection['filter']
const Filter = PersonFilter.pick({ text: true, organizationId: true, listId: true, condition: true })
const NO_FILTER: Filter = Filter.parse({})

export type Scope = {
  /** The choice as the picker holds it: `all`, `roster`, `ticked`, `view:…`, `unit:…`. */
  value: string
  label: string
  options: readonly PickOption[]
  selection: Selection
  choose: (value: string) => void
}

/** The present choice, what else can be chosen, and the selection it stands for. */
export function useScope(): Scope {
  const value = SELECTED.use()
  const { units } = useUnits()
  const { views } = usePeopleViews()
  const { filter, selected } = useListState()
  const ticked = useMemo(() => [...selected], [selected])
  const options = useMemo(() => {
    const own: PickOption[] = [{ value: EVERYONE, label: text.everyone }]
    if (hasConditions(filter) || filter.listId !== null) own.push({ value: ROSTER, label: text.rosterFilter })
    if (ticked.length > 0) own.push({ value: TICKED, label: text.ticked(ticked.length) })
    const saved = views.map((it) => ({ value: `view:${it.id}`, label: it.name, hint: text[it.kind] }))
    const all = units.map((it) => ({ value: `unit:${it.id}`, label: it.name, hint: text.unit }))
    return [...own, ...saved, ...all]
  }, [filter, ticked, views, units])
  const standing = options.find((it) => it.value === value) ?? options[0]
  const selection = useMemo(
    () => selectionOf(standing?.value ?? EVERYONE, views, Filter.parse(filter), ticked),
    [standing?.value, views, filter, ticked],
  )
  return {
    value: standing?.value ?? EVERYONE,
    label: standing?.label ?? text.everyone,
    options,
    selection,
    choose: (next) => SELECTED.set(next === '' ? EVERYONE : next),
  }
}

function selectionOf(
  value: string,
  views: readonly View[],
  roster: Filter,
  ticked: Selection['ids'] & object,
): Selection {
  if (value === TICKED) return { filter: NO_FILTER, ids: ticked }
  if (value === ROSTER) return { filter: roster, ids: null }
  if (value.startsWith('unit:'))
    return { filter: { ...NO_FILTER, organizationId: value.slice(5) as OrganizationId }, ids: null }
  const view = views.find((it) => `view:${it.id}` === value)
  return { filter: view ? Filter.parse({ ...NO_FILTER, ...filterOfView(view) }) : NO_FILTER, ids: null }
}
