import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import type { CaseView, StepView } from '../case'
import type { Step } from '../procedure'
import type { StepEntry } from '../record'
import { ballotText, peopleTexts, repliesText } from './step-words'

/** 程序纪实表: every step of one case with its day, outcome, people and papers, and what does not agree. */
export function caseSheet(view: CaseView, from: string): TableForm {
  const { procedure, name, topic, partyName, unitName } = view
  return tableForm({
    title: `${procedure.title}纪实表`,
    subtitle: [name, topic].filter(Boolean).join('　'),
    left: [partyName, unitName].filter(Boolean).join('　'),
    right: `开始 ${shownDay(view.beganOn)}`,
    lead: procedure.rule === '' ? [] : [`依据：${procedure.rule}`],
    size: 9,
    columns: [
      { width: 10, align: 'center' },
      { width: 42 },
      { width: 20, align: 'center' },
      { width: 24 },
      { width: 0 },
      { width: 34 },
    ],
    head: [['序号', '步骤', '日期', '结果', '人员、票数、回复、材料', '说明'].map((text) => ({ text }))],
    rows: procedure.stages.flatMap((stage) => stageRows(view, stage)),
    signs: ['经办人', '审核人'],
    foot: from,
  })
}

function stageRows({ procedure, steps }: CaseView, stage: { key: string; title: string }): TableRow[] {
  const rows = procedure.steps.flatMap((step, at) => {
    const view = steps[at]
    return step.stage === stage.key && view ? stepRows(step, view, at + 1) : []
  })
  return [{ kind: 'group', text: stage.title }, ...rows]
}

function stepRows(step: Step, view: StepView, number: number): TableRow[] {
  const told = view.entries.filter((it) => it.state !== 'open')
  if (told.length === 0) return [rowOf([String(number), step.title, '', '', '', limitText(view)])]
  return told.map((entry) =>
    rowOf([
      String(number),
      told.length > 1 ? `${step.title}（第 ${entry.number} 次）` : step.title,
      shownDay(entry.on),
      resultText(step, entry),
      detailText(step, entry),
      noteText(view, entry),
    ]),
  )
}

const rowOf = (cells: string[]): TableRow => ({ kind: 'row', cells })

function limitText({ latest, earliest, state }: StepView): string {
  if (state !== 'current') return ''
  return latest === '' ? (earliest === '' ? '' : `最早 ${shownDay(earliest)}`) : `最迟 ${shownDay(latest)}`
}

function resultText(step: Step, { state, outcome, content }: StepEntry): string {
  if (state === 'waived') return '不适用'
  const word = step.outcomes.find((it) => it.key === outcome)?.label ?? ''
  const months = content.extension > 0 ? `${content.extension} 个月` : ''
  return [`${word}${months}`, content.number].filter(Boolean).join('，')
}

function detailText(step: Step, { content }: StepEntry): string {
  const papers = step.papers.filter((it) => content.papers.some((one) => one.key === it.key && one.had))
  return [
    ...peopleTexts(step, content),
    ballotText(content),
    repliesText(step, content),
    papers.map((it) => it.title).join('、'),
  ]
    .filter(Boolean)
    .join('；')
}

function noteText({ troubles }: StepView, { number, content }: StepEntry): string {
  const found = troubles.filter((it) => it.number === number).map((it) => it.message)
  return [...found, content.reason, content.note].filter(Boolean).join('　')
}
