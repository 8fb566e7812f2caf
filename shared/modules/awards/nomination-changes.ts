import type { FieldChange } from '../../platform/audit/contract'
import type { CandidateFacts, FieldAnswers, NominationContent } from './nomination'
import { FACT_LABELS, SUBJECT_LABELS } from './nomination-words'
import { type Category, type FormField, NOMINATORS } from './programme'

/** Category and content, as the record of changes compares them. */
type Side = { category: Category; content: NominationContent }

/** What differs between two versions of a nomination, field by field, in the words of its form. */
export function contentChanges(before: Side, after: Side): FieldChange[] {
  const [was, is] = [headWords(before), headWords(after)]
  const head = [...is.keys()].map((field) => change(field, was.get(field) ?? '', is.get(field) ?? ''))
  const facts = (Object.keys(FACT_LABELS) as (keyof CandidateFacts)[]).map((key) =>
    change(FACT_LABELS[key], before.content.facts[key], after.content.facts[key]),
  )
  const answers = after.category.fields.map((field) =>
    change(
      field.label,
      answerWords(field, before.content.answers),
      answerWords(field, after.content.answers),
    ),
  )
  return [...head, ...facts, ...answers].filter((it) => it.before !== it.after)
}

/** Who was put forward, where and by whom: what a new nomination leaves in the history. */
export function newContent(side: Side): FieldChange[] {
  return [...headWords(side)].flatMap(([field, words]) => (words === '' ? [] : [change(field, '', words)]))
}

function headWords({ category, content }: Side): Map<string, string> {
  const labels = SUBJECT_LABELS[category.subject]
  return new Map([
    ['申报类别', category.label],
    [labels.name, content.name],
    [labels.unit, content.unitName],
    ['推荐方式', NOMINATORS[content.nominator]],
    ['推荐单位（专家）', content.nominatorName],
    ['团队成员', content.members],
  ])
}

function answerWords({ key }: FormField, answers: FieldAnswers): string {
  const answer = answers[key] ?? ''
  return typeof answer === 'string' ? answer : answer.map((row) => row.join('，')).join('\n')
}

function change(field: string, before: string, after: string): FieldChange {
  return { field, before, after }
}
