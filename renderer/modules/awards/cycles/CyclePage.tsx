import type { CycleId } from '#shared/values/id'

export function CyclePage(_: { id: CycleId; tab: string }) {
  return null
}
