import type { DossierId } from '#shared/values/id'

export function DossierPage(_: { id: DossierId; tab: string }) {
  return null
}
