import {
  ATTENDANCE,
  type DutyField,
  DutyField as DutyFieldSchema,
  type DutyKind,
  NEEDS,
  type UsualDay,
} from '#shared/modules/duties/content'
import type { SubjectKind } from '#shared/values/subject'
import { AreaField, FieldGrid, PickerField, Section } from '../../../components'
import { ListField } from '../../matters/systems/ListField'
import { ListPart, textColumn } from '../../matters/systems/ListPart'
import { text } from './systems.text'

type Props = {
  kind: DutyKind
  scope: SubjectKind
  readOnly: boolean
  onChange: (kind: DutyKind) => void
}

/** What one kind asks for beside how often: the fixed day, of whom, who is counted, its basis and own fields. */
export function KindDetails(props: Props) {
  return (
    <>
      <Details {...props} />
      <OwnFields {...props} />
    </>
  )
}

function Details({ kind, scope, readOnly, onChange }: Props) {
  const picker = <K extends 'needs' | 'attendance' | 'attends'>(
    key: K,
    words: Record<DutyKind[K], string>,
  ) => (
    <PickerField
      label={text[key]}
      name={`${kind.key}.${key}`}
      value={kind[key]}
      options={Object.entries<string>(words).map(([value, label]) => ({ value, label }))}
      readOnly={readOnly}
      onChange={(value) => onChange({ ...kind, [key]: value })}
    />
  )
  const prose = (key: 'basis' | 'local', limit: number) => (
    <AreaField
      label={text[key]}
      name={`${kind.key}.${key}`}
      value={kind[key]}
      limit={limit}
      span={2}
      readOnly={readOnly}
      onChange={(value) => onChange({ ...kind, [key]: value })}
    />
  )
  return (
    <Section title={text.details(kind.label)}>
      <FieldGrid columns={2} labelWidth={104}>
        <PickerField
          label={text.usual}
          name={`${kind.key}.usual`}
          value={usualKey(kind.usual)}
          placeholder={text.noUsual}
          options={USUAL_DAYS}
          readOnly={readOnly}
          onChange={(value) => onChange({ ...kind, usual: usualOf(value) })}
        />
        {scope === 'party' && picker('needs', NEEDS)}
        {picker('attendance', ATTENDANCE)}
        {scope === 'person' && picker('attends', text.attendsWords)}
        {kind.counts === 'parts' && (
          <ListField
            label={text.parts}
            name={`${kind.key}.parts`}
            rows={kind.parts}
            readOnly={readOnly}
            onChange={(parts) => onChange({ ...kind, parts })}
          />
        )}
        {prose('basis', 300)}
        {prose('local', 200)}
      </FieldGrid>
    </Section>
  )
}

/** Every fixed day that can be had: of the month, of the week. */
const USUAL_DAYS = [
  ...Array.from({ length: 31 }, (_, at) => ({ value: `month ${at + 1}`, label: text.monthDay(at + 1) })),
  ...Array.from({ length: 7 }, (_, at) => ({ value: `week ${at + 1}`, label: text.weekDay(at) })),
]

function usualKey(usual: UsualDay | null): string {
  return usual ? `${usual.of} ${usual.day}` : ''
}

function usualOf(value: string): UsualDay | null {
  const [of, day] = value.split(' ')
  return value === '' ? null : { of: of as UsualDay['of'], day: Number(day) }
}

/** 公开形式, 讲课人: what a record of this kind has beside what every record has. */
function OwnFields({ kind, readOnly, onChange }: Props) {
  return (
    <ListPart<DutyField>
      title={text.fields(kind.label)}
      name={`${kind.key}.fields`}
      rows={kind.fields}
      columns={[
        textColumn('label', text.fieldLabel, { width: 160, limit: 20 }),
        {
          key: 'choices',
          title: text.choices,
          value: (it) => it.choices.join('、'),
          set: (it, typed) => ({
            ...it,
            choices: typed
              .split('、')
              .map((word) => word.trim())
              .filter(Boolean),
          }),
          placeholder: text.anyWords,
        },
        {
          key: 'required',
          title: text.required,
          width: 88,
          value: (it) => (it.required ? text.must : text.optional),
          set: (it, word) => ({ ...it, required: word === text.must }),
          options: [text.must, text.optional],
        },
      ]}
      newRow={() => DutyFieldSchema.parse({ key: freshKey(kind.fields), label: text.newField })}
      readOnly={readOnly}
      onChange={(fields) => onChange({ ...kind, fields })}
    />
  )
}

function freshKey(fields: readonly DutyField[]): string {
  const numbers = fields.map((it) => Number(/^field(\d+)$/.exec(it.key)?.[1] ?? 0))
  return `field${Math.max(0, ...numbers) + 1}`
}
