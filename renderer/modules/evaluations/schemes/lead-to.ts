import { focusField } from '../../../components'

/** The id of a part of the page, for problems that are about all of it. */
export const partId = (part: string) => `part-${part}`

/** Puts the cursor where a problem is mended: into its cell, or on what adds the first line of an empty part. */
export function leadTo(field: string): void {
  if (!focusField(field)) document.getElementById(partId(field))?.querySelector('button')?.focus()
}
