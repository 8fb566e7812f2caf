/** A number that was typed: null for nothing, the number before where it is none. */
export function numberTyped(typed: string, before: number | null): number | null {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d{1,8}(\.\d{0,2})?$/.test(plain) ? Number(plain) : before
}

export const shownNumber = (value: number | null) => (value === null ? '' : String(value))
