import type { FlowBlock, FlowText } from '../../../platform/print/flow'
import { indented } from '../../../platform/print/flow-text'
import type { FieldAnswers } from '../nomination'
import type { FormField } from '../programme'
import type { NominationEntry } from './nomination-entry'
import { answerTable } from './nomination-table'

const DATE = '　　　　年　　月　　日'
const SEALED = [`负责人（签名）：　　　　　　（盖章）`, DATE]
const PROMISE =
  '　　本人（单位）承诺：以上内容和所附材料真实、准确，没有弄虚作假；如有不实，愿意承担相应责任。'

/** Millimetres that each signature box has: together with its label they fill one page. */
const BOXES = { promise: 34, unit: 50, department: 36, check: 34, experts: 36, group: 34, decision: 33 }

/** Everything below the facts, in the order of the form. */
export function formParts({ nomination, category }: NominationEntry, width: number): FlowBlock[] {
  const { facts, members } = nomination
  const person = category.subject === 'person'
  const leading: FlowBlock[] = person
    ? [{ kind: 'text', label: '学　　习\n工作简历', text: facts.resume, least: 60, fill: true }]
    : []
  const team: FlowBlock[] =
    category.subject === 'team' ? [{ kind: 'text', label: '团队成员', text: members, least: 40 }] : []
  const benefits: FlowBlock[] = person
    ? [{ kind: 'text', label: '已享受的\n人才待遇', text: indented(facts.benefits), least: 20 }]
    : []
  return [
    ...leading,
    ...team,
    { kind: 'text', label: '主要业绩\n和 贡 献', text: indented(facts.deeds), least: 70 },
    ...category.fields.map((field) => answerPart(field, nomination.answers, width)),
    { kind: 'text', label: '获得荣誉\n人才称号', text: facts.honours, least: 30 },
    ...benefits,
    ...opinionParts(nomination),
  ]
}

function answerPart(field: FormField, answers: FieldAnswers, width: number): FlowBlock {
  const answer = answers[field.key] ?? ''
  if (field.kind === 'rows')
    return answerTable(field.label, field.columns, Array.isArray(answer) ? answer : [], width)
  const text = typeof answer === 'string' ? answer : ''
  const long = field.kind === 'long'
  return {
    kind: 'text',
    label: broken(field.label),
    text: long ? indented(text) : text,
    least: long ? 30 : 10,
  }
}

/** A label of the left column: four characters a line. */
function broken(label: string): string {
  return label.match(/.{1,4}/gu)?.join('\n') ?? label
}

function opinionParts({ nominator, facts }: NominationEntry['nomination']): FlowText[] {
  const notice = facts.unitNotice === '' ? '' : `公示情况：${facts.unitNotice}`
  const opinion = indented([facts.unitOpinion, notice].filter(Boolean).join('\n'))
  const nominating = nominator === 'expert' ? '专家推荐\n意　　见' : '单位推荐\n意　　见'
  return [
    box('本人承诺', PROMISE, [`承诺人（签名）：　　　　　　${DATE}`], BOXES.promise),
    box(nominating, opinion, SEALED, BOXES.unit),
    box('主管部门\n意　　见', '', SEALED, BOXES.department),
    box('资格审查\n意　　见', '', SEALED, BOXES.check),
    box('专家评审\n意　　见', '　　得分：', [`专家组组长（签名）：　　　　　　${DATE}`], BOXES.experts),
    box('领导小组\n意　　见', '', SEALED, BOXES.group),
    box('审　　定\n意　　见', '', SEALED, BOXES.decision),
  ]
}

function box(label: string, text: string, sign: readonly string[], least: number): FlowText {
  return { kind: 'text', label, text, sign, least }
}
