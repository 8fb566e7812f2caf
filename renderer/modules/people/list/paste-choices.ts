import type { ListedLine } from '#shared/modules/people/contract-list'
import type { PersonId } from '#shared/values/id'

/** A line of a pasted list with what was made of it. `chosen` null: none of the namesakes; undefined: not asked yet. */
export type PastedLine = ListedLine & { place: number; chosen: PersonId | null | undefined }

/** Lines that name one person are settled; namesakes are asked; the others find nobody. */
export function pastedLines(lines: readonly ListedLine[]): readonly PastedLine[] {
  return lines.map((line, place) => ({
    ...line,
    place,
    chosen:
      line.people.length === 1 ? (line.people[0]?.id ?? null) : line.people.length === 0 ? null : undefined,
  }))
}

/** Namesakes first, then lines that find nobody, then the settled ones: what needs the eye stands on top. */
export function inOrderOfNeed(lines: readonly PastedLine[]): readonly PastedLine[] {
  const need = ({ people }: PastedLine) => (people.length > 1 ? 0 : people.length === 0 ? 1 : 2)
  return lines.toSorted((a, b) => need(a) - need(b) || a.place - b.place)
}

/** The lines with one choice made: a candidate's number from 1, or 0 for none of them. Other numbers change nothing. */
export function withChoice(
  lines: readonly PastedLine[],
  place: number,
  number: number,
): readonly PastedLine[] {
  return lines.map((line) => {
    if (line.place !== place || line.people.length < 2 || number > line.people.length) return line
    return { ...line, chosen: number === 0 ? null : line.people[number - 1]?.id }
  })
}

export type PasteSums = { ids: readonly PersonId[]; open: number; missing: number }

/** Whom the list means, each once, in its order; how many lines are still open; how many find nobody. */
export function sumsOf(lines: readonly PastedLine[]): PasteSums {
  const ids = new Set(lines.flatMap(({ chosen }) => (chosen ? [chosen] : [])))
  return {
    ids: [...ids],
    open: lines.filter((it) => it.chosen === undefined).length,
    missing: lines.filter((it) => it.people.length === 0).length,
  }
}
