import { peopleService } from '#electron/modules/people/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Selection } from '#shared/modules/cadres/schema'
import { PersonFilter } from '#shared/modules/people/contract'
import type { CadreUnits } from './units'

/** A selection as its queries need it; null does not narrow. The unit is kept apart: at another date others sat in it. */
export type Chosen = { unitIds: readonly string[] | null; ids: readonly string[] | null }

/** Whom a selection means. Only a search, a condition or a 名单 has to be found first. */
export async function chosenBy(
  context: Context,
  { filter, ids }: Selection,
  units: CadreUnits,
): Promise<Chosen> {
  if (ids) return { unitIds: null, ids }
  const { organizationId, ...rest } = filter
  const unitIds = organizationId === null ? null : units.below(organizationId)
  if (unitIds?.length === 0)
    throw refuse('not-found', '找不到这个单位。', { field: 'organizationId', remedy: '重新选择单位。' })
  if (rest.text === '' && rest.listId === null && rest.condition === null) return { unitIds, ids: null }
  return { unitIds, ids: await peopleService.ids(context, PersonFilter.parse(rest)) }
}
