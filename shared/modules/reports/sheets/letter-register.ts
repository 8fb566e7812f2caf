import { type TableForm, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import type { RegisteredLetter } from '../letter'

/** 发函登记簿 of a year, or of all years, in the order in which the letters went out. */
export function letterRegister(
  letters: readonly RegisteredLetter[],
  year: number | null,
  from: string,
): TableForm {
  return tableForm({
    title: year === null ? '发函登记簿' : `${year}年发函登记簿`,
    right: `共 ${letters.length} 份`,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 42 },
      { width: 26 },
      { width: 46 },
      { width: 0 },
      { width: 32 },
      { width: 14, align: 'center', figures: true },
      { width: 22 },
      { width: 30 },
    ],
    head: [
      ['序号', '文号', '日期', '主送', '标题', '事由', '件数', '经办', '备注'].map((text) => ({ text })),
    ],
    rows: letters.map((it, at) => ({ kind: 'row' as const, cells: cellsOf(it, at + 1) })),
    foot: from,
  })
}

function cellsOf(it: RegisteredLetter, no: number): string[] {
  const { number, on, addressee, title, origin, matters, by, voidReason } = it
  const remark = voidReason === '' ? '' : `作废：${voidReason}`
  return [String(no), number, shownDay(on), addressee, title, origin, String(matters), by, remark]
}
