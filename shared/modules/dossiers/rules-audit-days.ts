import { parsePartialDate } from '../../values/partial-date'
import { relateDates } from './rules-audit-dates'

/** True where both days are known and the first is certainly after the second. */
export function isLater(first: string, second: string): boolean {
  const [a, b] = [parsePartialDate(first), parsePartialDate(second)]
  return a !== null && b !== null && a > b && relateDates(a, b) === 'apart'
}
