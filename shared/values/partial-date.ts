/**
 * A date known only as far as it was written: `1978`, `1978.03`, `1978.03.05`, `1978春`.
 * The text is canonical: the same date has one spelling, and no part is ever added that was not written.
 */
declare const brand: unique symbol
export type PartialDate = string & { readonly [brand]: 'PartialDate' }

const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/** The incumbent editor's date words and the month each one counts from. */
const WORD_MONTHS: Record<string, number> = { 春: 4, 夏: 7, 秋: 10, 冬: 12, 初: 3, 中: 6, 底: 12 }

const CANONICAL = /^(\d{4})(?:\.(\d{2})(?:\.(\d{2}))?|([春夏秋冬初中底]))?$/

type Parts = { year: number; month: number | null; day: number | null; word: string }

/**
 * Reads any spelling in use: `197803`, `19780305`, `1978.03`, `1978-3-5`, `1978/03`, `1978年3月5日`, `1978年春`,
 * full-width digits and dots, blanks anywhere. Null for anything else, for days that do not exist and for years
 * outside 1900–2200. `1978.1` is refused: spreadsheets write October that way.
 */
export function parsePartialDate(written: string): PartialDate | null {
  if (written.length > 40) return null
  const known = read.get(written)
  if (known !== undefined) return known
  const date = readDate(written)
  if (read.size >= MOST_READ) read.clear()
  read.set(written, date)
  return date
}

/** Dates of people repeat; an import reads each spelling thousands of times. */
const read = new Map<string, PartialDate | null>()
const MOST_READ = 10_000

function readDate(written: string): PartialDate | null {
  const text = written.normalize('NFKC').replace(/\s/gu, '').replaceAll('。', '.')
  const parts = partsOfDigits(text) ?? partsOfSeparated(text) ?? partsOfWord(text)
  return parts && exists(parts) ? canonical(parts) : null
}

function partsOfDigits(text: string): Parts | null {
  const found = /^(\d{4})(\d{2})?(\d{2})?$/.exec(text)
  return found && partsOf(found[1], found[2], found[3])
}

function partsOfSeparated(text: string): Parts | null {
  if (/^\d{4}\.1$/.test(text)) return null
  const found =
    /^(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})(年)(?:(\d{1,2})月(?:(\d{1,2})日?)?)?$/.exec(text)
  return found && partsOf(found[1], found[3], found[4])
}

function partsOfWord(text: string): Parts | null {
  const found = /^(\d{4})[.年]?([春夏秋冬]季?|[初中底])$/.exec(text)
  return found && { ...partsOf(found[1], undefined, undefined), word: found[2]?.charAt(0) ?? '' }
}

function partsOf(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null, word: '' }
}

function exists({ year, month, day }: Parts): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  if (month === null) return true
  if (month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
}

function canonical({ year, month, day, word }: Parts): PartialDate {
  const two = (part: number | null) => (part === null ? '' : `.${String(part).padStart(2, '0')}`)
  return `${year}${word}${two(month)}${two(day)}` as PartialDate
}

function partsOfDate(date: PartialDate): Parts {
  const known = partsRead.get(date)
  if (known) return known
  const made = splitDate(date)
  if (partsRead.size >= MOST_READ) partsRead.clear()
  partsRead.set(date, made)
  return made
}

const partsRead = new Map<PartialDate, Parts>()

function splitDate(date: PartialDate): Parts {
  const found = CANONICAL.exec(date)
  if (!found) throw new Error(`not a canonical partial date: ${date}`)
  return { ...partsOf(found[1], found[2], found[3]), word: found[4] ?? '' }
}

/** The month a date counts from in age arithmetic: its own, its word's, or January where only the year is known. */
function countingMonth({ month, word }: Parts): number {
  return month ?? WORD_MONTHS[word] ?? 1
}

/** `yyyyMMdd` as a number; a missing day counts as the first, a missing month as January, 春 as 1 April. */
export function sortKey(date: PartialDate): number {
  const parts = partsOfDate(date)
  return parts.year * 10_000 + countingMonth(parts) * 100 + (parts.day ?? 1)
}

/** Earlier first; of two dates with one key the coarser comes first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return sortKey(a) - sortKey(b) || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** Months since year 0, the unit of all age and term arithmetic. */
export function monthIndex(date: PartialDate): number {
  const parts = partsOfDate(date)
  return parts.year * 12 + countingMonth(parts) - 1
}

/** The spelling of the national editor's files: `197803`, `19780305`, `1978`, `1978春`. */
export function toEditorText(date: PartialDate): string {
  return date.replaceAll('.', '')
}

/** The spelling of printed forms: `1978.03`. A day is not printed. */
export function toPaperText(date: PartialDate): string {
  return date.slice(0, 7)
}

/** The spelling of formal documents, without leading zeros: `2026年10月8日`, `2026年10月`; '' stays ''. */
export function toFormalText(date: string): string {
  const [year = '', month, day] = date.split('.')
  const part = (digits: string | undefined, unit: string) => (digits ? `${Number(digits)}${unit}` : '')
  return year === '' ? '' : `${year}年${part(month, '月')}${part(day, '日')}`
}

/** Completed years at `reference`; days are ignored. Null when the birth lies after it. */
export function ageAt(birth: PartialDate, reference: PartialDate): number | null {
  const months = monthsBetween(birth, reference)
  return months < 0 ? null : Math.floor(months / 12)
}

/** Whole months from `from` to `to`, negative when `to` is earlier. */
export function monthsBetween(from: PartialDate, to: PartialDate): number {
  return monthIndex(to) - monthIndex(from)
}

/** `43` as `3 年 7 个月`. */
export function monthsText(months: number): string {
  const count = Math.abs(Math.trunc(months))
  const years = Math.floor(count / 12)
  const rest = count % 12
  const text = [years > 0 ? `${years} 年` : '', rest > 0 || years === 0 ? `${rest} 个月` : '']
  return `${months < 0 ? '-' : ''}${text.filter(Boolean).join(' ')}`
}

/** The local calendar day of `now`. */
export function todayPartial(now: Date): PartialDate {
  return canonical({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate(), word: '' })
}
