import { groupBy } from '../../values/group-by'
import { type ClassCode, classPlace } from './classes'
import type { Material, MaterialDate } from './material'
import type { ClassStandard } from './standards'

/** @file The order of the catalogue and how its parts are written, alike in the window and in the records. */

/** What the order of a class looks at. */
export type Orderable = MaterialDate & { classCode: ClassCode; title: string }

const UNDATED = 99_999_999

/** yyyymmdd for sorting: missing parts are the earliest, without a year the date is the last (R1.2). */
export function dateSort({ year, month, day }: MaterialDate): number {
  if (year === null) return UNDATED
  return year * 10_000 + (month ?? 0) * 100 + (month === null ? 0 : (day ?? 0))
}

/** 形成时间 as the catalogue and lists show it: `1998.06.12`, `1998.06`, `1998`; '' without a year. */
export function dateText({ year, month, day }: MaterialDate): string {
  if (year === null) return ''
  const parts = [month, month === null ? null : day].filter((it) => it !== null)
  return [String(year), ...parts.map((it) => String(it).padStart(2, '0'))].join('.')
}

/** Negative where `one` stands before `other` by the rule of their class; 0 where the rule leaves it open. */
export function compareInClass(standard: ClassStandard, one: Orderable, other: Orderable): number {
  return kindOf(standard, one) - kindOf(standard, other) || dateSort(one) - dateSort(other)
}

/** Place of a title among the kinds of its class; without a word of any it stands behind all. */
function kindOf({ order, kinds }: ClassStandard, { title }: Orderable): number {
  if (order === 'time') return 0
  const found = kinds.findIndex((words) => words.some((word) => title.includes(word)))
  return found < 0 ? kinds.length : found
}

/** The lines of a class by its rule; what the rule leaves open keeps its order. */
export function inClassOrder<T extends Orderable>(lines: readonly T[], standard: ClassStandard): T[] {
  return lines.toSorted((one, other) => compareInClass(standard, one, other))
}

/**
 * Where a new line goes among those of its class, which may have been placed by hand: before the first that the rule
 * puts behind it, at the end where there is none. Lines placed by hand say nothing about the order.
 */
export function placeFor(
  line: Orderable,
  lines: readonly (Orderable & { placed: boolean })[],
  standard: ClassStandard,
): number {
  const at = lines.findIndex((it) => !it.placed && compareInClass(standard, line, it) < 0)
  return at < 0 ? lines.length : at
}

/**
 * The fewest lines that must have been placed by hand for the order to be as it is: all that are outside a longest
 * run of lines in the order of the rule.
 */
export function outOfOrder<T extends Orderable>(lines: readonly T[], standard: ClassStandard): Set<T> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  lines.forEach((line, index) => {
    const at = tails.findIndex((tail) => compareInClass(standard, line, lines[tail] as T) < 0)
    const length = at < 0 ? tails.length : at
    before[index] = tails[length - 1]
    tails[length] = index
  })
  const out = new Set(lines)
  for (let at = tails.at(-1); at !== undefined; at = before[at]) out.delete(lines[at] as T)
  return out
}

/** Sides with content that were scanned differ from those stated; a material without any scan is not uneven. */
export function isUneven({ pages, scanned, blank }: Pick<Material, 'pages' | 'scanned' | 'blank'>): boolean {
  return pages !== null && scanned > 0 && scanned - blank !== pages
}

/** Material by class in the order of the catalogue. */
export function byClass<T extends { classCode: ClassCode }>(lines: readonly T[]): Map<ClassCode, T[]> {
  const groups = [...groupBy(lines, (it) => it.classCode)]
  return new Map(groups.toSorted(([one], [other]) => classPlace(one) - classPlace(other)))
}

/** A number of a dossier so that 9 sorts before 10: every run of figures padded. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').replace(/\d+/g, (digits) => digits.padStart(12, '0'))
}

/** So many numbers from the first on, counted at its last figures; fewer where it does not end in figures. */
export function numbersFrom(first: string, count: number): string[] {
  const found = /^(.*?)(\d{1,15})$/.exec(first)
  if (!found) return [first].slice(0, count)
  const [, before = '', digits = ''] = found
  return Array.from({ length: count }, (_, index) => {
    return before + String(Number(digits) + index).padStart(digits.length, '0')
  })
}

/** What is wrong with the parts of a date, as the end of a sentence; '' where they may stand. */
export function dateProblem({ year, month, day }: MaterialDate): string {
  if (year === null && (month !== null || day !== null)) return '的日期有月日没有年。'
  if (month === null && day !== null) return '的日期有日没有月。'
  if (
    year !== null &&
    month !== null &&
    day !== null &&
    day > new Date(Date.UTC(year, month, 0)).getUTCDate()
  )
    return `的日期不存在：${year}年${month}月没有${day}日。`
  return ''
}

/**
 * Reads a date of the catalogue in any spelling in use (`2005`, `200506`, `20050610`, `2005.6.10`, `2005年6月`,
 * `2005.06.00`); null for what is no date. Parts that are written as 0 are missing. `2005.1` is refused: spreadsheets
 * write October that way.
 */
export function readMaterialDate(written: string): MaterialDate | null {
  const text = written.normalize('NFKC').replace(/\s/g, '')
  if (text === '') return { year: null, month: null, day: null }
  const found =
    /^(\d{4})(\d{2})?(\d{2})?$/.exec(text) ??
    /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text) ??
    /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/.exec(text)
  if (!found || /^\d{4}\.1$/.test(text)) return null
  const [year, month, day] = found.slice(1).map((it) => Number(it ?? 0) || null)
  const date = { year: year ?? null, month: month ?? null, day: day ?? null }
  const sound = (date.month ?? 1) <= 12 && (date.year ?? 0) >= 1800 && (date.year ?? 0) <= 2200
  return sound && dateProblem(date) === '' ? date : null
}

/** The same from three cells of one line, each as it was typed; null where they are no date. */
export function readDateParts(year: string, month: string, day: string): MaterialDate | null {
  const [y = '', m = '', d = ''] = [year, month, day].map((it) =>
    it.normalize('NFKC').replace(/[\s年月日]/g, ''),
  )
  if (d !== '') return readMaterialDate(`${y}年${m || 0}月${d}日`)
  return readMaterialDate(m === '' ? y : `${y}年${m}月`)
}
