import type { Trx } from '#electron/platform/database/schema'
import { plusMonths } from '#shared/values/iso-day'
import { type Marks, memberMarks } from './member-marks.repository'
import { editionsOf } from './members-systems'

/** Full months before the one that a day lies in, the earliest first. */
export function monthsBefore(day: string, count: number): string[] {
  const first = `${day.slice(0, 7)}-01`
  return Array.from({ length: count }, (_, at) => plusMonths(first, at - count).slice(0, 7))
}

/** What there is to look at of each member today. */
export async function marksOn(trx: Trx, today: string): Promise<Marks> {
  const editions = await editionsOf(trx, 'dues')
  const months = editions.at(-1)?.rule.owedMonths.value ?? 0
  return memberMarks(trx, { today, editions, months: monthsBefore(today, months) })
}
