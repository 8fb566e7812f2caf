import { yuanText } from '../../../values/money'
import type { DuesRow } from '../dues'
import { monthsOf } from '../rules-dates'
import { type ListColumn, serial } from './list'

/** 党费收缴台账: what was paid month by month, with what was due in all. */
export function duesColumns(year: number): ListColumn<DuesRow>[] {
  const months = monthsOf(year).map(
    (month, at): ListColumn<DuesRow> => ({
      title: `${at + 1}月`,
      width: 8,
      align: 'right',
      value: (row) => cellText(row, month),
    }),
  )
  return [
    serial(),
    { title: '姓名', width: 10, value: (it) => it.name },
    { title: '基数', width: 10, align: 'right', value: (it) => (it.base === 0 ? '' : yuanText(it.base)) },
    ...months,
    { title: '应交', width: 10, align: 'right', value: (it) => yuanText(it.due) },
    { title: '实交', width: 10, align: 'right', value: (it) => yuanText(it.paid) },
  ]
}

/** The last row: what came in each month. */
export function duesTotals(rows: readonly DuesRow[], year: number): string[] {
  const sum = (values: readonly number[]) => yuanText(values.reduce((all, it) => all + it, 0))
  const months = monthsOf(year).map((month) =>
    sum(rows.map((row) => row.cells.find((it) => it.month === month)?.paid ?? 0)),
  )
  return ['', '合计', '', ...months, sum(rows.map((it) => it.due)), sum(rows.map((it) => it.paid))]
}

function cellText({ cells }: DuesRow, month: string): string {
  const cell = cells.find((it) => it.month === month)
  return cell && cell.paid > 0 ? yuanText(cell.paid) : ''
}
