import { type AddedSheet, readWorkbook, textOfCell, workbookOfTexts } from '#electron/platform/formats/index'
import type { Complaint } from './sheet-complaints'

/** A new workbook with the same cells, for files whose format cannot be marked (`.xls`, `.et`, `.csv`). */
export async function plainWorkbook(
  path: string,
  complaints: readonly Complaint[],
  added: AddedSheet,
): Promise<Uint8Array> {
  const book = await readWorkbook(path)
  return workbookOfTexts(
    book.sheets.map((sheet, index) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      merges: sheet.merges,
      cells: sheet.rows.flatMap(({ row, columns, values }) =>
        columns.map((column, at) => ({ row, column, text: textOfCell(values[at]) })),
      ),
      marked: complaints.filter((it) => it.sheetIndex === index && it.column >= 0),
    })),
    added,
  )
}
