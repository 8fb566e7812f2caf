import { useQuery } from '@tanstack/react-query'
import { apiQuery } from './queries'
import { useRight } from './session'

const EVERY_MS = 60_000

export type RoomCount = { overdue: number; dueThisWeek: number }

/** What the caller is in charge of in each room, by its address: overdue, and due within seven days. */
export function useRoomCounts(): ReadonlyMap<string, RoomCount> {
  const enabled = useRight('people.read')
  const { data } = useQuery({ ...apiQuery('reports.badges', {}), enabled, refetchInterval: EVERY_MS })
  const some = (data ?? []).filter((it) => it.overdue + it.dueThisWeek > 0)
  return new Map(some.map(({ room, ...count }) => [room, count]))
}
