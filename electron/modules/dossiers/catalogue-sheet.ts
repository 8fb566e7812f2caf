import { type RawRow, type RawSheet, type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { classOf, isContainer, type SkeletonCode } from '#shared/modules/dossiers/classes'
import type { MaterialDate, SheetLine } from '#shared/modules/dossiers/material'
import { readDateParts, readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'

/** @file A catalogue out of a sheet: the skeleton with class rows, or lines that name their class (domain rules 1.3). */

type Columns = {
  row: number
  title: number
  label: number | null
  number: number | null
  year: number | null
  month: number | null
  day: number | null
  date: number | null
  copies: number | null
  pages: number | null
  remark: number | null
}

/** What a sheet holds, or null where it has no heading of a catalogue. */
export function readCatalogueSheet(
  sheet: RawSheet,
  classNames: ReadonlyMap<string, SkeletonCode>,
): { lines: SheetLine[]; ignored: string[] } | null {
  const columns = findColumns(sheet)
  if (!columns) return null
  const lines: SheetLine[] = []
  const ignored: string[] = []
  let current: SkeletonCode | null = null
  for (const row of sheet.rows.filter((it) => it.row > columns.row)) {
    const read = readRow(row, columns, classNames)
    if (read.kind === 'class') current = read.code
    else if (read.kind === 'line') lines.push(lineOf(row, columns, read.code ?? current))
    else if (read.reason !== '') ignored.push(`${sheet.name}第 ${row.row} 行：${read.reason}`)
  }
  return { lines, ignored }
}

/** Rows that are looked at for the heading. */
const DEEPEST = 30

const HEADS = {
  title: /^(材料名称|材料题名|题名|E01Z111A?)$/,
  label: /^(类号|材料类号|分类号|E01Z101A?)$/,
  number: /^(序号|顺序号|E01Z104)$/,
  year: /^年$/,
  month: /^月$/,
  day: /^日$/,
  date: /^(材料)?(形成|制成)(时间|日期)$|^E01Z117$/,
  copies: /^份数$|^E01Z124$/,
  pages: /^页数$|^E01Z114$/,
  remark: /^备注$|^E01Z(121|231)$/,
} as const satisfies Record<Exclude<keyof Columns, 'row'>, RegExp>

function findColumns(sheet: RawSheet): Columns | null {
  for (const [index, row] of sheet.rows.slice(0, DEEPEST).entries()) {
    const top = headsIn(row)
    if (top.title === undefined) continue
    // 年 月 日 stand in a second row below 材料形成时间.
    const below = sheet.rows[index + 1]
    const second = below && headsIn(below)
    const split = second?.year !== undefined && second.month !== undefined
    const found = split ? { ...second, ...top, row: below?.row ?? row.row } : { ...top, row: row.row }
    const none = { label: null, number: null, year: null, month: null, day: null, date: null }
    const whole = { ...none, copies: null, pages: null, remark: null, title: top.title, ...found }
    return whole.year === null ? whole : { ...whole, date: null }
  }
  return null
}

function headsIn(row: RawRow): Partial<Omit<Columns, 'row'>> & { title?: number } {
  const heads: Record<string, number> = {}
  row.values.forEach((cell, index) => {
    const text = plain(textOfCell(cell))
    const found = Object.entries(HEADS).find(([key, pattern]) => !(key in heads) && pattern.test(text))
    if (found) heads[found[0]] = row.columns[index] ?? 0
  })
  return heads
}

type ReadRow =
  | { kind: 'class'; code: SkeletonCode }
  | { kind: 'line'; code: SkeletonCode | null }
  | { kind: 'none'; reason: string }

function readRow(row: RawRow, columns: Columns, names: ReadonlyMap<string, SkeletonCode>): ReadRow {
  const title = plain(textAt(row, columns.title))
  const label = cellAt(row, columns.label ?? columns.number)
  const code = classIn(label, columns.label !== null && columns.number !== null)
  const named = names.get(title.replace(/材料$/, '')) ?? null
  const counted = [columns.pages, columns.year, columns.date].some((it) => textAt(row, it) !== '')
  if (!counted && (named ?? (code !== null && !numberAt(row, columns) ? code : null)) !== null)
    return { kind: 'class', code: (code ?? named) as SkeletonCode }
  if (HEADS.title.test(title)) return { kind: 'none', reason: '' }
  if (title !== '') return { kind: 'line', code }
  const rest = row.values.map((it) => textOfCell(it).trim()).filter(Boolean)
  const onlyNumber = rest.length <= 1 && (rest.length === 0 || textOfCell(label).trim() === rest[0])
  return { kind: 'none', reason: onlyNumber ? '' : `没有材料名称（${rest.join(' ').slice(0, 30)}）` }
}

/** A running number beside the class: the row is a material. */
function numberAt(row: RawRow, { label, number }: Columns): boolean {
  return label !== null && number !== null && textAt(row, number) !== ''
}

/**
 * The class a label names. Where classes and running numbers share a column, a bare figure is a number. Spreadsheets
 * turn 4-1 into the first of April: the day is turned back.
 */
function classIn(cell: SheetCell | undefined, ownColumn: boolean): SkeletonCode | null {
  const text = plain(textOfCell(cell))
  if (text === '') return null
  const day = /^\d{4}[.-]0?([49])[.-]0?([1-4])$/.exec(text)
  if (day) return classOf(`${day[1]}-${day[2]}`)
  if (!ownColumn && /^\d{1,2}$/.test(text)) return null
  return classOf(text)
}

function lineOf(row: RawRow, columns: Columns, code: SkeletonCode | null): SheetLine {
  const problems: string[] = []
  const classCode = code === null || isContainer(code) ? null : code
  if (code === null) problems.push('看不出类号')
  else if (classCode === null) problems.push(`“${code === '4' ? '四' : '九'}”类要分到小类`)
  const number = (column: number | null, name: string, most: number) => {
    const text = textAt(row, column)
      .normalize('NFKC')
      .replace(/[页份\s]/g, '')
    if (text === '') return null
    const value = Number(text)
    if (Number.isInteger(value) && value >= 0 && value <= most) return value
    problems.push(`${name}“${textAt(row, column)}”不是整数`)
    return null
  }
  const whole = textAt(row, columns.title)
  const [title, remark] = [whole.slice(0, MOST_TITLE), textAt(row, columns.remark).slice(0, MOST_REMARK)]
  if (title !== whole) problems.push(`材料名称超过 ${MOST_TITLE} 字，只取前面的`)
  const [date, written] = readDate(row, columns)
  if (date === null) problems.push(`日期“${written}”看不懂`)
  return {
    row: row.row,
    classCode,
    title,
    ...(date ?? { year: null, month: null, day: null }),
    copies: number(columns.copies, '份数', 999) || 1,
    pages: number(columns.pages, '页数', 9999),
    remark,
    problem: problems.join('；'),
  }
}

const MOST_TITLE = 200
const MOST_REMARK = 300

/** The date of a row and how it is written there. */
function readDate(row: RawRow, { year, month, day, date }: Columns): [MaterialDate | null, string] {
  if (year === null) return [readMaterialDate(textAt(row, date)), textAt(row, date)]
  const [y = '', m = '', d = ''] = [year, month, day].map((it) => textAt(row, it))
  return [readDateParts(y, m, d), [y, m, d].filter(Boolean).join('.')]
}

function cellAt(row: RawRow, column: number | null): SheetCell | undefined {
  if (column === null) return undefined
  const at = row.columns.indexOf(column)
  return at < 0 ? undefined : row.values[at]
}

function textAt(row: RawRow, column: number | null): string {
  return textOfCell(cellAt(row, column)).replace(/\s+/g, ' ').trim()
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u3000]/g, '')
}
