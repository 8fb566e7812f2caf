import { type SheetCell, textOfCell } from '#electron/platform/formats/index'
import type { BulkProblem } from '#shared/modules/awards/bulk'
import { NominationContent } from '#shared/modules/awards/nomination'
import type { Category } from '#shared/modules/awards/programme'
import { normalizeName } from '#shared/values/name-order'
import type { PartialDate } from '#shared/values/partial-date'
import { type BulkColumn, CATEGORY_COLUMN, columnsOf, headingSpellings } from './columns'
import { columnIn, type FoundSheet } from './found-sheet'
import { nominatorIn, readAnswer, readBasic } from './read-cell'

/** A row as its sheet has it. `content` null: it cannot come in, `problems` says why. */
export type ReadRow = {
  file: string
  sheet: string
  row: number
  /** 编号 in its sheet, '' none. */
  code: string
  name: string
  unitName: string
  category: Category | null
  content: NominationContent | null
  problems: BulkProblem[]
}

type Reading = { categories: readonly Category[]; today: PartialDate }

/** Sums and remarks below a table. */
const ASIDE = /^(合计|小计|总计|备注|说明|注[：:]|填表人|制表人|审核人)/u

/** Every row below the heading that says something; what is wrong with one does not stop the others. */
export function readRows(sheet: FoundSheet, reading: Reading): ReadRow[] {
  const rows: ReadRow[] = []
  const columns = new Map<Category, Placed[]>()
  for (const { row } of sheet.grid.rows) {
    if (row <= sheet.to) continue
    const category = sheet.category ?? categoryOf(sheet, row, reading.categories)
    const known = category ?? reading.categories[0]
    if (!known) continue
    const placed = columns.get(known) ?? placedColumns(sheet, known)
    columns.set(known, placed)
    const said = placed.filter((it) => it.place !== 'code' && cellAt(sheet, row, it.at) !== '')
    if (said.length === 0 || isAside(sheet, row, placed)) continue
    rows.push(new RowReader(sheet, row, placed, reading.today).read(category, reading.categories))
  }
  return rows
}

type Placed = BulkColumn & { at: number; heading: string }

function placedColumns(sheet: FoundSheet, category: Category): Placed[] {
  return columnsOf(category).flatMap((column) => {
    const at = columnIn(sheet, column)
    return at === null ? [] : [{ ...column, at, heading: sheet.grid.seenText(sheet.to, at) || column.label }]
  })
}

/** 类别 of a row by its label; the only category there is where the table has no such column. */
function categoryOf(sheet: FoundSheet, row: number, categories: readonly Category[]): Category | null {
  const at = columnIn(sheet, CATEGORY_COLUMN)
  if (at === null) return categories.length === 1 ? (categories[0] ?? null) : null
  return categoryNamed(textOfCell(cellAt(sheet, row, at)), categories)
}

/** The category that a text names: as labelled, or by the label without 奖 and the like where only one fits. */
export function categoryNamed(text: string, categories: readonly Category[]): Category | null {
  const wanted = new Set(headingSpellings(text))
  const exact = categories.find(({ label }) => headingSpellings(label).some((it) => wanted.has(it)))
  if (exact || wanted.size === 0) return exact ?? null
  const near = categories.filter(({ label }) =>
    headingSpellings(label).some((it) => [...wanted].some((w) => w.includes(it))),
  )
  return near.length === 1 ? (near[0] ?? null) : null
}

/** Headings repeated on a further page, sums, signatures. */
function isAside(sheet: FoundSheet, row: number, placed: readonly Placed[]): boolean {
  const texts = placed.map((it) => textOfCell(cellAt(sheet, row, it.at)).trim())
  const first = texts.find((it) => it !== '') ?? ''
  const repeated = placed.filter((it, at) => texts[at] === it.heading).length
  return repeated > 1 || (ASIDE.test(first) && texts.filter((it) => it !== '').length <= 3)
}

function cellAt(sheet: FoundSheet, row: number, at: number): SheetCell {
  const cell = sheet.grid.seen(row, at)
  return typeof cell === 'string' ? cell.trim() : cell
}

class RowReader {
  readonly #problems: BulkProblem[] = []
  readonly #values = new Map<string, string>()
  readonly #answers: NominationContent['answers'] = {}

  constructor(
    private readonly sheet: FoundSheet,
    private readonly row: number,
    private readonly placed: readonly Placed[],
    private readonly today: PartialDate,
  ) {}

  read(category: Category | null, categories: readonly Category[]): ReadRow {
    for (const column of this.placed) this.take(column)
    if (category === null)
      this.complain('类别', '没有写明类别', `写本届的类别：${categories.map((it) => it.label).join('、')}`)
    const content = category ? this.content(category) : null
    const wrong = this.#problems.some((it) => it.kind === 'error')
    const { file, name: sheet } = this.sheet
    return {
      file,
      sheet,
      row: this.row,
      code: this.text('code'),
      name: this.text('name'),
      unitName: this.text('unitName'),
      category,
      content: wrong ? null : content,
      problems: this.#problems,
    }
  }

  private take(column: Placed): void {
    const cell = cellAt(this.sheet, this.row, column.at)
    if (cell === '') return
    const { place, field, heading } = column
    if (field) {
      const read = readAnswer(field, cell, this.today)
      if (read.ok) this.#answers[field.key] = read.value
      else this.complain(heading, read.text, read.remedy)
      return
    }
    const read = readBasic(column, cell, this.today)
    if (read.ok) this.#values.set(place, read.value)
    else this.complain(heading, read.text, read.remedy)
  }

  private content(category: Category): NominationContent | null {
    const facts = Object.fromEntries(
      [...this.#values].flatMap(([place, value]) =>
        place.startsWith('facts/') ? [[place.slice('facts/'.length), value] as const] : [],
      ),
    )
    const parsed = NominationContent.safeParse({
      category: category.key,
      name: category.subject === 'person' ? normalizeName(this.text('name')) : this.text('name'),
      unitName: this.text('unitName'),
      nominator: this.nominator(category),
      nominatorName: this.nominatorName(category),
      members: this.text('members'),
      facts,
      answers: this.#answers,
    })
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      const long = issue.code === 'too_big'
      const said = long ? `超过 ${issue.maximum} 字` : issue.message
      this.complain(this.headingOf(issue.path.join('/')), said, long ? '删减后重新读入' : '补上后重新读入')
    }
    return null
  }

  /** What the sheet says, else the only way that the category takes, else by the unit. */
  private nominator(category: Category) {
    const said = nominatorIn(this.text('nominator'))
    if (this.text('nominator') !== '' && said) return said
    return category.nominators.includes('unit') ? 'unit' : (category.nominators[0] ?? 'unit')
  }

  /** A unit that nominates its own people seldom writes its name twice. */
  private nominatorName(category: Category): string {
    const said = this.text('nominatorName')
    return said === '' && this.nominator(category) === 'unit' ? this.text('unitName') : said
  }

  private headingOf(place: string): string {
    return this.placed.find((it) => it.place === place)?.heading ?? (place === 'name' ? '姓名' : '整行')
  }

  private text(place: string): string {
    return this.#values.get(place) ?? ''
  }

  private complain(field: string, text: string, remedy: string): void {
    this.#problems.push({ kind: 'error', field, text: `${text}。`, remedy: `${remedy}。` })
  }
}
