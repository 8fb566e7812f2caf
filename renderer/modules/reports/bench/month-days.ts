import { plusDays, plusMonths } from '#shared/values/iso-day'

/** Weeks of a month (`2026-11`), Monday first, with the days of its neighbours that fill them. ISO days. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const last = plusMonths(`${month}-31`, 0)
  const weeks: string[][] = []
  for (let monday = plusDays(first, -weekdayOf(first)); monday <= last; monday = plusDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => plusDays(monday, at)))
  return weeks
}

/** Nought for a Monday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** The month so many months on: `2026-11` and 2 is `2027-01`. */
export function monthOn(month: string, months: number): string {
  return plusMonths(`${month}-01`, months).slice(0, 7)
}
