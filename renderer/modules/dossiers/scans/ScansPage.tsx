import type { DossierId } from '#shared/values/id'

export function ScansPage(_: { dossier: DossierId | null }) {
  return null
}
