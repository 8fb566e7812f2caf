/** What the contract takes: copies of a paper. */
export const MOST_COPIES = 99

/** A whole number from `least` to `most` as it was typed, full-width digits too; null for anything else. */
export function wholeNumber(typed: string, most: number, least = 0): number | null {
  const plain = typed.normalize('NFKC').trim()
  if (!/^\d{1,6}$/.test(plain)) return null
  const number = Number(plain)
  return number >= least && number <= most ? number : null
}
