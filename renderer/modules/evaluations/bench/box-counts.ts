import type { Box } from '#shared/modules/evaluations/round'

export const COUNT_KEYS = ['expected', 'present', 'issued', 'returned', 'voidTotals'] as const
export type CountKey = (typeof COUNT_KEYS)[number]

/** Counts as they stand in fields; '' is not known. */
export function typedCounts(box: Box): Record<CountKey, string> {
  const words = COUNT_KEYS.map((key) => [key, box[key] === null ? '' : String(box[key])])
  return Object.fromEntries(words) as Record<CountKey, string>
}

/** The number that was typed, null for none, undefined for what is no number of ballots. */
export function countOf(typed: string): number | null | undefined {
  const trimmed = typed.trim()
  if (trimmed === '') return null
  return /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : undefined
}
