import type { Cycle } from '#shared/modules/awards/cycle'

export function VoteTab(_: { cycle: Cycle }) {
  return null
}
