import { readIdentityNumber } from '../../values/identity-number'
import { parsePartialDate } from '../../values/partial-date'
import type { CellProblem, LedgerCells, LedgerColumn, LedgerContent } from './ledger'

/** @file What is typed or comes in from a workbook, in the column's canonical spelling. Nothing is ever thrown away. */

export type ReadCell = { value: string; problem: string }

/** The canonical spelling of a text in that column; what cannot be read stays as written beside its problem. */
export function readCell(column: LedgerColumn, written: string): ReadCell {
  const text = written.trim()
  if (text === '') return { value: '', problem: column.required ? '未填。' : '' }
  const value = canonical(column, text)
  return value === null ? { value: text, problem: complaint(column, text) } : { value, problem: '' }
}

function canonical(column: LedgerColumn, text: string): string | null {
  switch (column.type) {
    case 'number':
      return readNumber(text)
    case 'date':
      return parsePartialDate(text)
    case 'identity': {
      const read = readIdentityNumber(text)
      return 'number' in read ? read.number : null
    }
    case 'choice':
      return column.options.length === 0 || column.options.includes(text) ? text : null
    default:
      return text
  }
}

/** `1,234.50` and full-width digits as `1234.5`; null for what is no number. A share keeps its percent sign. */
export function readNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '')
  const found = /^([+-]?)(\d{1,15})(?:\.(\d{1,10}))?(%?)$/.exec(plain)
  if (!found) return null
  const [, sign = '', whole = '', decimals = '', share = ''] = found
  const kept = decimals.replace(/0+$/, '')
  return `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}${share}`
}

function complaint(column: LedgerColumn, text: string): string {
  switch (column.type) {
    case 'number':
      return `应为数字。现为“${text}”。`
    case 'date':
      return `应为年月或年月日，如 2026.11。现为“${text}”。`
    case 'identity':
      return `不是有效的公民身份号码。现为“${text}”。`
    default:
      return `不在选项中。现为“${text}”。`
  }
}

/** A row's cells in canonical spelling with everything that is wrong with them, in the columns' order. */
export function readCells(
  { columns }: Pick<LedgerContent, 'columns'>,
  written: LedgerCells,
): { cells: LedgerCells; problems: CellProblem[] } {
  const cells: LedgerCells = { ...written }
  const problems: CellProblem[] = []
  for (const column of columns) {
    if (column.role === 'serial') {
      delete cells[column.key]
      continue
    }
    const { value, problem } = readCell(column, written[column.key] ?? '')
    if (value === '') delete cells[column.key]
    else cells[column.key] = value
    if (problem !== '') problems.push({ key: column.key, message: `${columnName(column)}${problem}` })
  }
  return { cells, problems }
}

/** A column's heading in one line: 面积 现有; a group that its column says once more is left out: 责任单位. */
export function columnName({ heads }: Pick<LedgerColumn, 'heads'>): string {
  const said = [...new Set(heads.map((it) => it.replace(/\s+/g, '')))].filter(Boolean)
  return said.filter((it, at) => !said[at + 1]?.startsWith(it)).join(' ')
}

/** What stands on a `done` column of a row that is still open. */
const OPEN_WORDS = /^(否|未|没有|无|在办|办理中|进行中|未完成|未办结|未销号)/

/** The day a row is due as an ISO day, '' for one without a whole date or one that is done. */
export function dueDay({ columns }: Pick<LedgerContent, 'columns'>, cells: LedgerCells): string {
  const deadline = columns.find((it) => it.role === 'deadline')
  const done = columns.find((it) => it.role === 'done')
  const ended = done ? (cells[done.key] ?? '') : ''
  if (!deadline || (ended !== '' && !OPEN_WORDS.test(ended))) return ''
  const day = (cells[deadline.key] ?? '').replaceAll('.', '-')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : ''
}
