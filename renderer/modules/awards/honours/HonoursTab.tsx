import type { Cycle } from '#shared/modules/awards/cycle'

export function HonoursTab(_: { cycle: Cycle }) {
  return null
}
