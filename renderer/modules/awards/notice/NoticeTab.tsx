import type { Cycle } from '#shared/modules/awards/cycle'

export function NoticeTab(_: { cycle: Cycle }) {
  return null
}
