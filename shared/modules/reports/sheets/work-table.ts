import { type TableForm, tableForm } from '../../../platform/print/table'
import type { DueState } from '../../../values/due'
import { shownDay } from '../../../values/iso-day'
import { countsOf, unitWords } from '../rules-workbench'
import type { WorkItem } from '../workbench'

const STATES: Record<DueState, string> = { overdue: '逾期', due: '到期', waiting: '等待回复' }

/** 待办事项清单: what is overdue, due and waited for, as the workbench lists it. */
export function workTable(items: readonly WorkItem[], from: string): TableForm {
  const counts = countsOf(items)
  let no = 0
  return tableForm({
    title: '待办事项清单',
    right: `逾期 ${counts.overdue} 件，到期 ${counts.due} 件，等待 ${counts.waiting} 件`,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 26 },
      { width: 28 },
      { width: 32 },
      { width: 46 },
      { width: 0 },
      { width: 24 },
    ],
    head: [['序号', '期限', '剩余', '制度', '单位', '事项', '经办'].map((text) => ({ text }))],
    rows: (['overdue', 'due', 'waiting'] as const).flatMap((state) => {
      const these = items.filter((it) => it.state === state)
      if (these.length === 0) return []
      return [
        { kind: 'group' as const, text: `${STATES[state]}（${these.length} 件）` },
        ...these.map((it) => ({ kind: 'row' as const, cells: cellsOf(it, ++no) })),
      ]
    }),
    foot: from,
  })
}

function cellsOf(it: WorkItem, no: number): string[] {
  const { on, system, title, accountName } = it
  return [String(no), shownDay(on), daysText(it), system, unitWords(it), title, accountName]
}

/** 逾期 14 天, 今天, 3 天, 已等 11 天. */
export function daysText({ state, days }: Pick<WorkItem, 'state' | 'days'>): string {
  if (state === 'overdue') return `逾期 ${days} 天`
  if (state === 'waiting') return days === 0 ? '今天起' : `已等 ${days} 天`
  return days === 0 ? '今天' : `${days} 天`
}
