import { type RawBuilder, sql } from 'kysely'
import { type PartialDate, sortKey } from '#shared/values/partial-date'

/** @file Partial dates as SQL compares them: `yyyyMMdd` as `sortKey` makes it, 0 where there is none. */

export type DayRange = { first: number; last: number }

/** The days that a date may mean: all of its year, of its month, or the one day. A word (春) stands for its month. */
export function dayRange(date: PartialDate): DayRange {
  const key = sortKey(date)
  if (date.length === 10) return { first: key, last: key }
  const year = Math.floor(key / 10_000)
  if (date.length === 4) return { first: year * 10_000 + 101, last: year * 10_000 + 1231 }
  return { first: key, last: Math.floor(key / 100) * 100 + 31 }
}

/** The days of a month counted from year 0, as `monthIndex` counts. */
export function monthOfIndex(index: number): DayRange {
  const month = Math.floor(index / 12) * 10_000 + ((((index % 12) + 12) % 12) + 1) * 100
  return { first: month + 1, last: month + 31 }
}

/**
 * A stored date text as its sort key. The texts are canonical (`1978`, `1978.03`, `1978.03.05`, `1978春`); whatever
 * else stands in the column counts as unknown. The months of the words are those of partial-date.ts; a test holds
 * both together.
 */
export function dayOf(text: RawBuilder<unknown>): RawBuilder<number> {
  return sql`case
    when ${text} glob '[12][0-9][0-9][0-9].[01][0-9]'
      then substr(${text}, 1, 4) * 10000 + substr(${text}, 6, 2) * 100 + 1
    when ${text} glob '[12][0-9][0-9][0-9].[01][0-9].[0-3][0-9]'
      then substr(${text}, 1, 4) * 10000 + substr(${text}, 6, 2) * 100 + substr(${text}, 9, 2)
    when ${text} glob '[12][0-9][0-9][0-9]' then ${text} * 10000 + 101
    when ${text} glob '[12][0-9][0-9][0-9][春夏秋冬初中底]'
      then substr(${text}, 1, 4) * 10000 + 1 + 100 * case substr(${text}, 5)
        when '春' then 4 when '夏' then 7 when '秋' then 10 when '冬' then 12 when '初' then 3 when '中' then 6 else 12 end
    else 0 end`
}
