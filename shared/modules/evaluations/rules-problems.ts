import type { SchemeContent } from './scheme'

/** Something wrong in a scheme. `error` keeps it from starting; `notice` should be known. */
export type SchemeProblem = {
  level: 'error' | 'notice'
  /** Where it stands, as the editor names its parts: `groups`, `indicators.de.weight`, `rules.denominator`. */
  place: string
  message: string
  remedy: string
}

/** Everything wrong with a scheme: weights, unreachable grades, options without points, undecided settings. */
export function schemeProblems(_content: SchemeContent): SchemeProblem[] {
  return []
}
