import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { BARS, type Bar, type Barring, type Eligibility } from '../cases'
import { barringSpan } from '../rules-eligibility'

const COLUMNS = [
  { title: '序号', width: 11, align: 'center', merge: true },
  { title: '姓　名', width: 34, align: 'left', merge: true },
  { title: '单　位', width: 40, align: 'left', merge: true },
  { title: '限制事项', width: 34, align: 'left', merge: false },
  { title: '事　由', width: 0, align: 'left', merge: false },
  { title: '起　止', width: 34, align: 'left', merge: false },
  { title: '依　据', width: 0, align: 'left', merge: false },
] as const

/** 无限制 · 评优评先、提拔晋升 · the same with 影响期未定 where nobody decided how long. */
export function verdictOf(barring: Pick<Barring, 'bars' | 'undecided'> | undefined): string {
  if (!barring) return '无限制'
  const words = barring.bars.map((it) => BARS[it]).join('、')
  return barring.undecided ? `${words}（影响期未定）` : words
}

/** What bars those asked about at a day: a line for each bar, one that says so for whom nothing bars. */
export function eligibilityTable(
  answers: readonly Eligibility[],
  { on, purpose, from }: { on: string; purpose: Bar | null; from: string },
): TableForm {
  const barred = answers.filter((it) => it.barrings.length > 0).length
  return tableForm({
    title: '评优提拔资格查询表',
    left: `查询日期：${on}　事项：${purpose === null ? '全部' : BARS[purpose]}`,
    right: `共 ${answers.length} 个，受限 ${barred} 个`,
    landscape: true,
    columns: COLUMNS.map(({ width, align, merge }) => ({ width, align, merge })),
    head: [COLUMNS.map(({ title }) => ({ text: title }))],
    rows: answers.toSorted((a, b) => free(a) - free(b)).flatMap(linesOf),
    foot: from,
  })
}

/** Those whom something bars stand first. */
const free = (it: Eligibility) => Number(it.barrings.length === 0)

function linesOf({ name, unitName, barrings }: Eligibility, index: number): TableRow[] {
  const who = [String(index + 1), listName(name), unitName]
  if (barrings.length === 0) return [{ kind: 'row', cells: [...who, verdictOf(undefined), '', '', ''] }]
  return barrings.map((it) => ({
    kind: 'row',
    cells: [...who, verdictOf(it), it.title, barringSpan(it), it.rule],
  }))
}
