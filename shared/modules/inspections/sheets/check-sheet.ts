import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { pointsFor } from '../rules-check'
import type { CheckItem } from '../system'
import { ANSWERS, type Answers, type Finding } from '../visit'

export type CheckSheet = {
  title: string
  /** Whom it is about; '' leaves it to the pen. */
  place: string
  /** Key of what is asked of: `town`, `village`. */
  kind: string
  items: readonly CheckItem[]
  /** ISO day, '' for the pen. */
  on: string
  inspectors: string
  answers: Answers
  findings: readonly Finding[]
  from: string
}

/** 检查清单: empty for the road, or filled in as the visit has it, with the problems found below. */
export function checkSheet(sheet: CheckSheet): TableForm {
  const { title, place, kind, items, on, inspectors, answers, findings, from } = sheet
  return tableForm({
    title,
    left: `检查对象：${place || '　　　　　　　　'}`,
    right: `检查日期：${on === '' ? '　　　年　　月　　日' : shownDay(on)}`,
    repeat: true,
    rowHeight: 10,
    columns: [
      { width: 12, align: 'center' },
      { width: 0 },
      ...Object.keys(ANSWERS).map(() => ({ width: 15, align: 'center' as const })),
      { width: 44 },
    ],
    head: [['序号', '检查内容', ...Object.values(ANSWERS), '存在问题'].map((text) => ({ text }))],
    rows: rowsOf(items, kind, answers),
    notes: findings.length === 0 ? [] : ['发现的问题：', ...findings.map(findingLine)],
    signs: [inspectors === '' ? '检查人' : `检查人：${inspectors}`, '被检查单位负责人'],
    foot: from,
  })
}

function rowsOf(items: readonly CheckItem[], kind: string, answers: Answers): TableRow[] {
  return items.flatMap((item): TableRow[] => {
    const points = pointsFor([item], kind)
    if (points.length === 0) return []
    const heading = item.number === '' ? item.title : `${item.number}．${item.title}`
    return [
      { kind: 'group', text: heading },
      ...points.map(({ key, point }, at): TableRow => {
        const answer = answers[key]
        const marks = Object.keys(ANSWERS).map((mark) => (answer?.mark === mark ? '√' : ''))
        return { kind: 'row', cells: [String(at + 1), point.text, ...marks, answer?.note ?? ''] }
      }),
    ]
  })
}

function findingLine({ text, demand, responsible, due }: Finding, at: number): string {
  const facts = [demand, responsible && `责任人 ${responsible}`, due && `限 ${shownDay(due)} 前整改`]
  return `${at + 1}．${[text, ...facts.filter(Boolean)].join('；')}。`
}
