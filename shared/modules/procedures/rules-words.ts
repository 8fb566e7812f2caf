import { letterDay } from '../../platform/print/letter'
import type { Procedure, Step } from './procedure'
import type { StepContent, StepEntry, StepPerson } from './record'
import { candidatesOf } from './rules-gates'
import { repliesText } from './sheets/step-words'

/** @file Words that papers take from a case: `【姓名】`, `【日期】`, `【赞成】`, `【支部大会讨论接收日期】`. */

/** What is known of whom or what a case is about. */
export const SUBJECT_WORDS = [
  '姓名',
  '性别',
  '民族',
  '出生年月',
  '公民身份号码',
  '党组织',
  '单位',
  '村（社区）',
  '议题',
] as const
export type SubjectWords = Record<(typeof SUBJECT_WORDS)[number], string>

const STEP_WORDS = ['日期', '结果', '文号', '说明', '回复情况', '得票情况', '当选名单']
const BALLOT_WORDS = {
  due: '应到',
  present: '实到',
  sent: '发出',
  returned: '收回',
  valid: '有效',
  favour: '赞成',
  against: '反对',
  abstain: '弃权',
  seats: '应选',
} as const

/** Left for the pen. */
const BLANK = '＿＿＿＿'
const WORD = /【([^【】]+)】/g

/** Words of a text that nothing in the procedure fills. */
export function unknownWords(procedure: Procedure, step: Step, text: string): string[] {
  const known = new Set<string>([
    ...SUBJECT_WORDS,
    ...STEP_WORDS,
    ...Object.values(BALLOT_WORDS),
    ...step.people.map((it) => it.label),
    ...step.fields.map((it) => it.label),
    ...procedure.steps.flatMap((it) => [
      `${it.title}日期`,
      ...it.fields.map((field) => `${it.title}：${field.label}`),
    ]),
  ])
  return [...text.matchAll(WORD)].flatMap(([, word = '']) => (known.has(word) ? [] : [word]))
}

/** A paper's paragraph with its words filled in; what is not on record is left for the pen. */
export function filled(text: string, words: ReadonlyMap<string, string>): string {
  return text.replace(WORD, (_, word: string) => words.get(word) || BLANK)
}

type Written = { procedure: Procedure; entries: readonly StepEntry[]; step: Step; content: StepContent }

/** Every word that a case knows at a step. */
export function wordsOf(
  subject: SubjectWords,
  { on, outcome, ...written }: Written & { on: string; outcome: string },
): Map<string, string> {
  const { procedure, step, content } = written
  const words = new Map<string, string>(Object.entries(subject))
  for (const it of procedure.steps) for (const [word, text] of stepWords(written, it)) words.set(word, text)
  words.set('日期', on === '' ? '' : letterDay(on))
  words.set('结果', step.outcomes.find((it) => it.key === outcome)?.label ?? '')
  words.set('文号', content.number)
  words.set('说明', content.note)
  for (const rule of step.people)
    words.set(rule.label, names(content.people.filter((it) => it.role === rule.key)))
  for (const { key, label, type } of step.fields) words.set(label, fieldText(content.fields[key] ?? '', type))
  for (const [key, word] of Object.entries(BALLOT_WORDS))
    words.set(word, String(content.ballot?.[key as keyof typeof BALLOT_WORDS] ?? ''))
  for (const [word, text] of electionWords(written)) words.set(word, text)
  words.set('回复情况', repliesWords(written))
  return words
}

/** Of this step's organs, or of those that an earlier step asked last: a conclusion tells what they answered. */
function repliesWords({ procedure, entries, step, content }: Written): string {
  if (step.replies) return repliesText(step, content)
  const told = procedure.steps.map((it) => {
    const last = it.replies && entries.findLast((one) => one.step === it.key)
    return last ? repliesText(it, last.content) : ''
  })
  return told.findLast((it) => it !== '') ?? ''
}

function stepWords({ entries }: Written, step: Step): [string, string][] {
  const last = entries.findLast((it) => it.step === step.key && it.state === 'done')
  if (!last) return []
  return [
    [`${step.title}日期`, last.on === '' ? '' : letterDay(last.on)],
    ...step.fields.map(({ key, label, type }): [string, string] => [
      `${step.title}：${label}`,
      fieldText(last.content.fields[key] ?? '', type),
    ]),
  ]
}

/** Of this step's vote, or of the last election before it: 报批 tells what the meeting decided. */
function electionWords(written: Written): [string, string][] {
  const { procedure, entries, step, content } = written
  const voting = step.ballot
    ? { step, content }
    : procedure.steps
        .flatMap((it) => {
          const last = it.ballot?.mode === 'election' && entries.findLast((one) => one.step === it.key)
          return last ? [{ step: it, content: last.content }] : []
        })
        .at(-1)
  const candidates = voting ? candidatesOf(written, voting.step, voting.content) : []
  const counted = candidates.filter((it) => it.votes !== null).map((it) => `${it.name}${it.votes}票`)
  return [
    ['得票情况', counted.length === 0 ? '' : `得票情况：${counted.join('，')}。`],
    ['当选名单', names(candidates.filter((it) => it.elected))],
  ]
}

const names = (people: readonly StepPerson[]) => people.map((it) => it.name).join('、')
const fieldText = (value: string, type: string) =>
  type === 'date' && value !== '' ? letterDay(value) : value
