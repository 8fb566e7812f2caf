import { FormatError, type RawSheet, readWorkbook, textOfCell } from '#electron/platform/formats/index'
import { refuse } from '#shared/ipc/reply'
import { headKey, type RegisterField } from './register-kind'

/** Rows above which the head is looked for. */
const HEAD_WITHIN = 12
/** A row is the head when so many of its cells are known. */
const LEAST_HEADS = 2
const MOST_LINES = 20_000

export type ReadSheet = {
  columns: { field: string; head: string }[]
  ignored: string[]
  lines: { line: number; cells: Record<string, string> }[]
}

/** The first sheet of a workbook whose head is understood, line by line as cells by field. */
export async function readRegisterSheet(
  path: string,
  name: string,
  fields: readonly RegisterField[],
): Promise<ReadSheet> {
  const book = await opened(path, name)
  for (const sheet of book.sheets) {
    const found = headOf(sheet, fields)
    if (found) return linesBelow(sheet, found)
  }
  throw refuse('unreadable', `“${name}”里没有找到表头。`, {
    remedy: `表头要有“${fields[0]?.heads[0]}”等栏目，写在前 ${HEAD_WITHIN} 行。`,
  })
}

async function opened(path: string, name: string) {
  try {
    return await readWorkbook(path)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw refuse('unreadable', `“${name}”${error.problem.message}。`, { remedy: `${error.problem.remedy}。` })
  }
}

type Head = { row: number; known: { column: number; field: string; head: string }[]; ignored: string[] }

function headOf(sheet: RawSheet, fields: readonly RegisterField[]): Head | null {
  const byHead = new Map(
    fields.flatMap(({ field, heads }) => heads.map((it) => [headKey(it), field] as const)),
  )
  for (const { row, columns, values } of sheet.rows.filter((it) => it.row <= HEAD_WITHIN)) {
    const cells = columns.map((column, at) => ({ column, head: textOfCell(values[at]).trim() }))
    const known = cells.flatMap((it) => {
      const field = byHead.get(headKey(it.head))
      return field ? [{ ...it, field }] : []
    })
    const fresh = known.filter((it, at) => known.findIndex((other) => other.field === it.field) === at)
    if (fresh.length < LEAST_HEADS || !fresh.some((it) => it.field === fields[0]?.field)) continue
    const ignored = cells.filter((it) => it.head !== '' && !fresh.some((one) => one.column === it.column))
    return { row, known: fresh, ignored: ignored.map((it) => it.head) }
  }
  return null
}

function linesBelow(sheet: RawSheet, { row: head, known, ignored }: Head): ReadSheet {
  const lines = sheet.rows
    .filter((it) => it.row > head && !it.hidden)
    .map(({ row, columns, values }) => ({
      line: row,
      cells: Object.fromEntries(
        known.map(({ column, field, head }) => [
          field,
          inUnits(textOfCell(values[columns.indexOf(column)]), head),
        ]),
      ),
    }))
    .filter(({ cells }) => Object.values(cells).some((it) => it !== ''))
  if (lines.length > MOST_LINES)
    throw refuse('invalid-input', `这份名册有 ${lines.length} 行，多于一次能导入的 ${MOST_LINES} 行。`, {
      remedy: '分成几个文件导入。',
    })
  return { columns: known.map(({ field, head }) => ({ field, head })), ignored, lines }
}

/** A number under a head in 万元 says so itself from here on. */
function inUnits(cell: string, head: string): string {
  const text = cell.trim()
  return head.includes('万元') && /^[\d.,]+$/.test(text) ? `${text}万` : text
}
