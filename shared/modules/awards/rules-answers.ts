import { parsePartialDate } from '../../values/partial-date'
import type { FieldAnswers, NominationProblem } from './nomination'
import { wordCount } from './nomination-words'
import type { FormField } from './programme'

type Answer = FieldAnswers[string]

/** What is wrong with the answers to a category's own fields; an answer to a field that is no more is passed over. */
export function answerProblems(
  fields: readonly FormField[],
  answers: Readonly<FieldAnswers>,
): NominationProblem[] {
  return fields.flatMap((field) => {
    const text = answerProblem(field, answers[field.key])
    return text === '' ? [] : [{ kind: 'error' as const, place: `answers/${field.key}`, text }]
  })
}

function answerProblem(field: FormField, answer: Answer | undefined): string {
  const { label, required, most } = field
  if (isEmptyAnswer(answer)) return required ? `“${label}”未填。` : ''
  if (typeof answer !== 'string') return rowsProblem(field, answer ?? [])
  const count = wordCount(answer)
  if (most !== null && count > most) return `“${label}”${count} 字，最多 ${most} 字。`
  return KIND_PROBLEMS[field.kind](field, answer)
}

/** True where nothing but blanks was answered. */
export function isEmptyAnswer(answer: Answer | undefined): boolean {
  if (answer === undefined) return true
  if (typeof answer === 'string') return answer.trim() === ''
  return answer.every((row) => row.every((cell) => cell.trim() === ''))
}

const KIND_PROBLEMS: Record<FormField['kind'], (field: FormField, answer: string) => string> = {
  text: () => '',
  long: () => '',
  number: ({ label }, answer) =>
    Number.isFinite(Number(answer.trim())) ? '' : `“${label}”应为数字。现为 ${answer}。`,
  date: ({ label }, answer) =>
    parsePartialDate(answer) ? '' : `“${label}”应为年月，如 2025.06。现为 ${answer}。`,
  choice: ({ label, options }, answer) =>
    options.includes(answer) ? '' : `“${label}”应为${options.join('、')}之一。现为 ${answer}。`,
  rows: ({ label }) => `“${label}”应逐行填写。`,
}

function rowsProblem({ kind, label, columns, most }: FormField, rows: readonly string[][]): string {
  if (kind !== 'rows') return `“${label}”应为一段文字。`
  const wide = rows.findIndex((row) => row.slice(columns.length).some((cell) => cell.trim() !== ''))
  if (wide >= 0) return `“${label}”第 ${wide + 1} 行多于 ${columns.length} 栏。`
  return most !== null && rows.length > most ? `“${label}”${rows.length} 行，最多 ${most} 行。` : ''
}
