import { refuseFile } from './problem'
import { type RawSheet, type RawWorkbook, WORKBOOK_LIMITS } from './workbook'
import { readPackage, type SheetPart } from './xlsx-package'
import { readSheet, type SheetParts } from './xlsx-sheet'
import { readStrings } from './xlsx-strings'
import { readStyles } from './xlsx-styles'
import { openZip, type ZipLimits } from './zip-read'

/** A sheet of the largest roster unpacks to some 100 MB. */
export const XLSX_ZIP: ZipLimits = {
  entries: 5000,
  entryBytes: 800 * 1024 * 1024,
  totalBytes: 1024 ** 3,
  ratioFrom: 16 * 1024 * 1024,
  ratio: 250,
  what: '名册',
}

/** Reads a workbook sheet by sheet as it unpacks; other calls get their turn between the pieces. */
export async function readXlsx(source: string | Uint8Array): Promise<RawWorkbook> {
  const zip = await openZip(source, XLSX_ZIP)
  try {
    const book = await readPackage(zip)
    const parts: SheetParts = {
      strings: await readStrings(book.strings),
      styles: await readStyles(book.styles),
      epoch1904: book.epoch1904,
      budget: { cells: WORKBOOK_LIMITS.cells },
    }
    const sheets: RawSheet[] = []
    for (const part of book.sheets) sheets.push(await sheetOf(part, parts))
    if (sheets.length === 0) throw refuseFile('malformed', '工作簿里没有工作表')
    return { format: 'xlsx', savedOn: book.savedOn, sheets, notices: [] }
  } finally {
    zip.close()
  }
}

async function sheetOf({ name, hidden, kind, entry }: SheetPart, parts: SheetParts): Promise<RawSheet> {
  if (kind === 'sheet' && entry) return readSheet(entry, name, hidden, parts)
  const message = kind === 'chart' ? '是图表页，没有单元格' : '没有可读的单元格'
  return {
    name,
    hidden,
    rows: [],
    merges: [],
    hiddenColumns: [],
    notices: [{ code: 'no-cells', message: `“${name}”${message}` }],
  }
}
