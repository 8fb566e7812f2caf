import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { PickOption } from '../../../components'
import { DateField, Field, FieldStack, PickerField, Segmented, TextField } from '../../../components'
import { text } from './rounds.text'
import { checkDay, type SettingsErrors, type SettingsForm } from './settings-form'

const LABEL_WIDTH = 72

type SettingsFieldsProps = {
  form: SettingsForm
  onChange: (form: SettingsForm) => void
  errors: SettingsErrors
  schemes: readonly PickOption[]
  /** The scheme chosen, once it is loaded. */
  content: SchemeContent | undefined
  /** The round has begun: scheme, year and entry stand. */
  fixed?: boolean
}

/** Scheme, title, year, day and way of entry of a round. */
export function SettingsFields({ form, onChange, errors, schemes, content, fixed }: SettingsFieldsProps) {
  const set = (change: Partial<SettingsForm>) => onChange({ ...form, ...change })
  const consents = content?.rules.ceilings.some((it) => it.consentShare !== null) === true
  return (
    <FieldStack labelWidth={LABEL_WIDTH}>
      <PickerField
        label={text.scheme}
        name="schemeId"
        value={form.schemeId}
        onChange={(schemeId) => set({ schemeId })}
        options={schemes}
        placeholder={text.schemePlaceholder}
        error={errors.schemeId}
        readOnly={fixed}
      />
      <TextField
        label={text.roundTitle}
        name="title"
        value={form.title}
        onChange={(title) => set({ title })}
        limit={80}
        error={errors.title}
      />
      <TextField
        label={text.year}
        name="year"
        value={form.year}
        onChange={(year) => set({ year })}
        limit={4}
        error={errors.year}
        readOnly={fixed}
      />
      <DateField
        label={text.heldOn}
        name="heldOn"
        value={form.heldOn}
        onChange={(heldOn) => set({ heldOn })}
        check={checkDay}
        rule={text.heldOnRule}
        error={errors.heldOn}
      />
      <Field label={text.entry} name="entry" value={form.entry}>
        {() => (
          <Segmented
            label={text.entry}
            value={form.entry}
            onChange={(entry) => set({ entry })}
            disabled={fixed}
            options={(['double', 'single'] as const).map((value) => ({ value, label: text.entries[value] }))}
          />
        )}
      </Field>
      {consents && (
        <TextField
          label={text.consent}
          name="consent"
          value={form.consent}
          onChange={(consent) => set({ consent })}
          limit={200}
          rule={text.consentRule}
        />
      )}
    </FieldStack>
  )
}
