import { PersonFilter } from '#shared/modules/people/contract'
import type { View } from '#shared/platform/views/contract'
import type { PlacedColumn } from '../../../components'
import { chipsOfFilter, filterOfChips } from './filter-chips'
import type { ListState } from './list-state'

/** What of a filter a view remembers: neither the date, which all lists share, nor the 名单, which it is itself. */
const Kept = PersonFilter.pick({
  text: true,
  organizationId: true,
  condition: true,
  sort: true,
  descending: true,
})

/** The filter a view stands for; a 名单 shows its members. */
export function filterOfView(view: View): Partial<PersonFilter> {
  const read = Kept.safeParse(view.filter)
  const kept = read.success ? read.data : Kept.parse({})
  return { ...kept, listId: view.kind === 'list' ? view.id : null }
}

/** What a view keeps of the list as it stands now. */
export function keptFilter(filter: PersonFilter): Record<string, unknown> {
  return Kept.parse(filter)
}

export type Changes = { condition: boolean; layout: boolean }

/** In what the list in sight differs from the view it came from. */
export function changesSince(
  view: View,
  { filter, columns }: Pick<ListState, 'filter' | 'columns'>,
): Changes {
  const before = asChips(Kept.parse(filterOfView(view)))
  const now = asChips(Kept.parse(filter))
  return {
    condition:
      now.text !== before.text ||
      now.organizationId !== before.organizationId ||
      JSON.stringify(now.condition) !== JSON.stringify(before.condition),
    layout:
      now.sort !== before.sort ||
      now.descending !== before.descending ||
      JSON.stringify(plain(columns)) !== JSON.stringify(plain(view.columns)),
  }
}

/** A unit can stand in the condition or beside it: compared is what the chips say. */
function asChips<T extends Pick<PersonFilter, 'organizationId' | 'condition'>>(filter: T): T {
  return { ...filter, ...filterOfChips(chipsOfFilter(filter)) }
}

function plain(columns: readonly PlacedColumn[]): PlacedColumn[] {
  return columns.map(({ key, width }) => ({ key, width }))
}
