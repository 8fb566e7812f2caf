import { columnLetter, type RawSheet, type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { readForm } from './sheet-form'
import { Grid, textsOf } from './sheet-grid'
import { findHeader, type HeaderBand, headingsOf, opensTable, repeatsHeader } from './sheet-header'
import { kindOfRow, REASONS, sectionName } from './sheet-row-kinds'
import type { SheetTable, TableColumn, TableRow } from './sheet-table'

/** Tables of one sheet beyond which the rest stays with the last. */
const MOST_TABLES = 20

/** The tables of a sheet. One without anything that looks like a heading is one table of all its rows. */
export function tablesOf(sheet: RawSheet): SheetTable[] {
  if (sheet.rows.length === 0) return []
  const grid = new Grid(sheet)
  const form = readForm(grid)
  if (form) return form
  const bands = bandsOf(grid)
  if (bands.length === 0) return [wholeSheet(grid)]
  return bands.map((band, at) => tableUnder(grid, band, { above: bands[at - 1], below: bands[at + 1] }))
}

/** One table with the heading that the user named. */
export function tableWithHeader(sheet: RawSheet, band: HeaderBand, until: number): SheetTable {
  const grid = new Grid(sheet)
  const below = Number.isFinite(until) ? { from: until + 1, to: until + 1 } : undefined
  return tableUnder(grid, band, { above: undefined, below })
}

function bandsOf(grid: Grid): HeaderBand[] {
  const first = findHeader(grid, 1)
  if (!first) return []
  const bands = [first]
  for (const { row } of grid.rows) {
    const last = bands.at(-1) ?? first
    if (row <= last.to || bands.length >= MOST_TABLES || !opensTable(grid, row)) continue
    if (bands.some((band) => repeatsHeader(grid, row, band))) continue
    const next = findHeader(grid, row)
    if (next && next.from > last.to) bands.push(next)
  }
  return bands
}

function wholeSheet(grid: Grid): SheetTable {
  const columns = columnsBelow(grid, 1, Number.POSITIVE_INFINITY, new Map())
  const rows = grid.rows.map(({ row }) => ({ row, reason: '', cells: cellsOf(grid, row, columns) }))
  return {
    orientation: 'rows',
    ofForm: false,
    headerFrom: 0,
    headerTo: 0,
    title: '',
    unit: '',
    columns,
    rows,
    around: [],
  }
}

type Neighbours = { above: HeaderBand | undefined; below: HeaderBand | undefined }

function tableUnder(grid: Grid, band: HeaderBand, { above, below }: Neighbours): SheetTable {
  const until = below ? below.from - 1 : Number.POSITIVE_INFINITY
  const headings = headingsOf(grid, band)
  const columns = columnsBelow(grid, band.to + 1, until, headings).filter((it) => !isSpanned(grid, band, it))
  const end = below ? lastRecordBefore(grid, until, columns.length) : until
  const rows = rowsBetween(grid, band, end, columns)
  const sections = withSections(rows, columns)
  const lines = linesBetween(grid, above ? above.to + 1 : 1, band.from - 1)
  const around = [...lines, ...linesOf(sections.left)]
  const titles = above ? linesBetween(grid, titleStart(grid, band, above), band.from - 1) : lines
  return {
    orientation: 'rows',
    ofForm: false,
    headerFrom: band.from,
    headerTo: band.to,
    title: titleIn(titles),
    unit: unitIn(titles),
    columns: sections.columns,
    rows: sections.rows,
    around,
  }
}

/** Lines of a single text right above the next heading are its title, not rows of the table before. */
function lastRecordBefore(grid: Grid, until: number, width: number): number {
  let end = until
  while (end > 0) {
    const texts = textsOf(grid.row(end))
    if (texts.length > 1 || (texts.length === 1 && width < 3)) return end
    end -= 1
  }
  return until
}

function titleStart(grid: Grid, band: HeaderBand, above: HeaderBand): number {
  let start = band.from
  while (start - 1 > above.to && textsOf(grid.row(start - 1)).length <= 1) start -= 1
  return start
}

function columnsBelow(
  grid: Grid,
  from: number,
  until: number,
  headings: ReadonlyMap<number, string>,
): TableColumn[] {
  const used = new Set(headings.keys())
  for (const row of grid.rows)
    if (row.row >= from && row.row <= until) for (const it of row.columns) used.add(it)
  return [...used]
    .sort((a, b) => a - b)
    .map((index) => ({ index, letter: columnLetter(index), header: headings.get(index) ?? '' }))
}

/** A column that only lies under a wide heading: its cells are merged into the one at their left. */
function isSpanned(grid: Grid, band: HeaderBand, { index, header }: TableColumn): boolean {
  if (header === '') return false
  const merge = grid.mergeAt(band.to, index)
  if (!merge || merge.left === index) return false
  return !grid.rows.some((row) => row.row > band.to && row.columns.includes(index))
}

function rowsBetween(
  grid: Grid,
  band: HeaderBand,
  until: number,
  columns: readonly TableColumn[],
): TableRow[] {
  const rows: TableRow[] = []
  for (const { row } of grid.rows) {
    if (row <= band.to || row > until) continue
    const kind = kindOfRow(grid, row, band, columns.length)
    rows.push({ row, reason: kind === '' ? '' : REASONS[kind], cells: cellsOf(grid, row, columns) })
  }
  return rows
}

/** Cells of a row; a merge down the rows says its value in each of them. */
function cellsOf(grid: Grid, row: number, columns: readonly TableColumn[]): SheetCell[] {
  const held = grid.row(row)
  const cells: SheetCell[] = new Array(columns.length).fill('')
  if (!held) return cells
  let at = 0
  columns.forEach((column, index) => {
    while (at < held.columns.length && (held.columns[at] ?? 0) < column.index) at += 1
    if (held.columns[at] === column.index) cells[index] = held.values[at] ?? ''
  })
  for (const merge of grid.mergesIn(row)) {
    if (merge.top === row) continue
    columns.forEach((column, index) => {
      if (column.index === merge.left && cells[index] === '') cells[index] = grid.own(merge.top, merge.left)
    })
  }
  return cells
}

const SECTION_HEADER = '分组'

/** Rows that head others become a column of their own, so that what they say stays with the rows below. */
function withSections(rows: TableRow[], columns: TableColumn[]) {
  const lastRecord = rows.findLast((row) => row.reason === '')?.row ?? 0
  for (const row of rows)
    if (row.reason === REASONS.section && row.row > lastRecord) row.reason = REASONS.note
  const left = rows.filter((row) => row.reason !== '' && row.reason !== REASONS.section)
  if (!rows.some((row) => row.reason === REASONS.section)) return { rows, columns, left }
  let section = ''
  for (const row of rows) {
    if (row.reason === REASONS.section)
      section = sectionName(textOfCell(row.cells.find((it) => it !== '') ?? ''))
    row.cells.push(row.reason === '' ? section : '')
  }
  return { rows, columns: [...columns, { index: -1, letter: '', header: SECTION_HEADER }], left }
}

function linesOf(rows: readonly TableRow[]): string[] {
  return rows
    .filter((row) => row.reason !== REASONS.header)
    .map((row) =>
      row.cells
        .map((cell) => textOfCell(cell).trim())
        .filter(Boolean)
        .join(' '),
    )
}

function linesBetween(grid: Grid, from: number, to: number): string[] {
  return grid.rows
    .filter((row) => row.row >= from && row.row <= to)
    .map((row) =>
      textsOf(row)
        .map((it) => it.text)
        .join(' ')
        .trim(),
    )
    .filter(Boolean)
}

function titleIn(lines: readonly string[]): string {
  const titled = lines.find(
    (line) => /(名册|表|册|簿|台账|清单|情况|统计|名单|目录|一览)/.test(line) && !/[：:]/.test(line),
  )
  return (titled ?? lines.find((line) => !/[：:]/.test(line)) ?? '')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
    .slice(0, 120)
}

const UNIT_LINE =
  /(?:填报|报送|呈报|制表|上报|所在)?单位(?:名称)?(?:[（(][^）)]*[）)])?[：:]\s*([^\s：:，,]{2,40})/
const TITLE_UNIT =
  /^(.{2,30}?(?:局|委|办|部|镇|乡|街道|院|中心|公司|学校|中学|小学|政府|支队|大队|厅|科|所|会|区|县|市|州|旗))(?:机关|干部|领导|党员|在职|离退休|科级|公务员|人员|职工|20\d\d)/

/** 填报单位：青石镇 above the table, or the unit that its title begins with. */
function unitIn(lines: readonly string[]): string {
  for (const line of lines) {
    const named = UNIT_LINE.exec(line)?.[1]
    if (named) return named.replace(/[（(].*$/, '')
  }
  return TITLE_UNIT.exec(titleIn(lines))?.[1] ?? ''
}
