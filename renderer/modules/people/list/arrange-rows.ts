import type { PersonRow } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'

type Rows = { total: number; rowAt: (index: number) => Pick<PersonRow, 'id' | 'organizationId'> | undefined }

/**
 * Where people stand in their unit after they were dropped before `before` (null: at the end of the list): the one
 * they stand before, null for the unit's last place; undefined where the place belongs to another unit.
 */
export function placeInUnit(
  { total, rowAt }: Rows,
  ids: readonly string[],
  before: string | null,
): PersonId | null | undefined {
  const places = new Map<string, number>()
  for (let index = 0; index < total; index++) {
    const row = rowAt(index)
    if (row) places.set(row.id, index)
  }
  const unitAt = (index: number) => rowAt(index)?.organizationId
  const units = new Set(ids.map((id) => unitAt(places.get(id) ?? -1)))
  const [unit] = units
  if (units.size !== 1 || unit === undefined) return undefined
  const at = before === null ? total : (places.get(before) ?? -1)
  if (at < 0) return undefined
  const target = rowAt(at)
  if (target?.organizationId === unit) return target.id
  let above = at - 1
  while (above >= 0 && ids.includes(rowAt(above)?.id ?? '')) above--
  const isLastAlready = above >= 0 && unitAt(above) !== unit
  return isLastAlready || above < 0 ? undefined : null
}
