/** Least and most of the settings that are whole numbers, as the contract stores them. */
export const RANGES = {
  idleLockMinutes: [1, 60],
  stepsKept: [100, 20_000],
  recycleDays: [30, 3650],
} as const
export type NumberName = keyof typeof RANGES

/** The number that was typed, null where it is none or lies outside what can be stored. */
export function wholeNumber(name: NumberName, typed: string): number | null {
  const [least, most] = RANGES[name]
  const trimmed = typed.trim()
  if (!/^\d{1,6}$/.test(trimmed)) return null
  const number = Number(trimmed)
  return number >= least && number <= most ? number : null
}
