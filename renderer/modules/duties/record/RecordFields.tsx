import type { DutyField, DutyKind } from '#shared/modules/duties/content'
import type { DutyDraft } from '#shared/modules/duties/event'
import { DayField } from '../../../app/DayField'
import { wholeNumber } from '../../../app/papers/whole-number'
import { AreaField, errorAt, type Failure, FieldGrid, PickerField, TextField } from '../../../components'
import classes from './record.module.css'
import { text } from './record.text'

/** What the contract takes at most. */
const MOST = 10_000

type Props = {
  draft: DutyDraft
  kind: DutyKind
  /** Parts that can be chosen, none where the whole subject is meant. */
  parts: readonly string[]
  usualDay: string
  failure: Failure
  readOnly: boolean
  onChange: (more: Partial<DutyDraft>) => void
}

/** What is written down of one record, the kind's own fields among them. */
export function RecordFields(props: Props) {
  const { draft, kind, parts, failure, readOnly, onChange } = props
  const line = (key: 'place' | 'chair' | 'recorder') => (
    <TextField
      label={text[key]}
      name={key}
      value={draft[key]}
      limit={200}
      readOnly={readOnly}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      <Days {...props} />
      <FieldGrid columns={2}>
        {parts.length > 0 && (
          <PickerField
            label={text.part}
            name="part"
            value={draft.part}
            placeholder={text.whole}
            options={parts}
            error={errorAt(failure, 'part')}
            readOnly={readOnly}
            onChange={(part) => onChange({ part, attendees: [] })}
          />
        )}
        {kind.counts === 'amount' && (
          <TextField
            label={text.amount(kind.unit)}
            name="amount"
            value={String(draft.amount)}
            error={errorAt(failure, 'amount')}
            readOnly={readOnly}
            onChange={(typed) => onChange({ amount: wholeNumber(typed, MOST, 1) ?? 1 })}
          />
        )}
        {line('place')}
        {kind.attendance !== 'none' && line('chair')}
        {kind.attendance !== 'none' && line('recorder')}
        {kind.fields.map((field) => (
          <OwnField key={field.key} field={field} {...props} />
        ))}
      </FieldGrid>
      <Words {...props} />
    </>
  )
}

function Days({ draft, usualDay, failure, readOnly, onChange }: Props) {
  return (
    <FieldGrid columns={2}>
      <DayField
        label={text.plannedOn}
        name="plannedOn"
        value={draft.plannedOn}
        aside={usualDay === '' ? undefined : text.usual(usualDay)}
        readOnly={readOnly}
        onChange={(plannedOn) => onChange({ plannedOn })}
      />
      <DayField
        label={text.heldOn}
        name="heldOn"
        value={draft.heldOn}
        error={errorAt(failure, 'heldOn')}
        readOnly={readOnly}
        onChange={(heldOn) => onChange({ heldOn })}
      />
      <DayField
        label={text.countsFor}
        name="countsFor"
        value={draft.countsFor}
        rule={text.countsForRule}
        error={errorAt(failure, 'countsFor')}
        readOnly={readOnly}
        onChange={(countsFor) => onChange({ countsFor })}
      />
      <DayField
        label={text.archivedOn}
        name="archivedOn"
        value={draft.archivedOn}
        error={errorAt(failure, 'archivedOn')}
        readOnly={readOnly}
        onChange={(archivedOn) => onChange({ archivedOn })}
      />
    </FieldGrid>
  )
}

function OwnField({ field, draft, failure, readOnly, onChange }: Props & { field: DutyField }) {
  const { key, label, choices } = field
  const frame = {
    label,
    name: `fields.${key}`,
    value: draft.fields[key] ?? '',
    error: errorAt(failure, `fields.${key}`),
    readOnly,
    onChange: (value: string) => onChange({ fields: { ...draft.fields, [key]: value } }),
  }
  return choices.length > 0 ? (
    <PickerField {...frame} options={choices} />
  ) : (
    <TextField {...frame} limit={200} />
  )
}

function Words({ draft, readOnly, onChange }: Props) {
  return (
    <div className={classes.words}>
      <FieldGrid columns={1}>
        <TextField
          label={text.topic}
          name="topic"
          value={draft.topic}
          limit={200}
          readOnly={readOnly}
          onChange={(topic) => onChange({ topic })}
        />
        <AreaField
          label={text.content}
          name="content"
          value={draft.content}
          limit={4000}
          lines
          readOnly={readOnly}
          onChange={(content) => onChange({ content })}
        />
        <AreaField
          label={text.decision}
          name="decision"
          value={draft.decision}
          limit={4000}
          lines
          readOnly={readOnly}
          onChange={(decision) => onChange({ decision })}
        />
      </FieldGrid>
    </div>
  )
}
