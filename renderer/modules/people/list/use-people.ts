import { useEffect, useMemo, useRef } from 'react'
import type { PersonFilter } from '#shared/modules/people/contract'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { type Selection, showToast } from '../../../components'
import { useAgeReference } from '../people.queries'
import { changeList, rememberRows, useListState } from './list-state'
import { askedColumns } from './people-columns'

/** The people that a filter finds, with the marks on them. */
export function usePeople(filter: PersonFilter) {
  const { selected, columns } = useListState()
  const asked = useMemo(() => askedColumns(columns), [columns])
  const source = usePagedQuery('people.list', { ...filter, columns: asked })
  const everyone = useApiQuery('people.list', { ...EVERYONE, removed: filter.removed })
  const age = useAgeReference(filter.at)
  const longestName = useLongestName(source.answer?.rows)
  const { answer } = source
  useEffect(() => {
    if (answer) rememberRows(answer.rows)
  }, [answer])

  const selection: Selection = useMemo(
    () => ({
      keys: selected,
      onChange: (keys) => changeList({ selected: keys as ReadonlySet<PersonId> }),
      onAll: () => void selectAll(filter),
    }),
    [selected, filter],
  )
  return {
    source,
    total: source.total,
    all: everyone.data?.total ?? source.total,
    loading: source.loading,
    error: source.error,
    age,
    longestName,
    selection,
    selected: useMemo(() => [...selected], [selected]),
    selectNone: () => changeList({ selected: new Set() }),
  }
}

const EVERYONE = { text: '', organizationId: null, sort: 'organization', offset: 0, limit: 1 } as const

async function selectAll(filter: PersonFilter): Promise<void> {
  const reply = await api.people.ids(filter)
  if (reply.ok) changeList({ selected: new Set(reply.value) })
  else showToast(reply.message, { tone: 'failed' })
}

/** Characters of the longest name seen in this list; it only grows, so that columns stand still. */
function useLongestName(rows: readonly { name: string }[] | undefined): number {
  const longest = useRef(0)
  for (const row of rows ?? []) longest.current = Math.max(longest.current, [...row.name].length)
  return longest.current
}
