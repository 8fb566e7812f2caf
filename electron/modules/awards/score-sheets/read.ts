import { Grid } from '#electron/modules/people/index'
import { columnLetter, type RawWorkbook, type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { SUBJECT_LABELS } from '#shared/modules/awards/nomination-words'
import type { Category } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { type ScoreValues, scoreProblem } from '#shared/modules/awards/rules'
import { categoryWords, HEADS, itemHead, scorable } from './layout'
import { readToken, type ScoreToken } from './token'

/** A row that can be written, with what it was compared with. */
export type ReadScore = { sheet: ScoreSheet; values: ScoreValues; comment: string }
export type SheetProblem = { place: string; text: string }

/** Rows that are looked at for the token and the heading. */
const DEEPEST = 12
const LONGEST_COMMENT = 2000

/** The token of a workbook; null for one that the program did not make. */
export function tokenOf({ sheets }: RawWorkbook): ScoreToken | null {
  for (const { rows } of sheets)
    for (const { values } of rows.slice(0, DEEPEST))
      for (const value of values) {
        const token = readToken(textOfCell(value))
        if (token) return token
      }
  return null
}

/** What stands in the sheets of one reviewer. A row that was altered is named and left out, the others go on. */
export function readScores(
  book: RawWorkbook,
  categories: readonly Category[],
  sheets: readonly ScoreSheet[],
): { scores: ReadScore[]; problems: SheetProblem[] } {
  const reader = new ScoreReader(sheets)
  for (const sheet of book.sheets) {
    const grid = new Grid(sheet)
    const category = categories.find((it) => speaksOf(grid, it))
    const head = category ? headRow(grid, category) : null
    if (category && head !== null) reader.read(grid, category, head)
    else if (grid.rows.length > 0)
      reader.problems.push({ place: sheet.name, text: '表头被改动，或不是评分表，整张没有读入。' })
  }
  return { scores: reader.scores, problems: reader.problems }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

/** The line above the table names the category; the sheet's own name may have been changed. */
function speaksOf(grid: Grid, { label }: Category): boolean {
  return grid.rows
    .slice(0, DEEPEST)
    .some(({ values }) => values.some((it) => textOfCell(it).includes(categoryWords(label))))
}

/** The row of headings, null where one of them is gone. */
function headRow(grid: Grid, category: Category): number | null {
  const wanted = [HEADS.number, ...scorable(category).map(itemHead)].map(plain)
  for (const { row, values } of grid.rows.slice(0, DEEPEST)) {
    const found = values.map((it) => plain(textOfCell(it)))
    if (wanted.every((it) => found.includes(it))) return row
  }
  return null
}

class ScoreReader {
  readonly scores: ReadScore[] = []
  readonly problems: SheetProblem[] = []
  readonly #seen = new Set<number>()
  readonly #sheets: ReadonlyMap<number, ScoreSheet>

  constructor(sheets: readonly ScoreSheet[]) {
    this.#sheets = new Map(sheets.map((it) => [it.number, it]))
  }

  read(grid: Grid, category: Category, head: number): void {
    const columns = new Map((grid.row(head)?.columns ?? []).map((it) => [plain(grid.seenText(head, it)), it]))
    const at = (name: string) => columns.get(plain(name)) ?? -1
    for (const { row } of grid.rows) if (row > head) this.readRow({ grid, category, row, at })
  }

  private readRow(line: Line): void {
    const { grid, category, row, at } = line
    const text = grid.seenText(row, at(HEADS.number))
    const filled = scorable(category).some((it) => grid.seenText(row, at(itemHead(it))) !== '')
    if (text === '' && !filled) return
    const place = (column: number) => `${category.label}　${columnLetter(column)}${row}`
    const sheet = this.#sheets.get(Number(text))
    const why = this.whyNot(line, text, sheet)
    if (why !== '' || !sheet) {
      this.problems.push({ place: place(at(HEADS.number)), text: why })
      return
    }
    this.#seen.add(sheet.number)
    const before = this.problems.length
    const values: ScoreValues = {}
    for (const item of scorable(category)) {
      const column = at(itemHead(item))
      const read = readPoints(grid.seen(row, column))
      const wrong = 'wrong' in read ? read.wrong : read.value === null ? '' : scoreProblem(item, read.value)
      if (wrong === '') values[item.key] = 'value' in read ? read.value : null
      else this.problems.push({ place: place(column), text: `第 ${sheet.number} 号没有读入：${wrong}` })
    }
    if (this.problems.length > before) return
    const comment = grid.seenText(row, at(HEADS.comment)).slice(0, LONGEST_COMMENT)
    this.scores.push({ sheet, values, comment })
  }

  private whyNot({ grid, category, row, at }: Line, text: string, sheet: ScoreSheet | undefined): string {
    if (!sheet || sheet.category !== category.key)
      return `编号“${text.slice(0, 20)}”不是分给这位专家的，这一行没有读入。`
    if (this.#seen.has(sheet.number)) return `第 ${sheet.number} 号有两行，后一行没有读入。`
    const column = at(SUBJECT_LABELS[category.subject].name)
    const name = column < 0 ? sheet.name : grid.seenText(row, column)
    if (plain(name) !== plain(sheet.name))
      return `第 ${sheet.number} 号原为“${sheet.name}”，表里改成了“${name.slice(0, 20)}”，这一行没有读入。`
    return ''
  }
}

type Line = { grid: Grid; category: Category; row: number; at: (head: string) => number }

function readPoints(cell: SheetCell): { value: number | null } | { wrong: string } {
  const text = plain(textOfCell(cell)).replace(/分$/u, '')
  if (text === '') return { value: null }
  if (typeof cell !== 'string' && cell.kind !== 'number')
    return { wrong: `“${textOfCell(cell).slice(0, 20)}”不是分数。` }
  return /^\d{1,3}(?:\.\d+)?$/.test(text)
    ? { value: Number(text) }
    : { wrong: `“${text.slice(0, 20)}”不是分数。` }
}
