import type { SubjectKind, SubjectScope } from '#shared/values/subject'
import { FieldStack, PickerField } from '../../../components'
import { text } from './scope.text'
import { Ticks } from './Ticks'
import { UnitTicks } from './UnitTicks'

type Props = {
  label: string
  scope: SubjectScope
  onChange: (scope: SubjectScope) => void
  readOnly: boolean
}

const KINDS = Object.entries(text.subjectKinds).map(([value, label]) => ({ value, label }))

/** Whom something is for: a kind of subject, narrowed by its own kinds, by marks of villages and to units. */
export function ScopeFields({ label, scope, onChange, readOnly }: Props) {
  const marked = scope.kind === 'village' || scope.kind === 'party'
  return (
    <>
      <FieldStack labelWidth={108}>
        <PickerField
          label={label}
          value={scope.kind}
          options={KINDS}
          onChange={(kind) =>
            onChange({ kind: (kind || scope.kind) as SubjectKind, kinds: [], traits: [], units: [] })
          }
          readOnly={readOnly}
        />
      </FieldStack>
      <Ticks
        label={text.scopeKinds}
        options={text.kindsOf[scope.kind]}
        chosen={scope.kinds}
        onChange={(kinds) => onChange({ ...scope, kinds })}
        none={text.all}
        readOnly={readOnly}
      />
      {marked && (
        <Ticks
          label={text.scopeTraits}
          options={text.traits}
          chosen={scope.traits}
          onChange={(traits) => onChange({ ...scope, traits })}
          none={text.all}
          readOnly={readOnly}
        />
      )}
      <UnitTicks
        chosen={scope.units}
        onChange={(units) => onChange({ ...scope, units: units as SubjectScope['units'] })}
        readOnly={readOnly}
      />
    </>
  )
}
