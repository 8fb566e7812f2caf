/** Months as they are typed: `1-12`, `3、6、9`, `1-3,7`; null for what is none. */
export function readMonths(typed: string): number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[、,\s]+/u)
    .filter(Boolean)
  const months = parts.map((part) => {
    const [, from, to] = /^(\d{1,2})(?:[-~至](\d{1,2}))?$/.exec(part) ?? []
    if (!from) return null
    const [first, last] = [Number(from), Number(to ?? from)]
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  })
  if (months.length === 0 || months.includes(null)) return null
  const found = [...new Set(months.flat() as number[])].toSorted((a, b) => a - b)
  return found.length > 0 && found.every((it) => it >= 1 && it <= 12) ? found : null
}

/** The day of each month, the last one where a month is too short; ISO. */
export function planDays(year: number, months: readonly number[], day: number): string[] {
  return months.map((month) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`
  })
}
