import {
  AWARD_SUBJECTS,
  type AwardSubject,
  type Category,
  NOMINATORS,
} from '#shared/modules/awards/programme'
import { FieldGrid, LinkButton, PickerField, Section, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { ConditionsPart } from './ConditionsPart'
import { FormPart } from './FormPart'
import { MaterialsPart } from './MaterialsPart'
import { MoneyField } from './MoneyField'
import { NominatorsField } from './NominatorsField'
import { type CategoryPartProps, optionsOf } from './part-props'
import { text } from './rules.text'
import { ScoresPart } from './ScoresPart'

type CategoryFieldsProps = CategoryPartProps & { onCopy: () => void; onRemove: () => void }

/** One category: whom it is for and how many, who may be nominated, what the form asks, how it is scored. */
export function CategoryFields({ onCopy, onRemove, ...part }: CategoryFieldsProps) {
  return (
    <>
      <Section
        title={part.category.label}
        action={
          !part.readOnly && (
            <>
              <LinkButton onClick={onCopy}>{text.copyCategory}</LinkButton>
              {'　'}
              <LinkButton quiet onClick={onRemove}>
                {text.removeCategory}
              </LinkButton>
            </>
          )
        }
        framed
      >
        <Facts {...part} />
      </Section>
      <ConditionsPart {...part} />
      <ScoresPart {...part} />
      <FormPart {...part} />
      <MaterialsPart {...part} />
    </>
  )
}

const SUBJECTS = optionsOf(AWARD_SUBJECTS)
function Facts({ category, at, onChange, readOnly }: CategoryPartProps) {
  const set = (part: Partial<Category>) => onChange({ ...category, ...part })
  return (
    <FieldGrid columns={2} labelWidth={84}>
      <TextField
        label={text.fields.label}
        name={`${at}/label`}
        value={category.label}
        onChange={(label) => set({ label })}
        limit={40}
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.division}
        name={`${at}/division`}
        value={category.division}
        onChange={(division) => set({ division })}
        rule={text.rules.division}
        limit={40}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.subject}
        name={`${at}/subject`}
        value={category.subject}
        onChange={(subject) => subject && set({ subject: subject as AwardSubject })}
        options={SUBJECTS}
        readOnly={readOnly}
      />
      <NominatorsField
        label={text.fields.nominators}
        name={`${at}/nominators`}
        options={NOMINATORS}
        value={category.nominators}
        onChange={(nominators) => set({ nominators })}
        readOnly={readOnly}
      />
      <Places category={category} at={at} onChange={onChange} readOnly={readOnly} />
      <Limits category={category} at={at} onChange={onChange} readOnly={readOnly} />
      <Anonymity category={category} at={at} onChange={onChange} readOnly={readOnly} />
    </FieldGrid>
  )
}

/** How many a category honours, and with how much. */
function Places({ category, at, onChange, readOnly }: CategoryPartProps) {
  const set = (part: Partial<Category>) => onChange({ ...category, ...part })
  return (
    <>
      <NumberField
        label={text.fields.quota}
        name={`${at}/quota`}
        value={category.quota}
        onChange={(quota) => set({ quota })}
        range={{ min: 1, max: 10_000, whole: true }}
        rule={text.rules.quota}
        placeholder={text.undecided}
        toCheck={category.quota === null}
        aside={text.units.people}
        readOnly={readOnly}
      />
      <MoneyField
        label={text.fields.prize}
        name={`${at}/prize`}
        value={category.prize}
        onChange={(prize) => set({ prize })}
        rule={text.rules.prize}
        placeholder={text.undecided}
        toCheck={category.prize === null}
        readOnly={readOnly}
      />
    </>
  )
}

/** How many of one unit may be nominated, and how often the same. */
function Limits({ category, at, onChange, readOnly }: CategoryPartProps) {
  const set = (part: Partial<Category>) => onChange({ ...category, ...part })
  return (
    <>
      <NumberField
        label={text.fields.perUnit}
        name={`${at}/perUnit`}
        value={category.perUnit}
        onChange={(perUnit) => set({ perUnit })}
        range={{ min: 1, max: 1000, whole: true }}
        rule={text.rules.perUnit}
        placeholder={text.unlimited}
        aside={text.units.people}
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.categoryYears}
        name={`${at}/everyYears`}
        value={category.everyYears}
        onChange={(everyYears) => set({ everyYears })}
        range={{ min: 1, max: 10, whole: true }}
        rule={text.rules.categoryYears}
        placeholder={text.eachTime}
        aside={text.units.years}
        readOnly={readOnly}
      />
    </>
  )
}

const ANONYMOUS = [
  { value: 'yes', label: text.on },
  { value: '', label: text.off },
]

/** Whether reviewers see names. */
function Anonymity({ category, at, onChange, readOnly }: CategoryPartProps) {
  return (
    <PickerField
      label={text.fields.anonymous}
      name={`${at}/anonymous`}
      value={category.anonymous ? 'yes' : ''}
      onChange={(value) => onChange({ ...category, anonymous: value === 'yes' })}
      options={ANONYMOUS}
      shown={category.anonymous ? text.on : text.off}
      rule={text.rules.anonymous}
      readOnly={readOnly}
    />
  )
}
