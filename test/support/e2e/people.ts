import { type Person, PersonContent } from '#shared/modules/people/schema'

/** What can be saved of a stored person. */
export function contentOf(person: Person): PersonContent {
  return PersonContent.parse(person)
}
