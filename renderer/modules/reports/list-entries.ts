import type { WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import { groupBy } from '#shared/values/group-by'

/** A line of the list: a matter, or what heads the overdue ones, each month's, and those waited for. */
export type ListEntry = { item: WorkItem } | { state: DueState; month: string; count: number }

/** Matters in order of work with their headings. */
export function listEntries(items: readonly WorkItem[]): ListEntry[] {
  return [...groupBy(items, groupOf)].flatMap(([group, these]): ListEntry[] => {
    const [first] = these
    if (!first) return []
    const month = group.split(' ')[1] ?? ''
    return [{ state: first.state, month, count: these.length }, ...these.map((item) => ({ item }))]
  })
}

function groupOf({ state, on }: WorkItem): string {
  return state === 'due' ? `due ${on.slice(0, 7)}` : state
}

export const listKey = (entry: ListEntry): string =>
  'item' in entry ? entry.item.key : `heading ${entry.state} ${entry.month}`
