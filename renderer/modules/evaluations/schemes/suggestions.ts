import { shareText } from '#shared/modules/evaluations/problem'
import {
  DENOMINATORS,
  type Preset,
  type SchemeContent,
  type Suggestion,
} from '#shared/modules/evaluations/scheme'
import { valueAt, withValue } from '#shared/modules/evaluations/scheme-place'
import { text } from './schemes.text'

/** Customary values whose place nobody has touched since the scheme was made from its preset. */
export function standingSuggestions(content: SchemeContent, preset: Preset | undefined): Suggestion[] {
  return (preset?.suggestions ?? []).filter(({ place, value }) => {
    const now = valueAt(content, place)
    return now !== undefined && now !== value && now === valueAt(preset?.content as SchemeContent, place)
  })
}

export function filledIn(content: SchemeContent, some: readonly Suggestion[]): SchemeContent {
  return some.reduce((filled, { place, value }) => withValue(filled, place, value), content)
}

/** The value as the editor shows it: 25, 2／3, 有效票（减未填）. */
export function suggestedWords({ place, value }: Suggestion): string {
  if (typeof value === 'number') return /share|quorum/i.test(place) ? shareText(value) : String(value)
  const words: Record<string, string> = { ...DENOMINATORS, ...text.overmarked }
  return words[value] ?? value
}

/** What a rule's place is called on the page. */
export function ruleName(place: string): string {
  const names: Record<string, string> = text.fields
  return names[place.split('.').at(-1) ?? ''] ?? place
}
