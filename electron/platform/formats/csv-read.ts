import { decodeGb18030, decodeUtf8 } from './decode-text'
import { refuseFile } from './problem'
import { type RawRow, type RawWorkbook, WORKBOOK_LIMITS } from './workbook'

/** Reads `.csv` or tab-separated text in UTF-8, UTF-16 or GB18030; the separator is what the first lines use most. */
export function readCsv(bytes: Uint8Array, name: string): RawWorkbook {
  const text = decode(bytes)
  const separator = separatorOf(text)
  const rows: RawRow[] = []
  let budget: number = WORKBOOK_LIMITS.cells
  for (const { row, cells } of lines(text, separator)) {
    const held: RawRow = { row, hidden: false, columns: [], values: [] }
    cells.forEach((cell, column) => {
      const value = unguarded(cell)
      if (value.trim() === '' || column >= WORKBOOK_LIMITS.columns) return
      held.columns.push(column)
      held.values.push(value)
    })
    budget -= held.columns.length
    if (budget < 0 || row > WORKBOOK_LIMITS.rows) throw refuseFile('too-large', '文本表格过大，不是一份名册')
    if (held.columns.length > 0) rows.push(held)
  }
  const sheet = { name, hidden: false, rows, merges: [], hiddenColumns: [], notices: [] }
  return { format: 'csv', savedOn: '', sheets: [sheet], notices: [] }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const decoded = decodeUtf8(bytes) ?? decodeGb18030(bytes)
  if (!decoded || decoded.text.includes('\0'))
    throw refuseFile('encoding', '不是文本表格，编码读不出来', {
      remedy: '用 Excel 或 WPS 另存为 .xlsx 再导入',
    })
  return decoded.text
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4000)
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].reduce((most, mark) => (count(mark) > count(most) ? mark : most))
}

/** Lines with their fields; quoted fields may hold separators, doubled quotes and line breaks. */
function* lines(text: string, separator: string): Generator<{ row: number; cells: string[] }> {
  let row = 1
  let cells: string[] = []
  for (let at = 0; at <= text.length; ) {
    const quoted = text.charAt(at) === '"' ? quotedField(text, at) : null
    const end = quoted ? quoted.end : plainEnd(text, at, separator)
    cells.push(quoted ? quoted.value : text.slice(at, end))
    const mark = text.charAt(end)
    at = end + (mark === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1)
    if (mark === separator) continue
    yield { row, cells }
    row += 1
    cells = []
  }
}

function plainEnd(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === separator || character === '\n' || character === '\r') return at
  }
  return text.length
}

/** Null where the quote is never closed: it is then an ordinary character. */
function quotedField(text: string, from: number): { value: string; end: number } | null {
  let value = ''
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at)
    if (close < 0) return null
    value += text.slice(at, close)
    if (text.charAt(close + 1) !== '"') return { value, end: close + 1 }
    value += '"'
    at = close + 2
  }
}

/** `="001"` and a leading tab or apostrophe only keep a spreadsheet from changing the digits. */
function unguarded(cell: string): string {
  const quoted = /^="(.*)"$/.exec(cell)
  return (quoted?.[1] ?? cell).replace(/^[\t']/, '')
}
