import type { Cycle } from '#shared/modules/awards/cycle'

export function NominationsTab(_: { cycle: Cycle }) {
  return null
}
