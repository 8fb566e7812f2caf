import type { CycleId } from '#shared/values/id'

export function BulkPage(_: { cycle: CycleId }) {
  return null
}
