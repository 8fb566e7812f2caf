import { type NameOf, replacedAt, standingAt } from '../../values/keyed-place'
import { type Pass, ProgrammeContent, type ProgrammePreset, type ProgrammeSuggestion } from './programme'

/**
 * @file Places inside a programme, as problems, suggestions and the editor's fields name them: `categories/keji/quota`,
 * `stages/chuping/review/reviewers`. Lines of a list go by their key, the rest by their index.
 */

const nameOf: NameOf = (entry) => entry.key

/** What stands at a place; undefined when the programme has no such place. */
export function programmeValueAt(content: ProgrammeContent, place: string): unknown {
  return standingAt(content, place.split('/'), nameOf)
}

/**
 * Customary values whose place nobody has decided yet. A place has one value: of several customary ones all are told,
 * and somebody picks.
 */
export function openSuggestions(
  content: ProgrammeContent,
  preset: ProgrammePreset | undefined,
): ProgrammeSuggestion[] {
  return (preset?.suggestions ?? []).filter(({ place }) => {
    const now = programmeValueAt(content, place)
    const before = preset && programmeValueAt(preset.content, place)
    return now !== undefined && JSON.stringify(now) === JSON.stringify(before)
  })
}

/** The programme with customary values filled in; of several for one place the first stands. */
export function withSuggestions(
  content: ProgrammeContent,
  some: readonly ProgrammeSuggestion[],
): ProgrammeContent {
  const first = new Map(some.toReversed().map((it) => [it.place, it]))
  const filled = [...first.values()].reduce<unknown>(
    (before, { place, value }) => replacedAt(before, place.split('/'), valueFor(place, value), nameOf),
    content,
  )
  return ProgrammeContent.parse(filled)
}

/** How many go on is told as one number: so many times the quota. */
function valueFor(place: string, value: number | string): unknown {
  return place.endsWith('/pass') && typeof value === 'number'
    ? ({ by: 'quota', factor: value } satisfies Pass)
    : value
}
