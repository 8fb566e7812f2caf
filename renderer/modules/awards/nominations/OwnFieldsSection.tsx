import type { FieldAnswers } from '#shared/modules/awards/nomination'
import type { Category, FormField } from '#shared/modules/awards/programme'
import { parsePartialDate } from '#shared/values/partial-date'
import { DateField, FieldGrid, PickerField, Section, TextField } from '../../../components'
import { AnswerRows } from './AnswerRows'
import type { AnswerProps } from './answer-props'
import { LongText } from './LongText'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

type Props = { editing: NominationEditing; category: Category }
type Answer = FieldAnswers[string]

const MOST_TEXT = 20_000
const MOST_LINE = 500

/** What only this category asks: short answers in a grid, then long texts and tables in the order of the form. */
export function OwnFieldsSection({ editing, category }: Props) {
  const { content, change, readOnly, errors } = editing
  const write = (key: string) => (answer: Answer) =>
    change({ answers: { ...content.answers, [key]: answer } })
  const short = category.fields.filter((it) => it.kind !== 'long' && it.kind !== 'rows')
  const large = category.fields.filter((it) => it.kind === 'long' || it.kind === 'rows')
  const shared = (field: FormField) => ({
    field,
    answer: content.answers[field.key],
    onChange: write(field.key),
    error: errors[`answers/${field.key}`],
    readOnly,
  })
  return (
    <Section id="nomination-fields" title={text.sections.fields}>
      {short.length > 0 && (
        <FieldGrid columns={2} labelWidth={128}>
          {short.map((it) => (
            <ShortAnswer key={it.key} {...shared(it)} />
          ))}
        </FieldGrid>
      )}
      {large.map((it) => (
        <div key={it.key} className={classes.largeField}>
          {it.kind === 'rows' ? <AnswerRows {...shared(it)} /> : <LongAnswer {...shared(it)} />}
        </div>
      ))}
    </Section>
  )
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : ''
}

function ShortAnswer({ field, answer, ...rest }: AnswerProps) {
  const { key, label, kind, options, most } = field
  const shared = {
    ...rest,
    label,
    name: `answers/${key}`,
    value: textOf(answer),
    placeholder: text.unfilled,
  }
  if (kind === 'choice')
    return <PickerField {...shared} options={options.map((it) => ({ value: it, label: it }))} />
  if (kind === 'date')
    return (
      <DateField
        {...shared}
        rule={text.dateRule}
        check={(typed) => {
          const date = parsePartialDate(typed)
          return date ? { ok: true, text: date } : { ok: false, message: text.wrongDate(label, typed) }
        }}
      />
    )
  return <TextField {...shared} limit={most ?? MOST_LINE} />
}

function LongAnswer({ field, answer, ...rest }: AnswerProps) {
  return (
    <LongText
      {...rest}
      label={field.label}
      headed
      name={`answers/${field.key}`}
      value={textOf(answer)}
      most={MOST_TEXT}
      words={field.most}
      serif={false}
    />
  )
}
