/** What the contract takes: copies of a paper. */
export const MOST_COPIES = 99

/** A whole number from 1 to `most` as it was typed, full-width digits too; null for anything else. */
export function wholeNumber(typed: string, most: number): number | null {
  const plain = typed.normalize('NFKC').trim()
  const number = /^\d{1,6}$/.test(plain) ? Number(plain) : 0
  return number >= 1 && number <= most ? number : null
}
