import { monthIndex, type PartialDate, parsePartialDate } from '../../values/partial-date'
import { fitsWho, type TenureRule } from './standards'

/** A post as 任期 counts it. `unit`: the unit it belongs to, inner divisions counted as theirs; '' unknown. */
export type HeldPost = { unit: string; level: string; startedOn: string; endedOn: string; isMain: boolean }

/** Since when the present post, unit and level are held; '' where no date tells. */
export type Tenure = { post: string; unit: string; level: string }

/**
 * Counts back from the main post held now. In the unit since the first of the posts in it that follow each other; a
 * post elsewhere in between ends the count, one held beside does not. `levelSince`: the dated row of the level, which
 * comes before what the posts say.
 */
export function tenureOf(posts: readonly HeldPost[], levelSince: string): Tenure {
  const main = posts.find((it) => it.isMain && it.endedOn === '')
  if (!main) return { post: '', unit: '', level: levelSince }
  const past = posts
    .filter((it) => it.endedOn !== '' && it.startedOn !== '')
    .toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1))
  const sinceWhile = (stays: (post: HeldPost) => boolean) => {
    const end = past.findIndex((it) => !stays(it))
    const run = end < 0 ? past : past.slice(0, end)
    return run.at(-1)?.startedOn ?? main.startedOn
  }
  return {
    post: main.startedOn,
    unit: main.unit === '' ? main.startedOn : sinceWhile((it) => it.unit === main.unit),
    level: levelSince || (main.level === '' ? '' : sinceWhile((it) => it.level === main.level)),
  }
}

/** A rule's line for one person: when it is reached and how far that is from the reference month. */
export type TenureLine = { rule: TenureRule; since: PartialDate; months: number; monthsLeft: number }

/** The lines that rules in use draw for someone at this level, whether reached or still ahead. */
export function tenureLines(
  rules: readonly TenureRule[],
  level: string,
  tenure: Tenure,
  on: PartialDate,
): TenureLine[] {
  return rules.flatMap((rule) => {
    const since = parsePartialDate(tenure[rule.what])
    if (!rule.enabled || !since || !fitsWho(rule.who, level)) return []
    const months = monthIndex(on) - monthIndex(since)
    return [{ rule, since, months, monthsLeft: rule.years * 12 - months }]
  })
}

/** The month so many months after another. */
export function monthAfter(date: PartialDate, months: number): PartialDate {
  const index = monthIndex(date) + months
  return `${Math.floor(index / 12)}.${String((index % 12) + 1).padStart(2, '0')}` as PartialDate
}
