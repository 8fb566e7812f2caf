import { useEffect } from 'react'
import type { PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { changeList, useListState } from '../list/list-state'

/** Who stands before and after this person in the list the window is walking through; nobody when it is elsewhere. */
export function useNeighbours(id: PersonId) {
  const { filter, focus } = useListState()
  const offset = Math.max(0, focus - 2)
  const { data, isPlaceholderData } = useApiQuery(
    'people.list',
    { ...filter, offset, limit: 5 },
    { placeholderData: (before: unknown) => before as never },
  )
  const rows = data?.rows ?? []
  const at = rows.findIndex((it) => it.id === id)
  const index = at < 0 ? -1 : offset + at
  useEffect(() => {
    // Rows of another offset give no place: the focus would run away from them.
    if (!isPlaceholderData && index >= 0 && index !== focus) changeList({ focus: index })
  }, [index, focus, isPlaceholderData])
  return {
    index,
    total: data?.total ?? 0,
    previous: at < 0 ? undefined : rows[at - 1]?.id,
    next: at < 0 ? undefined : rows[at + 1]?.id,
  }
}
