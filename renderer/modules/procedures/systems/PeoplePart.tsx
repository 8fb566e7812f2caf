import type { FieldRule, Outcome, PeopleRule } from '#shared/modules/procedures/procedure'
import { useApiQuery } from '../../../app/queries'
import { freshKey } from './keys'
import { outcomeColumns } from './outcome-columns'
import type { StepProps } from './part-props'
import { FIELDS, peopleColumns } from './people-columns'
import { Rows } from './Rows'
import { text } from './systems.text'

/** How a step can end. */
export function OutcomesPart({ procedure, step, change, readOnly }: StepProps) {
  const { outcomes } = step
  return (
    <Rows<Outcome>
      label={text.outcomes}
      columns={outcomeColumns(procedure.settings)}
      rows={outcomes}
      onChange={(next) => change({ ...step, outcomes: next })}
      newRow={() => ({
        key: freshKey('outcome', outcomes),
        label: '',
        effect: 'pass',
        extend: null,
        when: null,
      })}
      readOnly={readOnly}
    />
  )
}

/** Who takes part in it. */
export function PeoplePart({ step, change, readOnly }: StepProps) {
  const { data = [] } = useApiQuery('procedures.procedures', {})
  const { people } = step
  const procedures = data
    .filter((it) => it.subject.kind === 'person')
    .map((it) => ({ key: `${it.system} ${it.kind}`, label: it.title }))
  return (
    <Rows<PeopleRule>
      label={text.people}
      columns={peopleColumns(procedures)}
      rows={people}
      onChange={(next) => change({ ...step, people: next })}
      newRow={() => ({
        key: freshKey('people', people),
        label: '',
        least: 1,
        most: 2,
        standing: '',
        cleared: null,
        basis: '',
      })}
      readOnly={readOnly}
    />
  )
}

/** What else is written down of it. */
export function FieldsPart({ step, change, readOnly }: StepProps) {
  const { fields } = step
  return (
    <Rows<FieldRule>
      label={text.fields}
      columns={FIELDS}
      rows={fields}
      onChange={(next) => change({ ...step, fields: next })}
      newRow={() => ({
        key: freshKey('field', fields),
        label: '',
        type: 'text',
        options: [],
        required: false,
      })}
      readOnly={readOnly}
    />
  )
}
