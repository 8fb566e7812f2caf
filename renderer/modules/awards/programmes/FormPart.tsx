import type { FormField } from '#shared/modules/awards/programme'
import { FIELD_KINDS } from '#shared/modules/awards/programme-words'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { numberCheck, numberOf, numberText } from '../../evaluations/schemes/numbers'
import { keyOfLabel } from '../../evaluations/schemes/part-props'
import type { CategoryPartProps } from './part-props'
import { text } from './rules.text'
import { newField } from './rules-parts'
import { tickColumn } from './ticks'

/** What the nomination form asks beyond what every one has. */
export function FormPart({ category, at, onChange, readOnly }: CategoryPartProps) {
  const { fields } = category
  const set = (next: readonly FormField[]) => onChange({ ...category, fields: [...next] })
  return (
    <Section
      id={`part-${at}/fields`}
      title={text.form.title}
      action={
        !readOnly && <LinkButton onClick={() => set([...fields, newField()])}>{text.form.add}</LinkButton>
      }
      framed
    >
      <EditableRows
        label={text.form.title}
        name={`${at}/fields`}
        columns={columnsFor(readOnly)}
        rows={fields}
        rowKey={(field) => field.key}
        onChange={set}
        newRow={newField}
        readOnly={readOnly}
        empty={text.form.empty}
      />
    </Section>
  )
}

const MOST = { min: 1, max: 20_000, whole: true }
const LONGEST_NAME = 60
const names = (typed: string) =>
  typed
    .split(/[、，,]/u)
    .map((it) => it.trim().slice(0, LONGEST_NAME))
    .filter((it) => it !== '')

/** Options of a choice, columns of a table: one cell, whichever the kind has. */
function withNames(field: FormField, typed: string): FormField {
  if (field.kind === 'choice') return { ...field, options: names(typed).slice(0, 50) }
  if (field.kind === 'rows') return { ...field, columns: names(typed).slice(0, 10) }
  return field
}

function columnsFor(readOnly: boolean): readonly EditColumn<FormField>[] {
  return [
    {
      key: 'label',
      title: text.form.label,
      width: 216,
      value: (field) => field.label,
      set: (field, label) => ({ ...field, label }),
      limit: LONGEST_NAME,
    },
    {
      key: 'kind',
      title: text.form.kind,
      width: 104,
      value: (field) => FIELD_KINDS[field.kind],
      set: (field, label) => ({ ...field, kind: keyOfLabel(FIELD_KINDS, label, field.kind) }),
      options: Object.values(FIELD_KINDS),
    },
    {
      key: 'choices',
      title: text.form.choices,
      value: ({ kind, options, columns }) =>
        (kind === 'choice' ? options : kind === 'rows' ? columns : []).join('、'),
      set: withNames,
      check: (typed) => ({ ok: true, text: typed }),
      rule: text.rules.choice,
      placeholder: ({ kind }) => (kind === 'choice' || kind === 'rows' ? text.undecided : text.nothing),
    },
    tickColumn({ key: 'required', title: text.form.required, label: (field) => field.label, readOnly }),
    {
      key: 'most',
      title: text.form.most,
      width: 72,
      align: 'right',
      value: (field) => numberText(field.most),
      set: (field, typed) => {
        const most = numberOf(typed, MOST)
        return most === undefined ? field : { ...field, most }
      },
      check: numberCheck(MOST),
      rule: text.rules.most,
      placeholder: text.unlimited,
    },
  ]
}
