import type { SheetCell } from './workbook'

/** How a number of one style is read: what its format makes of it. */
export type NumberStyle =
  | { kind: 'plain' }
  /** Fixed decimals, or digits filled up with zeros. */
  | { kind: 'decimals'; decimals: number; digits: number; percent: boolean }
  | { kind: 'date'; year: boolean; month: boolean; day: boolean; time: boolean }

const PLAIN: NumberStyle = { kind: 'plain' }
const DAY = { kind: 'date', year: true, month: true, day: true, time: false } as const
const MONTH = { kind: 'date', year: true, month: true, day: false, time: false } as const
const TIME = { kind: 'date', year: false, month: false, day: false, time: true } as const

/** Formats that a file names by number alone; 27–36 and 50–58 as a Chinese system shows them. */
const BUILT_IN: Record<number, NumberStyle> = {
  1: decimals(0),
  2: decimals(2),
  4: decimals(2),
  9: { kind: 'decimals', decimals: 0, digits: 0, percent: true },
  10: { kind: 'decimals', decimals: 2, digits: 0, percent: true },
  14: DAY,
  15: DAY,
  16: DAY,
  17: MONTH,
  18: TIME,
  19: TIME,
  20: TIME,
  21: TIME,
  22: { ...DAY, time: true },
  27: MONTH,
  28: DAY,
  29: DAY,
  30: DAY,
  31: DAY,
  32: TIME,
  33: TIME,
  34: TIME,
  35: TIME,
  36: MONTH,
  39: decimals(2),
  40: decimals(2),
  45: TIME,
  46: TIME,
  47: TIME,
  50: MONTH,
  51: DAY,
  52: MONTH,
  53: DAY,
  54: DAY,
  55: TIME,
  56: TIME,
  57: MONTH,
  58: DAY,
}

function decimals(count: number): NumberStyle {
  return { kind: 'decimals', decimals: count, digits: 0, percent: false }
}

export function builtInStyle(id: number): NumberStyle {
  return BUILT_IN[id] ?? PLAIN
}

/** What a format code makes of a positive number. */
export function styleOfFormat(code: string): NumberStyle {
  if (code.length > 400) return PLAIN
  const section = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
    .replace(/上午\/下午|AM\/PM|A\/P/gi, 'h')
  if (/general|@|^$/i.test(section)) return PLAIN
  if (/[ymdhsge年月日时]/i.test(section) && !/[0#?]/.test(section.replace(/[.]0+/g, '')))
    return dateStyle(section)
  const percent = section.includes('%')
  const after = /\.([0#?]+)/.exec(section)?.[1] ?? ''
  const before = /^[^.]*/.exec(section)?.[0] ?? ''
  const fixed = after.replace(/[^0]/g, '').length
  if (after.length !== fixed) return percent ? { kind: 'decimals', decimals: 2, digits: 0, percent } : PLAIN
  const digits = /^0+$/.test(before) && before.length > 1 ? before.length : 0
  return { kind: 'decimals', decimals: fixed, digits, percent }
}

function dateStyle(section: string): NumberStyle {
  const year = /[ye]/i.test(section)
  const day = /d|日/i.test(section)
  const time = /[hs]/i.test(section)
  const month = /m|月/i.test(section.replace(/h+:?m+|m+:?s+/gi, ''))
  if (!year && !month && !day) return TIME
  // A month and a day without their year still stand for a whole date.
  return { kind: 'date', year: true, month: month || !year, day: day || !year, time }
}

/** The cell of a number: every digit that it has, as its format fixes or dates it. */
export function numberCell(raw: string, style: NumberStyle, epoch1904: boolean): SheetCell {
  const value = Number(raw)
  if (raw === '' || !Number.isFinite(value)) return raw
  if (style.kind === 'plain') return { text: plainNumber(value), kind: 'number', number: value }
  if (style.kind === 'date') return dateCell(value, style, epoch1904)
  const { decimals: places, digits, percent } = style
  if (Math.abs(value) >= 1e15) return { text: plainNumber(value), kind: 'number', number: value }
  const shown = (percent ? value * 100 : value).toFixed(places)
  const text = rounds(value, places, percent) ? plainNumber(value) : shown.padStart(digits, '0')
  return {
    text: percent && !text.endsWith('%') ? `${shown}%` : text,
    kind: 'number',
    number: value,
  }
}

/** True where the format shows less than the cell holds: then all of it is read. */
function rounds(value: number, places: number, percent: boolean): boolean {
  return !percent && Math.abs(value - Number(value.toFixed(places))) > 1e-9
}

function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) >= 1e21) return BigInt(value).toString()
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e') && Math.abs(value) >= 1e15 ? BigInt(Math.trunc(value)).toString() : text
}

function dateCell(
  value: number,
  style: Extract<NumberStyle, { kind: 'date' }>,
  epoch1904: boolean,
): SheetCell {
  const days = epoch1904 ? value + 1462 : value
  if (days < 0 || days >= 2_958_466) return { text: plainNumber(value), kind: 'number', number: value }
  const date = days >= 1 ? new Date(Math.round((days - (days < 60 ? 25_568 : 25_569)) * 86_400) * 1000) : null
  const parts: string[] = []
  if (date && style.year) parts.push(dayText(date, style))
  const seconds = Math.round((days % 1) * 86_400) % 86_400
  if ((style.time && seconds > 0) || parts.length === 0) parts.push(clockText(seconds))
  return { text: parts.join(' '), kind: 'date', number: value }
}

function dayText(date: Date, { month, day }: { month: boolean; day: boolean }): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const text = [String(date.getUTCFullYear())]
  if (month || day) text.push(two(date.getUTCMonth() + 1))
  if (day) text.push(two(date.getUTCDate()))
  return text.join('.')
}

function clockText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, seconds % 60 === 0 ? 16 : 19)
}
