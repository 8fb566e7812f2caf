import { useMemo } from 'react'
import type { PersonId } from '#shared/values/id'
import { useListState } from '../list/list-state'

/** The marked people when this one is among them; otherwise this form alone. */
export function usePile(id: PersonId) {
  const { selected } = useListState()
  return useMemo(() => {
    const ids: readonly PersonId[] = selected.has(id) ? [...selected] : [id]
    const at = ids.indexOf(id)
    return { ids, at, previous: ids[at - 1], next: ids[at + 1] }
  }, [selected, id])
}
