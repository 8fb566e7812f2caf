import type { SchemeId } from '#shared/values/id'

export function SchemePage(_props: { id: SchemeId }) {
  return null
}
