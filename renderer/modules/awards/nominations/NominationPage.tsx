import type { CycleId, NominationId } from '#shared/values/id'

export function NominationPage(_: { cycle: CycleId; id: NominationId | null }) {
  return null
}
