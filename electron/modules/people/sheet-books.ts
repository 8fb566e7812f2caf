import type { RawSheet, RawWorkbook, SheetCell } from '#electron/platform/formats/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Destination, MappedBy } from '#shared/modules/people/contract-sheets'
import type { Finding } from '#shared/modules/people/exchange'
import { targetOfHeader } from '#shared/modules/people/sheet-headers'
import { tablesOf } from './sheet-layout'
import { type Mapping, mapTable, signatureOf } from './sheet-map'
import { REASONS } from './sheet-row-kinds'
import type { SheetTable, TableRow } from './sheet-table'

export type OpenFile = {
  name: string
  path: string
  format: RawWorkbook['format'] | null
  savedOn: string
  stamp: string
}

/** One table as it is planned. */
export type OpenSheet = {
  index: number
  file: OpenFile
  /** Its place among the workbook's sheets, and its name; a second table of one sheet carries a number. */
  sheetIndex: number
  name: string
  raw: RawSheet | null
  /** The last row that may belong to it. */
  until: number
  table: SheetTable
  chosen: boolean
  destination: Destination
  targets: string[]
  by: MappedBy[]
  /** Rows that the user took in or out. */
  include: Map<number, boolean>
  findings: Finding[]
}

export type OpenBooks = { id: string; title: string; sender: string; sheets: OpenSheet[] }

const KEY = 'people.workbooks'

export function findBooks({ session }: Context): OpenBooks | null {
  return (session.get(KEY) as OpenBooks | undefined) ?? null
}

export function booksOf(context: Context, id: string): OpenBooks {
  const books = findBooks(context)
  if (books?.id !== id) throw refuse('not-found', '这次读入的工作簿已关闭。', { remedy: '重新选文件。' })
  return books
}

export function sheetOf(books: OpenBooks, index: number): OpenSheet {
  const sheet = books.sheets[index]
  if (!sheet) throw refuse('not-found', '没有这个工作表。', { remedy: '刷新后再选。' })
  return sheet
}

export function keepBooks({ session }: Context, books: OpenBooks): void {
  session.set(KEY, books)
}

export function closeBooks({ session }: Context): void {
  session.delete(KEY)
}

/** True for a row that is taken in. A sheet that is kept whole keeps its totals and notes too. */
export function isIncluded(sheet: OpenSheet, row: TableRow): boolean {
  const chosen = sheet.include.get(row.row)
  if (chosen !== undefined) return chosen
  return row.reason === '' || (sheet.destination === 'kept' && row.reason !== REASONS.header)
}

/** The tables of one workbook, each mapped by its headings. */
export function sheetsOfBook(file: OpenFile, book: RawWorkbook): Omit<OpenSheet, 'index'>[] {
  let person: FormPerson = []
  return book.sheets.flatMap((raw, sheetIndex) => {
    const tables = tablesOf(raw).map((table) => {
      if (table.ofForm) return withPerson(table, person)
      if (table.orientation === 'form') person = personOf(table)
      return table
    })
    if (tables.length === 0) return [emptySheet(file, raw, sheetIndex)]
    return tables.map((table, at) => {
      const next = tables[at + 1]
      const { destination, targets, by } = mapTable(table)
      const hasRows = table.rows.some((row) => row.reason === '')
      return {
        file,
        sheetIndex,
        name: tables.length > 1 ? `${raw.name}（${at + 1}）` : raw.name,
        raw,
        until: next ? next.headerFrom - 1 : Number.POSITIVE_INFINITY,
        table,
        chosen: hasRows && !raw.hidden,
        destination,
        targets,
        by,
        include: new Map<number, boolean>(),
        findings: [...raw.notices.map((it) => sheetNotice(it.message)), ...hiddenFindings(raw)],
      }
    })
  })
}

/** Who a form is about: cells that its other parts do not repeat. */
type FormPerson = { header: string; cell: SheetCell }[]

function personOf({ columns, rows }: SheetTable): FormPerson {
  return columns.flatMap(({ header }, at) => {
    const target = targetOfHeader(header, 'basic')
    const cell = rows[0]?.cells[at] ?? ''
    if (cell === '' || !['name', 'identityNumber', 'birth'].includes(target)) return []
    return [{ header: target === 'name' ? '本人姓名' : header, cell }]
  })
}

/** A part of a form with the person of the form before it in columns of their own. */
function withPerson(table: SheetTable, person: FormPerson): SheetTable {
  if (person.length === 0) return { ...table, ofForm: false }
  const cells = person.map((it) => it.cell)
  return {
    ...table,
    columns: [...table.columns, ...person.map(({ header }) => ({ index: -1, letter: '', header }))],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, ...cells] })),
  }
}

const NO_TABLE: SheetTable = {
  orientation: 'rows',
  ofForm: false,
  headerFrom: 0,
  headerTo: 0,
  title: '',
  unit: '',
  columns: [],
  rows: [],
  around: [],
}

function emptySheet(file: OpenFile, raw: RawSheet, sheetIndex: number): Omit<OpenSheet, 'index'> {
  const notices = raw.notices.length > 0 ? raw.notices.map((it) => it.message) : ['空表，没有内容']
  return {
    ...blankSheet(file),
    sheetIndex,
    name: raw.name,
    raw,
    findings: notices.map((it) => sheetNotice(it)),
  }
}

function blankSheet(file: OpenFile): Omit<OpenSheet, 'index'> {
  return {
    file,
    sheetIndex: 0,
    name: '',
    raw: null,
    until: 0,
    table: NO_TABLE,
    chosen: false,
    destination: 'kept',
    targets: [],
    by: [],
    include: new Map(),
    findings: [],
  }
}

/** Stands for a file that could not be read, so that it is seen among the others. */
export function unreadableFile(name: string, message: string, remedy: string): Omit<OpenSheet, 'index'> {
  const file: OpenFile = { name, path: '', format: null, savedOn: '', stamp: '' }
  const finding: Finding = { severity: 'error', field: '', label: '整个文件', message, remedy, fix: null }
  return { ...blankSheet(file), findings: [finding] }
}

function hiddenFindings(raw: RawSheet): Finding[] {
  const rows = raw.rows.filter((row) => row.hidden).map((row) => row.row)
  const findings: Finding[] = []
  if (raw.hidden) findings.push(sheetNotice('这是隐藏的工作表，没有选上', '要导入时勾选它'))
  if (rows.length > 0)
    findings.push(
      sheetNotice(`有 ${rows.length} 个隐藏行（${runsText(rows)}），照样读入`, '不要的行逐行排除'),
    )
  if (raw.hiddenColumns.length > 0) findings.push(sheetNotice('有隐藏列，照样读入', '不要的列改为不导入'))
  return findings
}

/** 5–9、12 of the numbers 5 to 9 and 12. */
function runsText(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last[1] + 1 === row) last[1] = row
    else runs.push([row, row])
  }
  const told = runs.slice(0, 5).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return `第 ${told.join('、')}${runs.length > 5 ? ' 等' : ''} 行`
}

function sheetNotice(message: string, remedy = ''): Finding {
  return { severity: 'notice', field: '', label: '工作表', message, remedy, fix: null }
}

export function applyMapping(sheet: OpenSheet, { destination, targets, by }: Mapping): void {
  sheet.destination = destination
  sheet.targets = targets
  sheet.by = by
}

export function signatureOfSheet(sheet: OpenSheet): string {
  return signatureOf(sheet.table)
}
