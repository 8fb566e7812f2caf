import { type NameOf, replacedAt, standingAt } from '../../values/keyed-place'
import { SchemeContent } from './scheme'

/**
 * @file Places inside a scheme, as problems, suggestions and the editor's fields name them: `groups.committee.weight`,
 * `scales.four.options.2.points`, `rules.grades.0.from`. Lines of a list go by their key, options by their mark, the rest by
 * their index.
 */

const nameOf: NameOf = (entry) => entry.key ?? ('points' in entry ? entry.mark : undefined)

/** What stands at a place; undefined when the scheme has no such place. */
export function valueAt(content: SchemeContent, place: string): unknown {
  return standingAt(content, place.split('.'), nameOf)
}

/** The scheme with `value` at a place. Throws for a place it does not have and for a value that may not stand there. */
export function withValue(content: SchemeContent, place: string, value: unknown): SchemeContent {
  return SchemeContent.parse(replacedAt(content, place.split('.'), value, nameOf))
}
