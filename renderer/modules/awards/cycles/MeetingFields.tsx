import { AreaField, DateField, FieldGrid, TextField } from '../../../components'
import { checkDay } from './cycle-form'
import { text } from './vote.text'
import { countOf, HEADS, type Heads, type MeetingForm } from './vote-state'

const COLUMNS = 4
const LABEL_WIDTH = 72
const WORDS = ['place', 'chair', 'scrutineers', 'tellers'] as const
const LIMITS = { place: 100, chair: 40, scrutineers: 100, tellers: 100 }

type MeetingFieldsProps = {
  form: MeetingForm
  onChange: (form: MeetingForm) => void
  /** Whether ballots are counted; a 审定 asks for its document instead. */
  votes: boolean
  readOnly: boolean
}

/** When and where a meeting was held, who was there, and how many ballots came back. */
export function MeetingFields({ form, onChange, votes, readOnly }: MeetingFieldsProps) {
  const set = (change: Partial<MeetingForm>) => onChange({ ...form, ...change })
  return (
    <FieldGrid columns={COLUMNS} labelWidth={LABEL_WIDTH}>
      <DateField
        label={text.fields.heldOn}
        name="meeting.heldOn"
        value={form.heldOn}
        onChange={(heldOn) => set({ heldOn })}
        check={checkDay}
        rule={text.heldRule}
        readOnly={readOnly}
      />
      {WORDS.filter((it) => votes || it === 'place' || it === 'chair').map((key) => (
        <TextField
          key={key}
          label={text.fields[key]}
          name={`meeting.${key}`}
          value={form[key]}
          onChange={(words) => set({ [key]: words })}
          limit={LIMITS[key]}
          readOnly={readOnly}
        />
      ))}
      {votes && HEADS.map((key) => <HeadField key={key} {...{ form, set, readOnly }} of={key} />)}
      <TextField
        label={text.fields.document}
        name="meeting.document"
        value={form.document}
        onChange={(document) => set({ document })}
        limit={200}
        rule={text.documentRule}
        readOnly={readOnly}
        span={votes ? COLUMNS - 1 : COLUMNS}
      />
      <AreaField
        label={text.fields.minutes}
        name="meeting.minutes"
        value={form.minutes}
        onChange={(minutes) => set({ minutes })}
        limit={20_000}
        readOnly={readOnly}
        span={COLUMNS}
        lines
      />
    </FieldGrid>
  )
}

type HeadFieldProps = {
  form: MeetingForm
  set: (change: Partial<MeetingForm>) => void
  of: Heads
  readOnly: boolean
}

function HeadField({ form, set, of, readOnly }: HeadFieldProps) {
  return (
    <TextField
      label={text.fields[of]}
      name={`meeting.${of}`}
      value={form[of]}
      onChange={(words) => set({ [of]: words })}
      limit={4}
      error={countOf(form[of]) === undefined ? text.wrongCount : undefined}
      aside={of === 'due' || of === 'present' ? text.people : text.ballots}
      readOnly={readOnly}
    />
  )
}
