import { text } from './app.text'

const two = (n: number) => String(n).padStart(2, '0')

/** A moment as the window writes it: 今天 08:02, 昨天 17:40, else 2026.11.18 08:02. */
export function whenWords(moment: string, now = new Date()): string {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return moment
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  const days = (dayOf(now) - dayOf(at)) / 86_400_000
  if (days === 0) return text.today(time)
  if (days === 1) return text.yesterday(time)
  return `${dateWords(at)} ${time}`
}

/** A moment to the second, for lists where order counts: 2026.11.18 08:02:31. */
export function exactWhen(moment: string): string {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return moment
  return `${dateWords(at)} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** 14:32 of a moment, in local time. */
export function clockOf(moment: string): string {
  const at = new Date(moment)
  return Number.isNaN(at.getTime()) ? moment : `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 2026.11.18 */
export function dateWords(at: Date): string {
  return `${at.getFullYear()}.${two(at.getMonth() + 1)}.${two(at.getDate())}`
}

function dayOf(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
}
