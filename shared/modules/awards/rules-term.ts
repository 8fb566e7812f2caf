import { parsePartialDate } from '../../values/partial-date'
import type { TermRule } from './programme'

/**
 * The last day of a 管理期 that begins with the day of the award: three years from 2026.01.10 end 2029.01.09. As exact as
 * the day itself; '' where there is no end or no day.
 */
export function termEnd(from: string, term: Pick<TermRule, 'months'> | null): string {
  const date = parsePartialDate(from)
  const months = term?.months ?? null
  if (date === null || months === null) return ''
  const [year = 0, month = 0, day = 0] = date.split('.').map(Number)
  if (month === 0 || Number.isNaN(year))
    return months % 12 === 0 && year > 0 ? `${year + months / 12 - 1}` : ''
  if (day === 0) return text(year, month + months - 1)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  if (day > lastDay) return text(year, month + months, lastDay)
  return day > 1
    ? text(year, month + months, day - 1)
    : text(year, month + months - 1, new Date(Date.UTC(year, month - 1 + months, 0)).getUTCDate())
}

/** Months past December run into the years after. */
function text(year: number, month: number, day = 0): string {
  const at = year * 12 + month - 1
  const two = (part: number) => String(part).padStart(2, '0')
  const written = `${Math.floor(at / 12)}.${two((at % 12) + 1)}`
  return day === 0 ? written : `${written}.${two(day)}`
}
