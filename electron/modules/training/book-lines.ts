import { type SheetTable, tablesOf } from '#electron/modules/people/index'
import { FormatError, readWorkbook, textOfCell } from '#electron/platform/formats/index'
import { refuse } from '#shared/ipc/reply'

/** What a column may be called in departments' workbooks; the first column that fits is taken. */
export type Headings<K extends string> = Record<K, RegExp>
export type BookLine<K extends string> = { row: number; cells: Record<K, string> }

/**
 * The lines of the first table of a workbook that has the column `key`. Refuses a file that cannot be read or has no
 * such table, by the file's name.
 */
export async function linesOfBook<K extends string>(
  path: string,
  file: string,
  headings: Headings<K>,
  key: NoInfer<K>,
): Promise<BookLine<K>[]> {
  const { sheets } = await read(path, file)
  const tables = sheets.filter((it) => !it.hidden).flatMap((sheet) => tablesOf(sheet))
  for (const table of tables.filter((it) => it.orientation === 'rows')) {
    const places = placesIn(table, headings)
    if (places[key] >= 0) return linesOf(table, places)
  }
  throw refuse('invalid-input', `“${file}”里没有要导入的表格。`, {
    remedy: '第一行或前几行应为列名，每条记录占一行。',
  })
}

async function read(path: string, file: string) {
  try {
    return await readWorkbook(path)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const { message, remedy } = error.problem
    throw refuse('invalid-input', `“${file}”：${message}。`, { remedy: `${remedy}。` })
  }
}

/** The column of each key, -1 where the table has none; no column is taken twice. */
function placesIn<K extends string>({ columns }: SheetTable, headings: Headings<K>): Record<K, number> {
  const names = columns.map((it) => it.header.replace(/[\s（()）]/g, ''))
  const taken = new Set<number>()
  const entries = (Object.keys(headings) as K[]).map((key) => {
    const at = names.findIndex((name, index) => !taken.has(index) && headings[key].test(name))
    taken.add(at)
    return [key, at] as const
  })
  return Object.fromEntries(entries) as Record<K, number>
}

function linesOf<K extends string>({ rows }: SheetTable, places: Record<K, number>): BookLine<K>[] {
  const keys = Object.keys(places) as K[]
  return rows
    .filter((it) => it.reason === '')
    .map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(keys.map((key) => [key, textOfCell(cells[places[key]]).trim()])) as Record<
        K,
        string
      >,
    }))
    .filter(({ cells }) => keys.some((key) => cells[key] !== ''))
}
