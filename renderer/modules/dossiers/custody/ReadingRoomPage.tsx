import type { DossierId, PermitId } from '#shared/values/id'

export function ReadingRoomPage(_: { permit: PermitId; dossier: DossierId }) {
  return null
}
