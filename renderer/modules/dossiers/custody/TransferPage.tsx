import type { TransferId } from '#shared/values/id'

export function TransferPage(_: { id: TransferId | null }) {
  return null
}
