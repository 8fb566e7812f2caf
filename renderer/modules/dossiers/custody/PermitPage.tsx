import type { PermitId } from '#shared/values/id'

export function PermitPage(_: { id: PermitId | null }) {
  return null
}
