import type { FieldRule, Interval, Outcome, PeopleRule } from '#shared/modules/procedures/procedure'
import { AreaField, EditableRows, type EditColumn, FieldStack, Section } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { freshKey } from './keys'
import { PapersPart } from './PapersPart'
import type { StepProps } from './part-props'
import {
  FIELDS,
  intervalColumns,
  ORGANS,
  OUTCOMES,
  PEOPLE,
  SHARES,
  sharesOf,
  withShares,
} from './step-columns'
import { text } from './systems.text'

/** Everything that one step asks: limits, outcomes, papers, people, fields, organs, shares of its vote. */
export function StepDetail(props: StepProps) {
  const { step, change, readOnly } = props
  return (
    <Section title={step.title}>
      <FieldStack labelWidth={108}>
        <AreaField
          label={text.hint}
          value={step.hint}
          onChange={(hint) => change({ ...step, hint })}
          limit={300}
          readOnly={readOnly}
        />
        {step.age && (
          <NumberField
            label={text.age}
            value={step.age.least}
            onChange={(least) => least && change({ ...step, age: { basis: '', ...step.age, least } })}
            range={{ min: 1, max: 120, whole: true }}
            readOnly={readOnly}
          />
        )}
      </FieldStack>
      <Intervals {...props} />
      <Lists {...props} />
      <PapersPart {...props} />
      {step.ballot && (
        <Rows
          label={text.ballot}
          columns={SHARES}
          rows={sharesOf(step.ballot)}
          onChange={(rows) => change(withShares(step, rows))}
          readOnly={readOnly}
        />
      )}
    </Section>
  )
}

function Intervals({ procedure, step, change, readOnly }: StepProps) {
  const before = procedure.steps.slice(0, procedure.steps.indexOf(step))
  const [first] = before
  if (!first) return null
  return (
    <Rows<Interval>
      label={text.intervals}
      columns={intervalColumns(before)}
      rows={step.intervals}
      onChange={(intervals) => change({ ...step, intervals })}
      newRow={() => ({
        after: first.key,
        bound: 'most',
        span: { amount: 1, unit: 'months' },
        weight: 'rule',
        stretch: null,
        basis: '',
      })}
      readOnly={readOnly}
    />
  )
}

function Lists({ step, change, readOnly }: StepProps) {
  const { outcomes, people, fields, replies } = step
  return (
    <>
      <Rows<Outcome>
        label={text.outcomes}
        columns={OUTCOMES}
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
      <Rows<PeopleRule>
        label={text.people}
        columns={PEOPLE}
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
      {replies && (
        <Rows
          label={text.organs}
          columns={ORGANS}
          rows={replies.organs}
          onChange={(organs) => change({ ...step, replies: { ...replies, organs } })}
          newRow={() => ({ key: freshKey('organ', replies.organs), organ: '', within: null })}
          readOnly={readOnly}
        />
      )}
    </>
  )
}

type RowsProps<Row> = {
  label: string
  columns: readonly EditColumn<Row>[]
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  newRow?: () => Row
  readOnly: boolean
}

function Rows<Row>({ label, columns, rows, onChange, newRow, readOnly }: RowsProps<Row>) {
  return (
    <EditableRows<Row>
      label={label}
      name={label}
      columns={columns}
      rows={rows}
      rowKey={(it) => String(rows.indexOf(it))}
      onChange={onChange}
      newRow={newRow}
      readOnly={readOnly}
      empty={readOnly ? '' : <AddRow label={label} onAdd={newRow && (() => onChange([...rows, newRow()]))} />}
    />
  )
}

function AddRow({ label, onAdd }: { label: string; onAdd: (() => void) | undefined }) {
  if (!onAdd) return null
  return (
    <button type="button" className="link" onClick={onAdd}>
      {text.addTo(label)}
    </button>
  )
}
