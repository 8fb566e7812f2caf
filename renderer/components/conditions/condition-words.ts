import { type Condition, type FieldSpec, operatorWord } from '#shared/values/condition'
import { type Test, valuesOf } from './condition-tree'
import { text } from './conditions.text'

/** A piece of the sentence: the field in ink, its relation in secondary, the value in accent. */
export type Word = { role: 'field' | 'relation' | 'value' | 'join'; text: string }

/** What a sentence needs to know: the fields, and names behind values that are ids. */
export type Vocabulary = {
  fieldOf: (key: string) => FieldSpec | undefined
  nameOf: (field: FieldSpec, value: string) => string
}

/** Values a chip names before it only counts the rest. */
const NAMED = 3

/** A condition as the bar says it: 年龄 ≤ 45, （ 职级 不低于 四级主任科员 或 现任职务 含 组织委员 ）. */
export function wordsOf(condition: Condition, vocabulary: Vocabulary): readonly Word[] {
  switch (condition.kind) {
    case 'test':
      return testWords(condition, vocabulary)
    case 'not':
      return [{ role: 'join', text: text.not }, ...wordsOf(condition.part, vocabulary)]
    default:
      return [
        { role: 'join', text: text.opens },
        ...condition.parts.flatMap((part, index) => [
          ...(index > 0 ? [joinWord(condition.kind)] : []),
          ...wordsOf(part, vocabulary),
        ]),
        { role: 'join', text: text.closes },
      ]
  }
}

/** The same as plain text, for hints and for what a reader hears. */
export function sentenceOf(condition: Condition, vocabulary: Vocabulary): string {
  return wordsOf(condition, vocabulary)
    .map((word) => word.text)
    .join(' ')
}

function testWords(test: Test, { fieldOf, nameOf }: Vocabulary): readonly Word[] {
  const field = fieldOf(test.field)
  if (!field) return [{ role: 'field', text: text.unknownField }]
  const names = valuesOf(test).map((value) => nameOf(field, value))
  const shown = test.operator === 'between' ? names.join(text.until) : names.slice(0, NAMED).join(text.comma)
  const value =
    names.length > NAMED && test.operator !== 'between' ? text.andMore(shown, names.length) : shown
  return [
    { role: 'field', text: field.label },
    { role: 'relation', text: operatorWord(field, test.operator) },
    ...(value === '' ? [] : [{ role: 'value', text: value } as const]),
  ]
}

function joinWord(kind: 'all' | 'any'): Word {
  return { role: 'join', text: kind === 'all' ? text.and : text.or }
}
