import {
  bodyStyle,
  FOOTER,
  headCell,
  type OpenBook,
  pageOf,
  sheetName,
  titleCell,
  writeBook,
} from '#electron/platform/formats/xlsx-book'
import type { BoardColumn } from '#shared/modules/duties/content'

type Book = { title: string; columns: readonly BoardColumn[] }

/** Characters that a column is wide, by what it holds. */
const WIDTHS: Record<string, number> = {
  serial: 6,
  subject: 24,
  topic: 36,
  content: 50,
  decision: 36,
  absent: 30,
  place: 18,
  due: 7,
  present: 7,
}
const WIDTH = 14
const CENTERED = new Set([
  'serial',
  'due',
  'present',
  'plannedOn',
  'heldOn',
  'countsOn',
  'archivedOn',
  'state',
])

/** Writes a ledger with its title, head and rows; answers how many. */
export function writeDutyBook(path: string, book: Book, lines: AsyncIterable<string[]>): Promise<number> {
  return writeBook(path, (open) => writeSheet(open, book, lines))
}

async function writeSheet(
  { book, drained }: OpenBook,
  { title, columns }: Book,
  lines: AsyncIterable<string[]>,
) {
  const out = book.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: pageOf(2),
    headerFooter: FOOTER,
  })
  out.columns = columns.map(({ key }) => ({ width: WIDTHS[key] ?? WIDTH }))
  titleCell(out.getCell(1, 1), title)
  out.getRow(1).height = 30
  if (columns.length > 1) out.mergeCells(1, 1, 1, columns.length)
  columns.forEach(({ label }, at) => {
    headCell(out.getCell(2, at + 1), label)
  })
  const styles = columns.map(({ key }) => bodyStyle(CENTERED.has(key)))
  let count = 0
  for await (const line of lines) {
    const row = out.addRow(line)
    styles.forEach((style, at) => {
      row.getCell(at + 1).style = style
    })
    row.commit()
    count += 1
    if (count % 2000 === 0) await drained()
  }
  out.commit()
  return count
}
