import type { Measure } from '#shared/modules/indicators/indicators'
import { useApiQuery } from '../../../app/queries'
import { FieldStack, PickerField, TextField } from '../../../components'
import { ScopeFields } from '../../organizations/scope/ScopeFields'
import type { MeasureProps } from './measure-props'
import { PeopleFields } from './PeopleFields'
import { text } from './systems.text'
import { numberOr } from './words'

const FROMS = Object.entries(text.measures).map(([value, label]) => ({ value, label }))

/** Where one side comes from; what is asked for follows from that. */
export function MeasureFields(props: MeasureProps) {
  const { measure, onChange, readOnly } = props
  return (
    <>
      <FieldStack labelWidth={108}>
        <PickerField
          label={text.from}
          value={measure.from}
          options={FROMS}
          onChange={(from) => from !== '' && onChange(begun(from as Measure['from'], measure.label))}
          readOnly={readOnly}
        />
        <TextField
          label={text.measureLabel}
          value={measure.label}
          onChange={(label) => onChange({ ...measure, label })}
          readOnly={readOnly}
          limit={40}
        />
        {measure.from === 'figure' && <SourceFields {...props} measure={measure} />}
        {(measure.from === 'entries' || measure.from === 'fixed') && (
          <TextField
            label={text.typedUnit}
            value={measure.unit}
            onChange={(unit) => onChange({ ...measure, unit })}
            readOnly={readOnly}
            limit={10}
          />
        )}
        {measure.from === 'fixed' && (
          <TextField
            label={text.fixed}
            value={String(measure.value)}
            onChange={(typed) => onChange({ ...measure, value: numberOr(typed, measure.value) })}
            readOnly={readOnly}
          />
        )}
      </FieldStack>
      {measure.from === 'subjects' && (
        <ScopeFields
          label={text.scopeKind}
          scope={measure.scope}
          onChange={(scope) => onChange({ ...measure, scope })}
          readOnly={readOnly}
        />
      )}
      {measure.from === 'people' && <PeopleFields {...props} measure={measure} />}
    </>
  )
}

/** What modules count, and what that can be narrowed to. */
function SourceFields({ measure, onChange, readOnly }: MeasureProps<Extract<Measure, { from: 'figure' }>>) {
  const { data } = useApiQuery('indicators.sources', {})
  const source = data?.find((it) => it.key === measure.key)
  return (
    <>
      <PickerField
        label={text.source}
        value={measure.key}
        options={(data ?? []).map(({ key, label, unit }) => ({ value: key, label, hint: unit }))}
        onChange={(key) => key !== '' && onChange({ ...measure, key, pick: '' })}
        readOnly={readOnly}
      />
      {source && source.picks.length > 0 && (
        <PickerField
          label={text.pick}
          value={measure.pick}
          options={[
            { value: '', label: text.all },
            ...source.picks.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={(pick) => onChange({ ...measure, pick })}
          readOnly={readOnly}
        />
      )}
    </>
  )
}

/** An empty side of a kind, called as before. */
function begun(from: Measure['from'], label: string): Measure {
  switch (from) {
    case 'people':
      return { from, label, condition: null, unitRoles: [], villagePosts: null }
    case 'subjects':
      return { from, label, scope: { kind: 'village', kinds: [], traits: [], units: [] } }
    case 'figure':
      return { from, label, key: 'villages.all', pick: '' }
    case 'entries':
      return { from, label, unit: '' }
    case 'fixed':
      return { from, label, unit: '', value: 1 }
  }
}
