import type { PickOption } from '../../../components'
import { DateField, FieldStack, PickerField, TextField } from '../../../components'
import { MoneyField } from '../programmes/MoneyField'
import { type CycleErrors, type CycleForm, checkDay } from './cycle-form'
import { text } from './cycles.text'

const LABEL_WIDTH = 96

type CycleFieldsProps = {
  form: CycleForm
  onChange: (form: CycleForm) => void
  errors: CycleErrors
  /** To choose from; without them the programme stands. */
  programmes?: readonly PickOption[]
}

/** Programme, title, year, number, the day of judgement and the money of a cycle. */
export function CycleFields({ form, onChange, errors, programmes }: CycleFieldsProps) {
  const set = (change: Partial<CycleForm>) => onChange({ ...form, ...change })
  return (
    <FieldStack labelWidth={LABEL_WIDTH}>
      {programmes && (
        <PickerField
          label={text.programme}
          name="programmeId"
          value={form.programmeId}
          onChange={(programmeId) => set({ programmeId })}
          options={programmes}
          placeholder={text.programmePlaceholder}
          error={errors.programmeId}
        />
      )}
      <TextField
        label={text.number}
        name="no"
        value={form.no}
        onChange={(no) => set({ no })}
        limit={3}
        error={errors.no}
      />
      <TextField
        label={text.year}
        name="year"
        value={form.year}
        onChange={(year) => set({ year })}
        limit={4}
        error={errors.year}
      />
      <TextField
        label={text.cycleTitle}
        name="title"
        value={form.title}
        onChange={(title) => set({ title })}
        limit={100}
        error={errors.title}
      />
      <JudgementFields form={form} set={set} errors={errors} />
    </FieldStack>
  )
}

type JudgementFieldsProps = {
  form: CycleForm
  set: (change: Partial<CycleForm>) => void
  errors: CycleErrors
}

/** The day at which eligibility is judged, and the money. */
function JudgementFields({ form, set, errors }: JudgementFieldsProps) {
  return (
    <>
      <DateField
        label={text.referenceOn}
        name="referenceOn"
        value={form.referenceOn}
        onChange={(referenceOn) => set({ referenceOn })}
        check={checkDay}
        rule={text.referenceRule}
        error={errors.referenceOn}
      />
      <MoneyField
        label={text.budget}
        name="budget"
        value={form.budget}
        onChange={(budget) => set({ budget })}
        rule={text.budgetRule}
      />
    </>
  )
}
