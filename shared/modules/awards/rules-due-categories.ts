import type { Category } from './programme'

/** When a category was last judged: its key and the year of the cycle. */
export type LastHeld = ReadonlyMap<string, number>

/**
 * The categories that a cycle of this year judges: those held every cycle, and those whose turn has come again (双星 every
 * two years beside 十奖 every year, S21). One that was never held is due.
 */
export function dueCategories(categories: readonly Category[], year: number, last: LastHeld): Category[] {
  return categories.filter(({ key, everyYears }) => {
    const held = last.get(key)
    return everyYears === null || held === undefined || Math.abs(year - held) >= everyYears
  })
}
