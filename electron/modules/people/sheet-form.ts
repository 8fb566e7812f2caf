import { columnLetter, type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { HEADER_JOINT, isKnownHeader, plainHeader } from '#shared/modules/people/sheet-headers'
import { type Grid, looksLikeData } from './sheet-grid'
import type { SheetTable, TableColumn, TableRow } from './sheet-table'

/** Labels of forms that no column has. */
const FORM_LABELS = new Set(
  (
    '照片 家庭主要成员及重要社会关系 家庭主要成员 家庭成员 主要家庭成员 社会关系 审批机关意见 行政机关任免意见 呈报单位 ' +
    '审批意见 单位意见 主管部门意见 备注 学历学位 全日制教育 在职教育 毕业院校系及专业 毕业院校 系及专业 称谓 工作单位及职务 ' +
    '基层党组织意见 组织部门意见 本人签字 填表人 奖惩情况 年度考核结果 任免理由 考察意见 称号 籍贯 现工作单位 专业'
  ).split(' '),
)
const MOST_LABEL = 14

function isLabel(text: string): boolean {
  const plain = plainHeader(text)
  return plain.length <= MOST_LABEL && (FORM_LABELS.has(plain) || isKnownHeader(text))
}

type Box = {
  row: number
  column: number
  bottom: number
  right: number
  text: string
  cell: SheetCell
  label: boolean
}

/**
 * A sheet that is one person's form, or one where people stand side by side: null for an ordinary table.
 * Each value is a column under the label it stands beside, so that nothing of the sheet is left over.
 */
export function readForm(grid: Grid): SheetTable[] | null {
  if (grid.rows.length > 200 || grid.rows.length < 3) return null
  const lines = grid.rows.map((row) => boxesOf(grid, row.row))
  if (!isForm(lines)) return null
  const side = sideBySide(grid, lines)
  if (side) return [side]
  return formTables(lines)
}

function boxesOf(grid: Grid, row: number): Box[] {
  const held = grid.row(row)
  if (!held) return []
  return held.columns.map((column, at): Box => {
    const merge = grid.mergeAt(row, column)
    const cell = held.values[at] ?? ''
    const text = textOfCell(cell).trim()
    const label = typeof cell === 'string' && !looksLikeData(cell) && isLabel(text)
    return { row, column, bottom: merge?.bottom ?? row, right: merge?.right ?? column, text, cell, label }
  })
}

/** Labels with a value, or room for one, beside them; in a table they stand beside one another. */
function isForm(lines: readonly Box[][]): boolean {
  let rows = 0
  let pairs = 0
  let told = 0
  let longest = 0
  for (const line of lines) {
    const labels = line.filter((box) => box.label)
    const valued = line.filter((box, at) => box.label && line[at + 1]?.label === false).length
    const apart = labels.length >= 2 && labels.every((box, at) => !touches(box, labels[at + 1]))
    const roomy = labels.some((box) => !touches(box, line[line.indexOf(box) + 1]))
    const paired = Math.max(valued, apart ? labels.length : 0, roomy ? 1 : 0)
    if (paired > 0) rows += 1
    pairs += paired
    told += valued
    if (labels.length > paired) longest = Math.max(longest, labels.length)
  }
  const relatives = lines.some(
    (line) => line.filter((box) => box.label).length >= 3 && line.some(namesRelation),
  )
  return (rows >= 3 && pairs >= 5 && pairs > longest) || (relatives && told >= 2)
}

function touches(box: Box, next: Box | undefined): boolean {
  return next !== undefined && next.column === box.right + 1
}

/** Takes a form apart: values under their labels, and the relatives as a table of their own. */
class FormReader {
  readonly columns: TableColumn[] = []
  readonly cells: SheetCell[] = []
  readonly title: string[] = []
  readonly relatives: { heads: Box[]; rows: TableRow[] } = { heads: [], rows: [] }
  readonly #seen = new Map<string, number>()
  #heads: Box[] = []

  read(line: readonly Box[]): void {
    const labels = line.filter((box) => box.label)
    const [first] = line
    if (line.length === 1 && first && !first.label && this.columns.length === 0) this.title.push(first.text)
    else if (labels.length >= 3 && labels.length === line.length && adjacent(labels)) this.open(labels)
    else this.readValues(line, labels)
  }

  private open(labels: Box[]): void {
    this.#heads = labels
    if (labels.some(namesRelation)) this.relatives.heads = labels
  }

  private readValues(line: readonly Box[], labels: readonly Box[]): void {
    const left = this.#heads[0]?.column ?? 0
    if (labels.some((box) => box.column >= left)) this.#heads = []
    if (this.#heads.length > 0 && this.#heads === this.relatives.heads) {
      this.relatives.rows.push({ row: line[0]?.row ?? 0, reason: '', cells: cellsUnder(this.#heads, line) })
      return
    }
    for (const [label, box] of pairsIn(line, this.#heads)) {
      const times = (this.#seen.get(label) ?? 0) + 1
      this.#seen.set(label, times)
      const header = times > 1 && label !== '' ? `${label}${times}` : label
      this.columns.push({
        index: this.columns.length,
        letter: `${columnLetter(box.column)}${box.row}`,
        header,
      })
      this.cells.push(box.cell)
    }
  }
}

function namesRelation({ text }: Box): boolean {
  return /^(称谓|关系|与本人关系)$/.test(plainHeader(text))
}

function cellsUnder(heads: readonly Box[], line: readonly Box[]): SheetCell[] {
  return heads.map(
    (head) => line.find((box) => head.column <= box.column && box.column <= head.right)?.cell ?? '',
  )
}

function formTables(lines: readonly Box[][]): SheetTable[] {
  const reader = new FormReader()
  for (const line of lines) reader.read(line)
  const title = (reader.title[0] ?? '').replace(/\s+/g, '').slice(0, 120)
  const form: SheetTable = {
    orientation: 'form',
    ofForm: !reader.columns.some(({ header }) => plainHeader(header) === '姓名'),
    headerFrom: 0,
    headerTo: 0,
    title,
    unit: '',
    columns: reader.columns,
    rows: reader.columns.length > 0 ? [{ row: 1, reason: '', cells: reader.cells }] : [],
    around: reader.title,
  }
  const { heads, rows } = reader.relatives
  return rows.length > 0 ? [form, relativesTable(heads, rows, title)] : [form]
}

function relativesTable(heads: readonly Box[], rows: readonly TableRow[], title: string): SheetTable {
  const filled = heads.map((_, at) => rows.some((row) => row.cells[at] !== ''))
  const row = heads[0]?.row ?? 0
  return {
    orientation: 'rows',
    ofForm: true,
    headerFrom: row,
    headerTo: row,
    title,
    unit: '',
    columns: heads
      .filter((_, at) => filled[at])
      .map(({ column, text }) => ({
        index: column,
        letter: columnLetter(column),
        header: text.replace(/\s+/g, ''),
      })),
    rows: rows.map((it) => ({ ...it, cells: it.cells.filter((_, at) => filled[at]) })),
    around: [],
  }
}

function adjacent(labels: readonly Box[]): boolean {
  return labels.every((box, at) => at === 0 || touches(labels[at - 1] ?? box, box))
}

/** Values of a line with their labels: those standing before them, else the head above them. */
function* pairsIn(line: readonly Box[], heads: readonly Box[]): Generator<[string, Box]> {
  let labels: string[] = []
  let taken = false
  for (const box of line) {
    const head = heads.find((it) => it.column <= box.column && box.column <= it.right)
    if (box.label && !head) {
      labels = taken ? [box.text] : [...labels, box.text]
      taken = false
      continue
    }
    yield [(head ? [head.text] : labels).map((it) => it.replace(/\s+/g, '')).join(HEADER_JOINT), box]
    taken = true
  }
}

/** People in columns beside one column of labels. */
function sideBySide(grid: Grid, lines: readonly Box[][]): SheetTable | null {
  const labelColumn = lines.flatMap((line) => line.filter((box) => box.label))[0]?.column
  const labelled = lines.filter((line) => line[0]?.label && line[0].column === labelColumn)
  if (labelColumn === undefined || labelled.length < 4 || labelled.length < lines.length * 0.6) return null
  if (lines.some((line) => line.some((box) => box.label && box.column !== labelColumn))) return null
  const people = [...new Set(labelled.flatMap((line) => line.slice(1).map((box) => box.column)))].sort(
    (a, b) => a - b,
  )
  if (people.length < 2) return null
  const columns = labelled.map(
    (line): TableColumn => ({
      index: line[0]?.row ?? 0,
      letter: String(line[0]?.row ?? 0),
      header: line[0]?.text.replace(/\s+/g, '') ?? '',
    }),
  )
  const rows = people.map(
    (column): TableRow => ({
      row: column + 1,
      reason: '',
      cells: columns.map((it) => grid.own(it.index, column)),
    }),
  )
  const around = lines
    .filter((line) => !labelled.includes(line))
    .flatMap((line) => line.map((box) => box.text))
  return {
    orientation: 'columns',
    ofForm: false,
    headerFrom: 0,
    headerTo: 0,
    title: around[0] ?? '',
    unit: '',
    columns,
    rows,
    around,
  }
}
