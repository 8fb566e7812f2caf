import type { Cycle } from '#shared/modules/awards/cycle'

export function ScoresTab(_: { cycle: Cycle }) {
  return null
}
