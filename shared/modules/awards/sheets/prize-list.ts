import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { moneyWords } from '../../../values/money'
import { listName } from '../../../values/name-order'
import type { Prize, PrizeSums } from '../honour'

export type PrizePaper = {
  title: string
  /** '' for every batch. */
  batch: string
  prizes: readonly Prize[]
  sums: Pick<PrizeSums, 'budget' | 'over' | 'consent'>
  from: string
}

const MONEY = { width: 25, align: 'right', figures: true } as const
const SIGNS = ['制表人', '审核人', '财务负责人', '审批人']

/** 奖金发放表: one line a payment with room for a signature, the totals below, the consent where the budget is passed. */
export function prizeTable({ title, batch, prizes, sums, from }: PrizePaper): TableForm {
  return tableForm({
    title: '奖金发放表',
    subtitle: batch === '' ? title : `${title}　批次 ${batch}`,
    left: `共 ${prizes.length} 笔`,
    right: '单位：元',
    landscape: true,
    size: 10,
    rowHeight: 9,
    columns: [
      { width: 11, align: 'center', figures: true },
      { width: 28 },
      { width: 0 },
      { width: 30 },
      { width: 26 },
      MONEY,
      MONEY,
      MONEY,
      { width: 24 },
      { width: 34 },
    ],
    head: [
      [
        '序号',
        '姓名（名称）',
        '所在单位',
        '类别',
        '发放项目',
        '应发',
        '个税',
        '实发',
        '领款人',
        '签　名',
      ].map((text) => ({ text })),
    ],
    rows: [...prizes.map(rowOf), totalOf(prizes)],
    notes: notesOf(sums),
    signs: SIGNS,
    foot: from,
  })
}

function rowOf(it: Prize, index: number): TableRow {
  const money = [it.gross, it.tax, it.net].map(figure)
  const who = [listName(it.name), it.unitName, it.categoryLabel, it.item]
  return { kind: 'row', cells: [String(index + 1), ...who, ...money, listName(it.payee), ''] }
}

function totalOf(prizes: readonly Prize[]): TableRow {
  const sum = (key: 'gross' | 'tax' | 'net') => prizes.reduce((total, it) => total + it[key], 0)
  const money = [sum('gross'), sum('tax'), sum('net')].map(figure)
  return { kind: 'row', cells: ['', '合　计', '', '', '', ...money, '', ''] }
}

/** Without commas, so that a spreadsheet reads a number. */
function figure(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}

function notesOf({ budget, over, consent }: PrizePaper['sums']): string[] {
  if (budget === null || over === 0) return []
  return [`全届奖金超出预算 ${moneyWords(budget)} 共 ${moneyWords(over)}，批准文件：${consent}。`]
}
