import { navigate } from 'wouter/use-hash-location'
import type { PersonId } from '#shared/values/id'

export const MOST_RECORDS = 4

/** Puts two to four records side by side to be merged. */
export function openMerge(ids: readonly PersonId[]): void {
  navigate(`/people/duplicates/${ids.slice(0, MOST_RECORDS).join(',')}`)
}
