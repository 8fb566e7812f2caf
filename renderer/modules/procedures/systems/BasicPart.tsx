import { MARKS, type Step } from '#shared/modules/procedures/procedure'
import { CountField } from '../../../app/CountField'
import { AreaField, FieldStack, PickerField } from '../../../components'
import type { StepProps } from './part-props'
import { text } from './systems.text'

const optionsOf = (words: Readonly<Record<string, string>>) => [
  { value: '', label: text.none },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
]

/** What a step says, counts as, and asks of the person it is about. */
export function BasicPart({ procedure, step, change, readOnly }: StepProps) {
  const { age } = step
  return (
    <FieldStack labelWidth={132}>
      <AreaField
        label={text.hint}
        value={step.hint}
        onChange={(hint) => change({ ...step, hint })}
        limit={300}
        readOnly={readOnly}
      />
      <PickerField
        label={text.mark}
        value={step.mark ?? ''}
        options={optionsOf(MARKS)}
        onChange={(mark) => change({ ...step, mark: (mark || null) as Step['mark'] })}
        rule={text.markRule}
        readOnly={readOnly}
      />
      <CountField
        label={text.age}
        value={age?.least ?? null}
        onChange={(least) =>
          change({ ...step, age: least === null ? null : { basis: age?.basis ?? '', least } })
        }
        least={1}
        most={120}
        rule={text.ageRule}
        readOnly={readOnly}
      />
      <MembershipFields {...{ procedure, step, change, readOnly }} />
    </FieldStack>
  )
}

/** What the person becomes, and from which day. */
function MembershipFields({ procedure, step, change, readOnly }: StepProps) {
  const before = procedure.steps.slice(0, procedure.steps.indexOf(step) + 1)
  const { membership } = step
  return (
    <>
      <PickerField
        label={text.membership}
        value={membership?.standing ?? ''}
        options={optionsOf(text.standings)}
        onChange={(standing) => change({ ...step, membership: membershipOf(step, standing) })}
        rule={text.membershipRule}
        readOnly={readOnly}
      />
      {membership && (
        <PickerField
          label={text.membershipFrom}
          value={membership.from}
          options={before.map((it) => ({ value: it.key, label: it.title }))}
          onChange={(from) => from && change({ ...step, membership: { ...membership, from } })}
          readOnly={readOnly}
        />
      )}
    </>
  )
}

function membershipOf({ key, membership }: Step, standing: string): Step['membership'] {
  if (standing !== 'full' && standing !== 'probationary') return null
  return { standing, from: membership?.from ?? key }
}
