import { textOfCell } from '#electron/platform/formats/index'
import type { SheetColumn, SheetPlan, WorkbookPlan } from '#shared/modules/people/contract-sheets'
import type { Finding } from '#shared/modules/people/exchange'
import { targetOf } from '#shared/modules/people/sheet-targets'
import type { PartialDate } from '#shared/values/partial-date'
import { isIncluded, type OpenBooks, type OpenSheet } from './sheet-books'
import { readValue } from './sheet-read-value'
import { placeName, type TableRow } from './sheet-table'

export function toWorkbookPlan(books: OpenBooks, today: PartialDate): WorkbookPlan {
  return {
    id: books.id,
    title: books.title,
    sender: books.sender,
    sheets: books.sheets.map((sheet) => toSheetPlan(sheet, today)),
  }
}

export function toSheetPlan(sheet: OpenSheet, today: PartialDate): SheetPlan {
  const { table } = sheet
  const included = table.rows.filter((row) => isIncluded(sheet, row))
  return {
    index: sheet.index,
    fileName: sheet.file.name,
    name: sheet.name,
    hidden: sheet.raw?.hidden ?? false,
    orientation: table.orientation,
    chosen: sheet.chosen,
    destination: sheet.destination,
    headerFrom: table.headerFrom,
    headerTo: table.headerTo,
    title: table.title,
    rows: table.rows.length,
    excluded: table.rows.length - included.length,
    columns: table.columns.map((_, index) => toColumn(sheet, index, included, today)),
    findings: [...sheet.findings, ...planFindings(sheet)],
  }
}

const EXAMPLES = 3

function toColumn(
  sheet: OpenSheet,
  index: number,
  rows: readonly TableRow[],
  today: PartialDate,
): SheetColumn {
  const column = sheet.table.columns[index]
  const examples: string[] = []
  let filled = 0
  for (const row of rows) {
    const text = textOfCell(row.cells[index]).trim()
    if (text === '') continue
    filled += 1
    if (examples.length < EXAMPLES && !examples.includes(text)) examples.push(text.slice(0, 60))
  }
  return {
    index,
    letter: column?.letter ?? '',
    header: column?.header ?? '',
    target: sheet.targets[index] ?? '',
    mappedBy: sheet.by[index] ?? 'none',
    filled,
    examples,
    findings: columnFindings(sheet, index, rows, today),
  }
}

/** What the cells of a column cannot be read as, counted, with the first of their places. */
function columnFindings(
  sheet: OpenSheet,
  index: number,
  rows: readonly TableRow[],
  today: PartialDate,
): Finding[] {
  const column = sheet.table.columns[index]
  const key = sheet.targets[index] ?? ''
  const target = targetOf(sheet.destination, key)
  if (!column || !target) return []
  const findings: Finding[] = []
  if (sheet.targets.indexOf(key) !== index)
    findings.push(
      finding('error', key, target.label, `还有一列也对应“${target.label}”`, '其中一列改为别的栏目'),
    )
  const groups = new Map<string, { places: string[]; count: number; message: string; remedy: string }>()
  for (const row of rows) {
    const problem = readValue(row.cells[index] ?? '', target.kind, today).problem
    if (problem?.severity !== 'error') continue
    const kind = target.kind === 'identity' ? '个身份证号已变形' : `个${target.label}认不出`
    const group = groups.get(kind) ?? {
      places: [],
      count: 0,
      message: problem.message,
      remedy: problem.remedy,
    }
    groups.set(kind, group)
    group.count += 1
    if (group.places.length < 3) group.places.push(placeName(sheet.table, row, column))
  }
  for (const [kind, { places, count, message, remedy }] of groups) {
    const more = count > places.length ? ' 等' : ''
    findings.push(
      finding(
        'error',
        key,
        target.label,
        `${count} ${kind}（${places.join('、')}${more}）：${message}`,
        remedy,
      ),
    )
  }
  return findings
}

/** What is wrong with the plan as a whole. */
function planFindings(sheet: OpenSheet): Finding[] {
  if (!sheet.chosen || sheet.destination === 'kept' || sheet.table.rows.length === 0) return []
  const keys = new Set(sheet.targets)
  if (keys.has('name') || keys.has('identityNumber')) return []
  return [
    finding(
      'error',
      '',
      '工作表',
      '没有姓名列，也没有身份证号列，认不出是谁',
      '指定姓名或身份证号列，或改为整表保存',
    ),
  ]
}

function finding(
  severity: Finding['severity'],
  field: string,
  label: string,
  message: string,
  remedy: string,
): Finding {
  return { severity, field, label, message, remedy, fix: null }
}
