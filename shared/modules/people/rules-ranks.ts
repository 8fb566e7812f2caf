import { type PartialDate, parsePartialDate, sortKey } from '../../values/partial-date'
import type { PersonContent, RankHolding } from './schema'

/**
 * The 职级 or 职务层次 in force at a date: of the rows of that kind that have begun and not ended, the one that began
 * last. Where the person has no row of that kind, the undated fact stands. A row without a start counts as always begun.
 */
export function rankAt(
  content: Pick<PersonContent, 'rank' | 'postLevel' | 'ranks'>,
  kind: RankHolding['kind'],
  on: PartialDate,
): string {
  const rows = content.ranks.filter((row) => row.kind === kind)
  if (rows.length === 0) return kind === 'rank' ? content.rank : content.postLevel
  const day = sortKey(on)
  const begun = rows.filter(
    (row) => keyOf(row.startedOn) <= day && !(row.endedOn && keyOf(row.endedOn) <= day),
  )
  return begun.toSorted((a, b) => keyOf(b.startedOn) - keyOf(a.startedOn))[0]?.name ?? ''
}

/** The content with `rank` and `postLevel` following from their rows, as they stand today. */
export function withCurrentRanks(content: PersonContent, today: PartialDate): PersonContent {
  return { ...content, rank: rankAt(content, 'rank', today), postLevel: rankAt(content, 'level', today) }
}

function keyOf(text: string): number {
  const date = text ? parsePartialDate(text) : null
  return date ? sortKey(date) : 0
}
