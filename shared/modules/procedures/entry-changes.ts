import type { FieldChange } from '../../platform/audit/contract'
import type { Step } from './procedure'
import type { StepContent, StepEntry } from './record'

const STATES = { open: '在办', done: '办结', waived: '不适用' } as const

/** What a record of a step says before and after, field by field, as the audit trail shows it. */
export function entryChanges(step: Step, before: StepEntry | undefined, after: StepEntry): FieldChange[] {
  const was = before ? told(step, before) : new Map<string, string>()
  const changes: FieldChange[] = []
  for (const [field, value] of told(step, after))
    if (value !== (was.get(field) ?? '')) changes.push({ field, before: was.get(field) ?? '', after: value })
  return changes
}

function told(step: Step, { state, on, outcome, content }: StepEntry): Map<string, string> {
  return new Map([
    ['状态', STATES[state]],
    [step.dayLabel, on],
    ['结果', step.outcomes.find((it) => it.key === outcome)?.label ?? ''],
    ['文号', content.number],
    ['说明', content.note],
    ['缘由', content.reason],
    ['延长', content.extension === 0 ? '' : `${content.extension} 个月`],
    ['材料', papersText(step, content)],
    ...step.people.map((rule): [string, string] => [rule.label, peopleText(content, rule.key)]),
    ...step.fields.map((field): [string, string] => [field.label, content.fields[field.key] ?? '']),
    ['回复', repliesText(step, content)],
    ['票数', content.ballot ? JSON.stringify(content.ballot) : ''],
  ])
}

function papersText({ papers }: Step, content: StepContent): string {
  const had = new Set(content.papers.filter((it) => it.had).map((it) => it.key))
  return papers
    .filter((it) => had.has(it.key))
    .map((it) => it.title)
    .join('、')
}

function peopleText({ people }: StepContent, role: string): string {
  return people
    .filter((it) => it.role === role)
    .map((it) => `${it.name}${it.votes === null ? '' : ` ${it.votes} 票`}${it.elected ? '当选' : ''}`)
    .join('、')
}

function repliesText({ replies }: Step, content: StepContent): string {
  if (!replies) return ''
  const words = { '': '未回复', clean: replies.clean, objection: replies.objection }
  return content.replies
    .map(({ key, result, askedOn }) => {
      const organ = replies.organs.find((it) => it.key === key)?.organ ?? key
      return `${organ}${askedOn === '' ? '' : ` ${askedOn} 征求`}：${words[result]}`
    })
    .join('；')
}
