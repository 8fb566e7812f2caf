import { z } from 'zod'

/** One line of a department's year: what it does in a month, every year or every few years from a first one. */
export const YearEntry = z.object({
  month: z.number().int().min(1).max(12),
  title: z.string().trim().min(1, '工作未填').max(12, '工作不超过 12 个字'),
  /** Every so many years, counted from `first`. */
  every: z.number().int().min(1).max(10),
  first: z.number().int().min(1949).max(2100),
  /** Where it is laid down. */
  source: z.string().trim().max(100),
})
export type YearEntry = z.infer<typeof YearEntry>

export const WorkYear = z.object({
  version: z.number().int(),
  /** The year from which this edition holds. */
  fromYear: z.number().int().min(1949).max(2100),
  entries: z.array(YearEntry).max(120),
})
export type WorkYear = z.infer<typeof WorkYear>

/** What stands in each month of a year, January first, in the order of the entries. */
export function monthsOfYear(
  entries: readonly YearEntry[],
  year: number,
): { month: number; titles: string[] }[] {
  const held = entries.filter(({ first, every }) => year >= first && (year - first) % every === 0)
  return Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    titles: held.filter((it) => it.month === at + 1).map((it) => it.title),
  }))
}
