import { plusDays } from './iso-day'

/** Years of the State Council's notice: days off beside weekends and weekend days worked, each as `yyyy.MM.dd`. */
export type Holidays = readonly { off: readonly string[]; worked: readonly string[] }[]

const SUNDAY = 0
const SATURDAY = 6

/** The last of so many working days that follow the ISO day; the day itself is not counted. */
export function plusWorkdays(day: string, days: number, holidays: Holidays): string {
  let at = day
  for (let left = days; left > 0; left -= Number(isWorked(at, holidays))) at = plusDays(at, 1)
  return at
}

/** Monday to Friday but what is off, and the weekend days that make up for it. */
export function isWorked(day: string, holidays: Holidays): boolean {
  const dotted = day.replaceAll('-', '.')
  if (holidays.some((it) => it.worked.includes(dotted))) return true
  if (holidays.some((it) => it.off.includes(dotted))) return false
  return ![SUNDAY, SATURDAY].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
