import type { ProgrammeId } from '#shared/values/id'

export function ProgrammePage(_: { id: ProgrammeId }) {
  return null
}
