import type { ProgrammeContent, TermRule } from '#shared/modules/awards/programme'
import { AreaField, FieldGrid, PickerField, Section, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { optionsOf, type PartProps } from './part-props'
import { text } from './rules.text'

const NEW_TERM: TermRule = { months: null, yearlyReview: true, failedYears: null, remindMonths: 3 }
const HAS_TERM = optionsOf(text.hasTerm)
const YEARLY = [
  { value: 'yes', label: text.on },
  { value: 'no', label: text.off },
]

/** What follows for years, and what the certificate says. */
export function EndingFields({ content, onChange, readOnly }: PartProps) {
  const set = (part: Partial<ProgrammeContent>) => onChange({ ...content, ...part })
  const { term } = content
  return (
    <>
      <Section title={text.fields.term} framed>
        <FieldGrid columns={2} labelWidth={84}>
          <PickerField
            label={text.fields.term}
            name="term"
            value={term ? 'yes' : 'no'}
            onChange={(value) => value && set({ term: value === 'yes' ? (term ?? NEW_TERM) : null })}
            options={HAS_TERM}
            readOnly={readOnly}
          />
          {term && <TermFields term={term} onChange={(next) => set({ term: next })} readOnly={readOnly} />}
        </FieldGrid>
      </Section>
      <Section title={text.fields.certificate} framed>
        <FieldGrid columns={1} labelWidth={84}>
          <AreaField
            label={text.fields.certificate}
            name="certificate"
            value={content.certificate}
            onChange={(certificate) => set({ certificate })}
            rule={text.rules.certificate}
            limit={600}
            minRows={3}
            lines
            readOnly={readOnly}
          />
          <TextField
            label={text.fields.issuer}
            name="issuer"
            value={content.issuer}
            onChange={(issuer) => set({ issuer })}
            limit={100}
            readOnly={readOnly}
          />
        </FieldGrid>
      </Section>
    </>
  )
}

type TermFieldsProps = { term: TermRule; onChange: (term: TermRule) => void; readOnly: boolean }

function TermFields({ term, onChange, readOnly }: TermFieldsProps) {
  return (
    <>
      <NumberField
        label={text.fields.months}
        name="term/months"
        value={term.months}
        onChange={(months) => onChange({ ...term, months })}
        range={{ min: 1, max: 600, whole: true }}
        rule={text.rules.months}
        placeholder={text.undecided}
        toCheck={term.months === null}
        aside={text.units.months}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.yearlyReview}
        name="term/yearlyReview"
        value={term.yearlyReview ? 'yes' : 'no'}
        onChange={(value) => value && onChange({ ...term, yearlyReview: value === 'yes' })}
        options={YEARLY}
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.failedYears}
        name="term/failedYears"
        value={term.failedYears}
        onChange={(failedYears) => onChange({ ...term, failedYears })}
        range={{ min: 1, max: 10, whole: true }}
        rule={text.rules.failedYears}
        placeholder={text.undecided}
        aside={text.units.years}
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.remindMonths}
        name="term/remindMonths"
        value={term.remindMonths}
        onChange={(months) => months !== null && onChange({ ...term, remindMonths: months })}
        range={{ min: 1, max: 36, whole: true }}
        rule={text.rules.remindMonths}
        aside={text.units.months}
        readOnly={readOnly}
      />
    </>
  )
}
