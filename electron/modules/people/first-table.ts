import { FormatError, readWorkbook, textOfCell } from '#electron/platform/formats/index'
import { refuse } from '#shared/ipc/reply'
import { tablesOf } from './sheet-layout'

/** A table of a workbook as texts; `row` is the line in the sheet. */
export type TextTable = { headings: string[]; rows: { row: number; texts: string[] }[] }

/**
 * The first table with a heading in a workbook; forms and hidden sheets are none. Refuses a file that cannot be read or
 * has no such table, by the file's name.
 */
export async function firstTable(path: string, file: string): Promise<TextTable> {
  const { sheets } = await workbookOf(path, file)
  for (const sheet of sheets.filter((it) => !it.hidden)) {
    const table = tablesOf(sheet).find((it) => it.orientation === 'rows' && it.headerFrom > 0)
    if (table)
      return {
        headings: table.columns.map((it) => it.header),
        rows: table.rows
          .filter((it) => it.reason === '')
          .map(({ row, cells }) => ({
            row,
            texts: table.columns.map((_, at) => textOfCell(cells[at]).trim()),
          })),
      }
  }
  throw refuse('invalid-input', `“${file}”里没有带表头的表格。`, {
    remedy: '第一行或前几行应为列名，每条记录占一行。',
  })
}

async function workbookOf(path: string, file: string) {
  try {
    return await readWorkbook(path)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const { message, remedy } = error.problem
    throw refuse('invalid-input', `“${file}”：${message}。`, { remedy: `${remedy}。` })
  }
}
