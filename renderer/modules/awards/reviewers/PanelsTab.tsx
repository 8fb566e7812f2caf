import type { Cycle } from '#shared/modules/awards/cycle'

export function PanelsTab(_: { cycle: Cycle }) {
  return null
}
