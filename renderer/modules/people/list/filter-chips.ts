import type { PersonFilter } from '#shared/modules/people/contract'
import type { Condition } from '#shared/values/condition'
import { OrganizationId } from '#shared/values/id'
import { chipsOf, conditionOf } from '../../../components'

const UNIT = 'unit'

type Asked = Pick<PersonFilter, 'organizationId' | 'condition'>

/** A filter as chips: its unit first, then what its condition says. */
export function chipsOfFilter({ organizationId, condition }: Asked): readonly Condition[] {
  const unit: Condition[] =
    organizationId === null ? [] : [{ kind: 'test', field: UNIT, operator: 'below', value: [organizationId] }]
  return [...unit, ...chipsOf(condition)]
}

/**
 * The filter that chips say. The first chip that asks for one unit goes back into `organizationId`: lists of one unit
 * are read from an index of their own.
 */
export function filterOfChips(chips: readonly Condition[]): Asked {
  const at = chips.findIndex((it) => unitOf(it) !== null)
  const unit = chips[at]
  return {
    organizationId: unit ? unitOf(unit) : null,
    condition: conditionOf(chips.filter((_, index) => index !== at)),
  }
}

function unitOf(chip: Condition): OrganizationId | null {
  if (chip.kind !== 'test' || chip.field !== UNIT || chip.operator !== 'below') return null
  const values = typeof chip.value === 'string' ? [chip.value] : chip.value
  const only = values.length === 1 ? OrganizationId.safeParse(values[0]) : null
  return only?.success ? only.data : null
}
