import type { Cycle } from '#shared/modules/awards/cycle'

export function PrizesTab(_: { cycle: Cycle }) {
  return null
}
