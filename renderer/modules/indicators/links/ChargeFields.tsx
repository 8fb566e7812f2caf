import type { ChargeInput } from '#shared/modules/indicators/charges'
import type { LinksContent } from '#shared/modules/indicators/links'
import { DayField } from '../../../app/DayField'
import { AreaField, errorAt, type Failure, FieldStack, PickerField, TextField } from '../../../components'
import { useSubjectSearch } from '../../organizations/parties/SubjectField'
import { text } from './links.text'

type Props = {
  values: ChargeInput
  charges: NonNullable<LinksContent['charges']>
  failure: Failure
  onChange: (some: Partial<ChargeInput>) => void
}

const words = text.charge

/** What is to be done at which level, and who answers for it until when. */
export function ChargeFields(props: Props) {
  const { values, charges, failure, onChange } = props
  return (
    <FieldStack>
      <PickerField
        label={words.level}
        value={values.level}
        onChange={(level) => onChange({ level })}
        options={charges.levels}
        error={errorAt(failure, 'level')}
        free
      />
      <PickerField
        label={words.field}
        value={values.field}
        onChange={(field) => onChange({ field })}
        options={charges.fields}
        free
      />
      <AreaField
        label={words.text}
        value={values.text}
        onChange={(told) => onChange({ text: told })}
        error={errorAt(failure, 'text')}
        limit={500}
        minRows={2}
      />
      <AreaField
        label={words.demand}
        value={values.demand}
        onChange={(demand) => onChange({ demand })}
        limit={300}
      />
      <Answering {...props} />
    </FieldStack>
  )
}

const UNITS = { kind: 'unit' as const, kinds: [], traits: [], units: [] }

/** The unit may be one on record, or words such as 各镇（街道）党（工）委. */
function Answering({ values, failure, onChange }: Props) {
  const units = useSubjectSearch(UNITS)
  return (
    <>
      <PickerField
        label={words.unit}
        value={values.unitName}
        onChange={(unitName) => onChange({ unitName, unitId: null })}
        options={async (typed) =>
          (await units(typed)).map((it) => (typeof it === 'string' ? it : { ...it, value: it.label }))
        }
        free
      />
      <TextField
        label={words.person}
        value={values.person}
        onChange={(person) => onChange({ person })}
        limit={40}
      />
      <DayField
        label={words.due}
        value={values.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        error={errorAt(failure, 'dueOn')}
      />
    </>
  )
}
