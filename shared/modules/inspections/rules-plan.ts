import { periodsOf } from './rules-periods'
import type { FrequencyPeriod } from './system'

/** @file A year's plan that satisfies the frequencies with as few visits as they allow, evenly spread. */

export type Frequency = { times: number; period: FrequencyPeriod }

/** Somebody to be visited. `held`: months (1–12) of visits that were made, or planned and standing, one each. */
export type ToVisit = {
  id: string
  /** Whose months its visits burden: the group of its area. */
  bearer: string
  frequencies: readonly Frequency[]
  held: readonly number[]
}

/**
 * The months in which visits have to be added, by id, so that every period from month `from` on has what its rules ask
 * for. Short periods are filled first, since their visits count for the long ones that hold them: that is as few visits
 * as there can be. Within a period visits go one to each equal part of it, into the month that burdens its bearer
 * least. What a period that is over lacks cannot be made up and is left.
 */
export function addedVisits(subjects: readonly ToVisit[], from: number): Map<string, number[]> {
  const load = new Load(subjects)
  return new Map(subjects.map((subject) => [subject.id, addedFor(subject, from, load)]))
}

const BY_LENGTH: readonly FrequencyPeriod[] = ['month', 'quarter', 'half', 'year']

function addedFor({ bearer, frequencies, held }: ToVisit, from: number, load: Load): number[] {
  const months = [...held]
  const added: number[] = []
  for (const period of BY_LENGTH) {
    const times = Math.max(0, ...frequencies.filter((it) => it.period === period).map((it) => it.times))
    for (const { first, last } of periodsOf(period)) {
      for (const month of lackingIn({ first: Math.max(first, from), last }, times, months, {
        done: months.filter((it) => it >= first && it <= last).length,
        choose: (open) => load.lightest(bearer, open),
      })) {
        months.push(month)
        added.push(month)
        load.add(bearer, month)
      }
    }
  }
  return added.toSorted((a, b) => a - b)
}

type Filling = { done: number; choose: (open: readonly number[]) => number }

/** Months for what a period lacks: parts of it without any visit first. */
function lackingIn(
  { first, last }: { first: number; last: number },
  times: number,
  held: readonly number[],
  { done, choose }: Filling,
): number[] {
  const found: number[] = []
  const lacking = times - done
  if (lacking <= 0 || first > last) return found
  const parts = partsOf(first, last, Math.max(times, 1))
  const bare = parts.filter((part) => !held.some((it) => part.includes(it)))
  for (let at = 0; at < lacking; at += 1) found.push(choose(bare[at] ?? parts[at % parts.length] ?? [first]))
  return found
}

/** The months from one to another in `count` parts as equal as can be; fewer where there are fewer months. */
function partsOf(first: number, last: number, count: number): number[][] {
  const months = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const parts = Math.min(count, months.length)
  return Array.from({ length: parts }, (_, at) =>
    months.slice(Math.floor((at * months.length) / parts), Math.floor(((at + 1) * months.length) / parts)),
  )
}

/** How many visits each bearer has in each month. */
class Load {
  readonly #visits = new Map<string, number>()

  constructor(subjects: readonly ToVisit[]) {
    for (const { bearer, held } of subjects) for (const month of held) this.add(bearer, month)
  }

  add(bearer: string, month: number): void {
    const key = `${bearer} ${month}`
    this.#visits.set(key, (this.#visits.get(key) ?? 0) + 1)
  }

  /** The earliest of the months with the fewest visits. */
  lightest(bearer: string, months: readonly number[]): number {
    const of = (month: number) => this.#visits.get(`${bearer} ${month}`) ?? 0
    return months.reduce((best, month) => (of(month) < of(best) ? month : best), months[0] ?? 1)
  }
}

/** How many visits a year of these months lacks; a visit counts for every rule whose period it lies in. */
export function lackingVisits(frequencies: readonly Frequency[], months: readonly number[]): number {
  const added = addedVisits([{ id: '', bearer: '', frequencies, held: months }], 1)
  return added.get('')?.length ?? 0
}
