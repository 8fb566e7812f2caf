/** 14:32 of a moment, in local time. */
export function clockOf(moment: string): string {
  const at = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return Number.isNaN(at.getTime()) ? moment : `${two(at.getHours())}:${two(at.getMinutes())}`
}
