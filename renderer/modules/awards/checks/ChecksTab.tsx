import type { Cycle } from '#shared/modules/awards/cycle'

export function ChecksTab(_: { cycle: Cycle }) {
  return null
}
