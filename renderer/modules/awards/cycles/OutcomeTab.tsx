import type { Cycle } from '#shared/modules/awards/cycle'

export function OutcomeTab(_: { cycle: Cycle }) {
  return null
}
