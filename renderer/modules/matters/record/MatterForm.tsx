import { fieldsFor, milestonesFor } from '#shared/modules/matters/rules-moves'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { AreaField, ErrorNotice, FieldGrid, PickerField, Section, TextField } from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { UnitRows } from './UnitRows'
import type { MatterEditing, Typed } from './use-matter'

const words = text.record
type Props = { editing: MatterEditing }
type LineKey = 'raisedBy' | 'phone' | 'persons' | 'lead' | 'person' | 'paperEvidence'
type AreaKey = 'title' | 'goal' | 'measures' | 'result'

/** What is the matter, who answers for it, what was done, and the evidence behind it. */
export function MatterForm({ editing }: Props) {
  const { matter, failure, errors } = editing
  return (
    <div className={classes.form}>
      <ErrorNotice error={Object.keys(errors).length > 0 ? null : failure} />
      <Section title={words.sections.basics}>
        <Basics editing={editing} />
      </Section>
      <OwnFields editing={editing} />
      <Section title={words.sections.handling}>
        <Handling editing={editing} />
      </Section>
      <UnitRows editing={editing} />
      {matter && <EvidenceList owner={{ kind: 'matter', id: matter.id }} canEdit={!editing.readOnly} />}
    </div>
  )
}

function Basics({ editing }: Props) {
  const { typed, change, readOnly, errors, rules, matter } = editing
  return (
    <FieldGrid columns={2} labelWidth={100}>
      <Area editing={editing} field="title" limit={500} />
      {rules.kinds.length > 1 && (
        <Choice
          editing={editing}
          field="kind"
          options={rules.kinds.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <Choice editing={editing} field="source" options={plain(rules.sources)} free />
      {asked(editing, 'category') && (
        <Choice editing={editing} field="category" options={plain(rules.categories)} free />
      )}
      <SubjectField
        label={words.fields.subject}
        name="subject"
        scope={rules.scope}
        value={subjectOf(typed)}
        onChange={(subject) => change(subjectPart(subject))}
        readOnly={readOnly}
      />
      <DayField
        label={words.fields.raisedOn}
        name="raisedOn"
        value={typed.raisedOn}
        onChange={(raisedOn) => change({ raisedOn })}
        error={errors.raisedOn}
        readOnly={readOnly}
      />
      {asked(editing, 'raisedBy') && <Line editing={editing} field="raisedBy" limit={60} />}
      {asked(editing, 'phone') && <Line editing={editing} field="phone" limit={40} />}
      {asked(editing, 'persons') && <Line editing={editing} field="persons" limit={6} />}
      {rules.phases.length > 0 && (
        <Choice
          editing={editing}
          field="phase"
          options={rules.phases.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      {matter === null && <Beginning editing={editing} />}
    </FieldGrid>
  )
}

type Asked = 'category' | 'raisedBy' | 'phone' | 'persons' | 'lead' | 'goal'

/** Whether the ledger keeps this: it has a column or a figure for it, or the matter says something there. */
function asked({ rules, typed, matter }: MatterEditing, field: Asked): boolean {
  if (rules.columns.some((it) => it.key === field)) return true
  if (field === 'category' && rules.categories.length > 0) return true
  if (field === 'persons')
    return rules.measures.some((it) => it.kind === 'persons') || (matter !== null && matter.persons > 1)
  return typed[field] !== ''
}

/** Asked only of a new one: afterwards the level and the deadline are moved by acts of their own. */
function Beginning({ editing: { begin, rules } }: Props) {
  return (
    <>
      {rules.levels.length > 0 && (
        <PickerField
          label={words.fields.level}
          name="level"
          value={begin.level}
          onChange={begin.setLevel}
          options={rules.levels.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <DayField
        label={words.fields.dueOn}
        name="dueOn"
        value={begin.dueOn}
        onChange={begin.setDueOn}
        rule={words.dueRule}
      />
    </>
  )
}

function OwnFields({ editing }: Props) {
  const { typed, change, readOnly, rules } = editing
  const fields = fieldsFor(rules, typed.kind)
  const points = milestonesFor(rules, typed.kind)
  if (fields.length === 0 && points.length === 0) return null
  const set = (key: string, value: string) => change({ fields: { ...typed.fields, [key]: value } })
  return (
    <Section title={fields.length > 0 ? words.sections.own : words.sections.points}>
      <FieldGrid columns={2} labelWidth={100}>
        {fields.map(({ key, label, type, options }) => {
          const value = typed.fields[key] ?? ''
          const frame = {
            label,
            name: `fields.${key}`,
            value,
            onChange: (it: string) => set(key, it),
            readOnly,
          }
          if (type === 'date') return <DayField key={key} {...frame} />
          if (type === 'choice') return <PickerField key={key} {...frame} options={plain(options)} />
          return type === 'long' ? <AreaField key={key} {...frame} /> : <TextField key={key} {...frame} />
        })}
        {points.map(({ key, label }) => (
          <DayField
            key={key}
            label={label}
            name={`milestones.${key}`}
            value={typed.milestones[key] ?? ''}
            onChange={(on) => change({ milestones: { ...typed.milestones, [key]: on } })}
            readOnly={readOnly}
          />
        ))}
      </FieldGrid>
    </Section>
  )
}

function Handling({ editing }: Props) {
  return (
    <FieldGrid columns={2} labelWidth={100}>
      {asked(editing, 'lead') && <Line editing={editing} field="lead" limit={100} />}
      <Line editing={editing} field="person" limit={60} span={asked(editing, 'lead') ? 1 : 2} />
      {asked(editing, 'goal') && <Area editing={editing} field="goal" limit={1000} />}
      <Area editing={editing} field="measures" limit={2000} />
      <Area editing={editing} field="result" limit={2000} />
      {editing.rules.paperEvidence && (
        <Line editing={editing} field="paperEvidence" limit={100} rule={words.paperRule} />
      )}
    </FieldGrid>
  )
}

function Line({
  editing: { typed, change, readOnly, errors },
  field,
  limit,
  rule,
  span,
}: Props & { field: LineKey; limit: number; rule?: string; span?: 1 | 2 }) {
  return (
    <TextField
      label={words.fields[field]}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      limit={limit}
      rule={rule}
      span={span}
      error={errors[field]}
      readOnly={readOnly}
    />
  )
}

function Area({
  editing: { typed, change, readOnly, errors },
  field,
  limit,
}: Props & { field: AreaKey; limit: number }) {
  return (
    <AreaField
      label={words.fields[field]}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      limit={limit}
      error={errors[field]}
      readOnly={readOnly}
      span={2}
    />
  )
}

function Choice({
  editing: { typed, change, readOnly, errors },
  field,
  options,
  free,
}: Props & {
  field: 'kind' | 'source' | 'category' | 'phase'
  options: { value: string; label: string }[]
  free?: boolean
}) {
  return (
    <PickerField
      label={words.fields[field]}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      options={options}
      free={free}
      error={errors[field]}
      readOnly={readOnly}
    />
  )
}

function plain(values: readonly string[]) {
  return values.map((value) => ({ value, label: value }))
}

function subjectOf({ subject, subjectName }: Typed): Subject | null {
  return subject && { ...subject, name: subjectName, unitId: null, unitName: '' }
}

function subjectPart(subject: Subject | null): Partial<Typed> {
  if (subject === null) return { subject: null, subjectName: '' }
  return { subject: { kind: subject.kind, id: subject.id }, subjectName: subject.name }
}
