import { PAPERS } from '../../platform/print/units'
import { elementOf } from './elements'
import type { FormTemplate, TemplateCell, TemplatePage } from './form-template'

/** What makes a form impossible to print. `page` counts from 0; `row` and `column` where one can be named. */
export type TemplateProblem = { page: number; sentence: string; row?: number; column?: number }

/** Millimetres at the paper's edge that no printer reaches. */
const EDGE = 4
/** No row that shows anything is lower, no column narrower: B5 has one of 3.6. */
const LEAST = { row: 4, column: 3 } as const
const n = (value: number) => String(Math.round(value * 10) / 10)

/** Everything that keeps this form from being printed, in the order of its pages; none for a possible one. */
export function templateProblems(template: FormTemplate): TemplateProblem[] {
  return template.pages.flatMap((page, number) => [
    ...paperProblems(page, template.paper, number),
    ...lineProblems(page, number),
    ...coverProblems(page, number),
    ...cellProblems(page, number),
  ])
}

/** The table with its margins must lie on the paper. */
function paperProblems(page: TemplatePage, paper: FormTemplate['paper'], number: number): TemplateProblem[] {
  const { width, height } = PAPERS[paper]
  const right = page.left + total(page.columns)
  const bottom = page.top + total(page.rows.map((it) => it.height)) + (page.signed === null ? 0 : 8)
  const wide = right > width - EDGE
  const high = bottom > height - EDGE
  return [
    ...(wide
      ? [
          {
            page: number,
            sentence: `第 ${number + 1} 面各列宽合计 ${n(total(page.columns))} 毫米，加左边距 ${n(page.left)} 毫米，超出 ${paper} 纸宽 ${width} 毫米（右边至少留 ${EDGE} 毫米）。`,
          },
        ]
      : []),
    ...(high
      ? [
          {
            page: number,
            sentence: `第 ${number + 1} 面各行高合计到 ${n(bottom)} 毫米处，超出 ${paper} 纸高 ${height} 毫米（下边至少留 ${EDGE} 毫米）。`,
          },
        ]
      : []),
  ]
}

function lineProblems({ rows, columns }: TemplatePage, page: number): TemplateProblem[] {
  const low = rows.flatMap(({ height, hidden }, row) =>
    hidden || height >= LEAST.row
      ? []
      : [
          {
            page,
            row,
            sentence: `第 ${page + 1} 面第 ${row + 1} 行高 ${n(height)} 毫米，至少 ${LEAST.row} 毫米。`,
          },
        ],
  )
  const narrow = columns.flatMap((width, column) =>
    width >= LEAST.column
      ? []
      : [
          {
            page,
            column,
            sentence: `第 ${page + 1} 面第 ${column + 1} 列宽 ${n(width)} 毫米，至少 ${LEAST.column} 毫米。`,
          },
        ],
  )
  const shown = rows.some((it) => !it.hidden)
  return [...low, ...narrow, ...(shown ? [] : [{ page, sentence: `第 ${page + 1} 面各行都已隐藏。` }])]
}

/** Every square of the table belongs to exactly one cell or to the relatives. */
function coverProblems(page: TemplatePage, number: number): TemplateProblem[] {
  const owners = page.rows.map(() => page.columns.map((): string => ''))
  const problems: TemplateProblem[] = []
  for (const { name, row, column, rows, columns } of areasOf(page)) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const line = owners[r]
        if (!line || c >= page.columns.length) {
          problems.push({ page: number, row, sentence: `第 ${number + 1} 面“${name}”超出表格。` })
          continue
        }
        const other = line[c]
        if (other)
          problems.push({
            page: number,
            row: r,
            column: c,
            sentence: `第 ${number + 1} 面第 ${r + 1} 行第 ${c + 1} 列，“${other}”与“${name}”重叠。`,
          })
        line[c] = name
      }
    }
  }
  owners.forEach((line, row) => {
    const column = line.indexOf('')
    if (column >= 0)
      problems.push({
        page: number,
        row,
        column,
        sentence: `第 ${number + 1} 面第 ${row + 1} 行第 ${column + 1} 列没有格。`,
      })
  })
  return onePerSentence(problems)
}

/** Sizes in order, no field twice, printed words no wider than their cell. */
function cellProblems(page: TemplatePage, number: number): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const at = `第 ${number + 1} 面`
  const seen = new Set<string>()
  for (const cell of page.cells) {
    if (cell.kind !== 'value') continue
    const name = cellName(cell)
    if (cell.min > cell.full)
      problems.push({
        page: number,
        row: cell.row,
        sentence: `${at}“${name}”最小字号 ${cell.min} 大于字号 ${cell.full}。`,
      })
    if (seen.has(cell.field))
      problems.push({ page: number, row: cell.row, sentence: `${at}“${name}”出现了两次。` })
    seen.add(cell.field)
  }
  for (const column of page.family?.columns ?? [])
    if (column.min > column.full)
      problems.push({ page: number, sentence: `${at}亲属各栏的最小字号大于字号。` })
  return problems
}

type Named = { name: string; row: number; column: number; rows: number; columns: number }

function areasOf({ cells, family }: TemplatePage): Named[] {
  const relatives = family
    ? family.columns.map(({ column, columns }) => ({
        name: '家庭成员',
        row: family.row,
        rows: family.rows,
        column,
        columns,
      }))
    : []
  return [...cells.map((it) => ({ ...it, name: cellName(it) })), ...relatives]
}

/** What a cell is called in a sentence and in the list of rows. */
export function cellName(cell: TemplateCell): string {
  if (cell.kind === 'value') return elementOf(cell.field)?.label ?? cell.field
  const words = cell.lines.join('').replace(/\s/g, '')
  return words === '' ? '空格' : words
}

function onePerSentence(problems: TemplateProblem[]): TemplateProblem[] {
  const seen = new Set<string>()
  return problems.filter((it) => !seen.has(it.sentence) && seen.add(it.sentence))
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0)
}
