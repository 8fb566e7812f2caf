import { type CellObject, CFB, read, SSF, set_cptable, type WorkSheet } from '@e965/xlsx'
import * as cptable from '@e965/xlsx/dist/cpexcel.full.mjs'
import { refuseFile } from './problem'
import {
  type Merge,
  type RawRow,
  type RawSheet,
  type RawWorkbook,
  type SheetCell,
  WORKBOOK_LIMITS,
} from './workbook'
import { numberCell, styleOfFormat } from './xlsx-values'

set_cptable(cptable)

/** The old formats are read whole and at once, so they may be far smaller. */
const MOST_BYTES = 40 * 1024 * 1024
/** Reads the formats before `.xlsx` (`.xls`, `.et`, `.xlsb`, tables saved as web pages) through the library for them. */
export function readXls(bytes: Uint8Array): RawWorkbook {
  if (bytes.length > MOST_BYTES)
    throw refuseFile('too-large', '旧格式的工作簿超过 40 MB', {
      remedy: '用 Excel 或 WPS 另存为 .xlsx 再导入',
    })
  refuseLocked(bytes)
  const book = parsed(bytes)
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.slice(0, WORKBOOK_LIMITS.sheets).map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return sheetOf(name, hidden, book.Sheets[name] ?? {}, epoch1904)
  })
  if (sheets.length === 0) throw refuseFile('malformed', '工作簿里没有工作表')
  const saved = book.Props?.ModifiedDate
  return {
    format: 'xls',
    savedOn: saved instanceof Date && saved.getFullYear() > 1990 ? dayOf(saved) : '',
    sheets,
    notices: [],
  }
}

function refuseLocked(bytes: Uint8Array): void {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return
  let names: string[] = []
  try {
    names = CFB.read(bytes, { type: 'array' }).FullPaths
  } catch {
    throw refuseFile('damaged', '文件已损坏，打不开')
  }
  if (names.some((name) => /EncryptedPackage$/i.test(name))) throw locked()
  if (!names.some((name) => /(Workbook|Book)$/i.test(name)))
    throw refuseFile('malformed', '不是表格文件，里面没有工作表', {
      remedy: '选择 .xlsx、.xls、.et 或 .csv 文件',
    })
}

function locked() {
  return refuseFile('password', '工作簿有打开密码，读不出内容', {
    remedy: '用 Excel 或 WPS 输入密码打开，去掉密码另存后再导入',
  })
}

function parsed(bytes: Uint8Array) {
  try {
    return read(bytes, { type: 'array', cellDates: false, cellNF: true, cellFormula: true, cellHTML: false })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw locked()
    throw refuseFile('damaged', '文件读不出来，可能已损坏', {
      remedy: '用 Excel 或 WPS 打开后另存为 .xlsx 再导入',
    })
  }
}

function sheetOf(name: string, hidden: boolean, sheet: WorkSheet, epoch1904: boolean): RawSheet {
  const merges = (sheet['!merges'] ?? [])
    .slice(0, WORKBOOK_LIMITS.merges)
    .map(({ s, e }): Merge => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }))
  const rows = new Map<number, RawRow>()
  let cells = 0
  for (const [reference, cell] of Object.entries(sheet)) {
    if (reference.startsWith('!')) continue
    const value = cellOf(cell as CellObject, epoch1904)
    const place = /^([A-Z]+)(\d+)$/.exec(reference)
    if (value === '' || !place) continue
    cells += 1
    if (cells > WORKBOOK_LIMITS.cells) throw refuseFile('too-large', '工作簿过大，不是一份名册')
    const row = Number(place[2])
    const held = rows.get(row) ?? {
      row,
      hidden: sheet['!rows']?.[row - 1]?.hidden === true,
      columns: [],
      values: [],
    }
    rows.set(row, held)
    held.columns.push(columnOf(place[1] ?? ''))
    held.values.push(value)
  }
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((it, at): [number, number][] =>
    it?.hidden ? [[at, at]] : [],
  )
  return {
    name,
    hidden,
    rows: [...rows.values()].map(sorted).sort((a, b) => a.row - b.row),
    merges,
    hiddenColumns,
    notices: [],
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function sorted(row: RawRow): RawRow {
  const order = row.columns.map((_, at) => at).sort((a, b) => (row.columns[a] ?? 0) - (row.columns[b] ?? 0))
  return {
    ...row,
    columns: order.map((at) => row.columns[at] ?? 0),
    values: order.map((at) => row.values[at] ?? ''),
  }
}

function cellOf(cell: CellObject, epoch1904: boolean): SheetCell {
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = typeof cell.z === 'number' ? SSF.get_table()[cell.z] : cell.z
    return numberCell(String(cell.v), styleOfFormat(String(format ?? 'General')), epoch1904)
  }
  if (cell.t === 'b') return { text: cell.v ? 'TRUE' : 'FALSE', kind: 'boolean' }
  if (cell.t === 'e') return { text: String(cell.w ?? '#N/A'), kind: 'error' }
  const text = cell.v === undefined ? '' : String(cell.v)
  return /^[\s\u3000]*$/.test(text) ? '' : text
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}.${two(date.getMonth() + 1)}.${two(date.getDate())}`
}
