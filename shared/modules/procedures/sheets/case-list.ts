import { type TableForm, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { CASE_STATES, type CaseRow } from '../case'
import type { CaseColumn } from '../procedure'

/** Millimetres of columns whose words are short; the others share what is left. */
const WIDTHS: Record<string, number> = { name: 24, state: 18, manager: 20, began: 22, due: 22 }
const DAY = 22

type Listed = { title: string; columns: readonly CaseColumn[]; rows: readonly CaseRow[]; from: string }

/** The list of cases in the procedure's own columns. */
export function caseList({ title, columns, rows, from }: Listed): TableForm {
  return tableForm({
    title: `${title}台账`,
    right: `共 ${rows.length} 项`,
    landscape: true,
    size: 9,
    columns: [
      { width: 12, align: 'center', figures: true },
      ...columns.map(({ key }) => ({
        width: key.startsWith('step:') ? DAY : (WIDTHS[key] ?? 0),
        align: isDay(key) ? ('center' as const) : ('left' as const),
      })),
    ],
    head: [['序号', ...columns.map((it) => it.title)].map((text) => ({ text }))],
    rows: rows.map((row, at) => ({
      kind: 'row' as const,
      cells: [String(at + 1), ...columns.map(({ key }) => cellText(row, key))],
    })),
    foot: from,
  })
}

const isDay = (key: string) => key.startsWith('step:') || key === 'began' || key === 'due'

/** What a column of the list says of a case. */
export function cellText(row: CaseRow, key: string): string {
  if (key.startsWith('step:')) return shownDay(row.days[key.slice('step:'.length)] ?? '')
  switch (key) {
    case 'name':
      return row.name
    case 'topic':
      return row.topic
    case 'party':
      return row.partyName
    case 'unit':
      return row.unitName
    case 'began':
      return shownDay(row.beganOn)
    case 'stage':
      return row.stageTitle
    case 'step':
      return row.stepTitle
    case 'due':
      return shownDay(row.dueOn)
    case 'manager':
      return row.manager
    default:
      return row.state === 'stopped' ? `${CASE_STATES.stopped}：${row.stopReason}` : CASE_STATES[row.state]
  }
}
