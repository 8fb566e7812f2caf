import { type HeadCell, type TableForm, tableForm } from '../../../platform/print/table'
import type { DutyBoard } from '../content'
import type { CellState, Matrix, Tally } from '../matrix'

/** @file The matrix on paper: marks that differ in shape, so that it reads in black. */

/** Marks on paper, all as wide as each other so that kinds stand under each other; what is not asked for is a dot. */
export const PAPER_MARKS: Record<CellState, string> = {
  d: '■',
  u: '▣',
  m: '◪',
  p: '□',
  n: '×',
  o: '　',
  '-': '・',
}

type Sheet = { board: DutyBoard; title: string; year: number; matrix: Matrix; from: string }

const MONTHS = Array.from({ length: 12 }, (_, at) => `${at + 1}月`)
const HEADS = ['序', '名称', ...MONTHS, '应开', '已开', '补', '缺', '达标率']

export function matrixTable({ board, title, year, matrix, from }: Sheet): TableForm {
  const kinds = board.kinds.length
  return tableForm({
    title: `${title}（${year} 年）`,
    left: `每月依次为：${board.kinds.map((it) => it.label).join('、')}`,
    right: `应开统计至 ${matrix.countedTo} 月`,
    repeat: true,
    landscape: true,
    size: 7,
    rowHeight: 5,
    columns: [
      { width: 9, align: 'center', figures: true },
      { width: 33 },
      ...Array.from({ length: 12 }, () => ({ width: 15, align: 'center' as const })),
      ...Array.from({ length: 5 }, (_, at) => ({
        width: at === 4 ? 13 : 9,
        align: 'right' as const,
        figures: at < 4,
      })),
    ],
    head: [HEADS.map((text): HeadCell => ({ text }))],
    rows: [
      ...matrix.rows.map((row, at) => ({
        kind: 'row' as const,
        cells: [String(at + 1), row.subject.name, ...monthWords(row.marks, kinds), ...tallyWords(row)],
      })),
      {
        kind: 'head' as const,
        cells: [
          '',
          '合计　已开、补',
          ...matrix.months.map((it) => count(it.met)),
          ...tallyWords(matrix.total),
        ],
      },
      {
        kind: 'head' as const,
        cells: ['', '合计　缺', ...matrix.months.map((it) => count(it.missing)), '', '', '', '', ''],
      },
    ],
    notes: [
      '■ 已开　▣ 已开，无计划　◪ 补课　□ 已计划　× 缺　・ 不要求。达标率＝（已开＋补）÷应开，四舍五入到一位小数。',
    ],
    foot: from,
  })
}

function monthWords(marks: string, kinds: number): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    [...marks.slice(month * kinds, (month + 1) * kinds)].map((it) => PAPER_MARKS[it as CellState]).join(''),
  )
}

function tallyWords({ due, done, madeUp, missing }: Tally): string[] {
  return [String(due), String(done), count(madeUp), count(missing), rateWords({ due, done, madeUp })]
}

function count(n: number): string {
  return n === 0 ? '' : String(n)
}

/** What was met of what was due, rounded half up to one decimal: 97.2%, 100%; '' where nothing was due. */
export function rateWords({ due, done, madeUp }: Pick<Tally, 'due' | 'done' | 'madeUp'>): string {
  if (due === 0) return ''
  const tenths = Math.floor(((done + madeUp) * 2000 + due) / (due * 2))
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`
}
