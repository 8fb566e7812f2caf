import type { RoundId } from '#shared/values/id'

export function RoundPage(_props: { id: RoundId; tab: string }) {
  return null
}
