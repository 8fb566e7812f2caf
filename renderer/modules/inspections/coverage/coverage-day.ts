import { localToday } from '../../../app/today'

/** The day that coverage of a year is first asked for: today, of a year that is over its last day, of one to come its first. */
export function yearEndOrToday(year: number): string {
  const now = localToday()
  if (Number(now.slice(0, 4)) === year) return now
  return Number(now.slice(0, 4)) > year ? `${year}-12-31` : `${year}-01-01`
}
