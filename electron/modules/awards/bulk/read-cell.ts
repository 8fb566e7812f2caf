import { type SheetCell, textOfCell } from '#electron/platform/formats/index'
import type { FieldAnswers } from '#shared/modules/awards/nomination'
import { type FormField, NOMINATORS } from '#shared/modules/awards/programme'
import { readSheetDate } from '#shared/modules/people/sheet-dates'
import { readSheetIdentity } from '#shared/modules/people/sheet-identity'
import type { PartialDate } from '#shared/values/partial-date'
import type { BulkColumn } from './columns'

/** What a cell says, or why it cannot be taken. */
export type ReadCell<T> = { ok: true; value: T } | { ok: false; text: string; remedy: string }

const DATES = new Set(['facts/birth', 'facts/partyJoinedOn', 'facts/hereSince'])

/** A cell of one of the columns that every nomination has. */
export function readBasic(
  { place, options }: BulkColumn,
  cell: SheetCell,
  today: PartialDate,
): ReadCell<string> {
  const broken = unreadable(cell)
  if (broken) return broken
  const text = textOfCell(cell).trim()
  if (place === 'facts/identityNumber') return identity(cell)
  if (DATES.has(place)) return date(cell, today)
  if (text === '' || !options) return { ok: true, value: text }
  return oneOf(text, options)
}

/** An answer to one of the category's own fields; '' or no rows where nothing is answered. */
export function readAnswer(
  field: FormField,
  cell: SheetCell,
  today: PartialDate,
): ReadCell<FieldAnswers[string]> {
  const broken = unreadable(cell)
  if (broken) return broken
  const text = textOfCell(cell).trim()
  if (field.kind === 'rows') return { ok: true, value: rowsIn(text) }
  if (text === '' || field.kind === 'text' || field.kind === 'long') return { ok: true, value: text }
  if (field.kind === 'date') return date(cell, today)
  if (field.kind === 'choice') return oneOf(text, field.options)
  const number = text.normalize('NFKC').replace(/,/g, '')
  return number !== '' && Number.isFinite(Number(number))
    ? { ok: true, value: number }
    : { ok: false, text: `“${short(text)}”不是数字`, remedy: '只写数字，不带单位' }
}

/** One line a row, its cells parted by | or a tab. */
function rowsIn(text: string): string[][] {
  return text
    .split(/\r?\n/u)
    .filter((it) => it.trim() !== '')
    .map((line) => line.split(/[|｜\t]/u).map((it) => it.trim()))
}

/** Which way of nominating a cell names: 单位推荐, 单位. */
export function nominatorIn(text: string): keyof typeof NOMINATORS | null {
  const plain = text.replace(/\s/gu, '')
  const found = Object.entries(NOMINATORS).find(([, label]) => label === plain || label.startsWith(plain))
  return (found?.[0] as keyof typeof NOMINATORS | undefined) ?? null
}

function oneOf(text: string, options: readonly string[]): ReadCell<string> {
  const plain = (it: string) => it.normalize('NFKC').replace(/\s/gu, '')
  const found = options.find((it) => plain(it) === plain(text))
  if (found !== undefined) return { ok: true, value: found }
  return { ok: false, text: `“${short(text)}”不在选项里`, remedy: `应为${options.join('、')}` }
}

function identity(cell: SheetCell): ReadCell<string> {
  const read = readSheetIdentity(typed(cell))
  return read.ok ? { ok: true, value: read.number } : { ok: false, text: read.message, remedy: read.remedy }
}

function date(cell: SheetCell, today: PartialDate): ReadCell<string> {
  const read = readSheetDate(typed(cell), today)
  return read.ok ? { ok: true, value: read.date } : { ok: false, text: read.message, remedy: read.remedy }
}

function typed(cell: SheetCell) {
  return typeof cell === 'string' ? { text: cell } : cell
}

function unreadable(cell: SheetCell): { ok: false; text: string; remedy: string } | null {
  if (typeof cell === 'string') return null
  const remedy = '在表中改为实际的值'
  if (cell.kind === 'error') return { ok: false, text: `公式出错：${cell.text}`, remedy }
  if (cell.kind === 'formula') return { ok: false, text: `公式 ${short(cell.text)} 没有存下结果`, remedy }
  return null
}

function short(text: string): string {
  return [...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text
}
