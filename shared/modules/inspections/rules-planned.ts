import { readDay } from '../../values/iso-day'

/** @file When a visit is planned: in a month, `2026-03`, or on a day of it, `2026-03-18`. */

/**
 * Reads what is typed for a plan of a year: `3`, `3月`, `3.18`, `3月18日`, `2026.03`, any whole day. Null for what is none
 * of them and for days that do not exist; the year that is typed stands, whether it is the plan's or not.
 */
export function readPlanned(typed: string, year: number): string | null {
  const text = typed.normalize('NFKC').replace(/\s/gu, '')
  const day = readDay(text)
  if (day) return day
  const found = /^(?:(\d{4})[.\-/年])?(\d{1,2})(?:月|[.\-/月](\d{1,2})日?)?$/.exec(text)
  const month = Number(found?.[2])
  if (!found || month < 1 || month > 12) return null
  const when = `${found[1] ?? year}-${String(month).padStart(2, '0')}`
  return found[3] === undefined ? when : readDay(`${when}-${found[3].padStart(2, '0')}`)
}

/** `2026.03`, `2026.03.18` */
export const shownPlanned = (when: string): string => when.replaceAll('-', '.')

/** Whether a month, or a day, is over on a day. */
export const isOver = (when: string, today: string): boolean => when < today.slice(0, when.length)

type Planned = { id: string; month: string }
type Made = { visited_on: string }

/**
 * Which visit is each planned one, by the id of the plan: a visit takes the place of a plan of its own month, else of
 * the earliest that stands before it. `visits` are in order.
 */
export function fulfilledBy<V extends Made>(
  planned: readonly Planned[],
  visits: readonly V[],
): Map<string, V> {
  const open = planned.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  const found = new Map<string, V>()
  for (const visit of visits) {
    const month = visit.visited_on.slice(0, 7)
    const same = open.findIndex((it) => it.month === month)
    const at = same >= 0 ? same : open.findIndex((it) => it.month < month)
    const [taken] = at >= 0 ? open.splice(at, 1) : []
    if (taken) found.set(taken.id, visit)
  }
  return found
}
