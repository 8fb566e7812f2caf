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
  return [formTable(lines)]
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
  let longest = 0
  for (const line of lines) {
    const beside = line.filter((box, at) => box.label && !line[at + 1]?.label && !touches(box, line[at + 1]))
    const labels = line.filter((box) => box.label).length
    const apart = line.filter((box, at) => box.label && (!line[at + 1] || !touches(box, line[at + 1])))
    const found = line.filter((box, at) => box.label && line[at + 1] && !line[at + 1]?.label).length
    const paired = Math.max(
      found,
      labels >= 2 && apart.length === labels ? labels : 0,
      beside.length > 0 ? 1 : 0,
    )
    if (paired > 0) rows += 1
    pairs += paired
    if (labels > paired) longest = Math.max(longest, labels)
  }
  return rows >= 3 && pairs >= 5 && pairs > longest
}

function touches(box: Box, next: Box | undefined): boolean {
  return next !== undefined && next.column === box.right + 1
}

function formTable(lines: readonly Box[][]): SheetTable {
  const columns: TableColumn[] = []
  const cells: SheetCell[] = []
  const title: string[] = []
  const seen = new Map<string, number>()
  let heads: Box[] = []
  for (const line of lines) {
    const labels = line.filter((box) => box.label)
    if (line.length === 1 && !line[0]?.label && columns.length === 0) {
      title.push(line[0]?.text ?? '')
      continue
    }
    if (labels.length >= 3 && labels.length === line.length && adjacent(labels)) {
      heads = labels
      continue
    }
    if (heads.length > 0 && labels.length > 0 && !labels.every((box) => box.column < (heads[0]?.column ?? 0)))
      heads = []
    for (const [label, box] of pairsIn(line, heads)) {
      const times = (seen.get(label) ?? 0) + 1
      seen.set(label, times)
      const header = times > 1 && label !== '' ? `${label}${times}` : label
      columns.push({ index: columns.length, letter: `${columnLetter(box.column)}${box.row}`, header })
      cells.push(box.cell)
    }
  }
  const row: TableRow = { row: 1, reason: '', cells }
  return {
    orientation: 'form',
    headerFrom: 0,
    headerTo: 0,
    title: (title[0] ?? '').replace(/\s+/g, '').slice(0, 120),
    unit: '',
    columns,
    rows: columns.length > 0 ? [row] : [],
    around: title,
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
    headerFrom: 0,
    headerTo: 0,
    title: around[0] ?? '',
    unit: '',
    columns,
    rows,
    around,
  }
}
