import { DateField, FieldGrid, PickerField, Section, Segmented, TextField } from '../../../components'
import { useUnits } from '../../people/people.queries'
import classes from './custody.module.css'
import { EnclosureSection } from './enclosures/EnclosureSection'
import { checkDay } from './permit-content'
import { TransferRows } from './TransferRows'
import { text } from './transfers.text'
import type { TransferEditing } from './use-transfer'

type Props = { editing: TransferEditing }
type LineKey =
  | 'unitPhone'
  | 'slipNumber'
  | 'handler'
  | 'receiver'
  | 'enclosures'
  | 'approval'
  | 'approvedBy'
  | 'checkedBy'
  | 'remark'

const LIMITS: Record<LineKey, number> = {
  unitPhone: 30,
  slipNumber: 60,
  handler: 40,
  receiver: 40,
  enclosures: 200,
  approval: 300,
  approvedBy: 40,
  checkedBy: 40,
  remark: 500,
}

/** Where to or from, how, which dossiers, and who approved or checked it. */
export function TransferForm({ editing }: Props) {
  const out = editing.typed.direction === 'out'
  return (
    <div className={classes.form}>
      <Section title={text.sections.basics}>
        <Basics editing={editing} />
      </Section>
      <TransferRows editing={editing} />
      {out ? (
        <Section title={text.sections.approval}>
          <FieldGrid columns={2} labelWidth={76}>
            <Line editing={editing} field="approval" />
            <Line editing={editing} field="approvedBy" />
            <Day editing={editing} field="approvedOn" label={text.fields.approvedOn} />
            <Line editing={editing} field="enclosures" />
            <Line editing={editing} field="remark" />
          </FieldGrid>
        </Section>
      ) : (
        <Section title={text.sections.check} action={<Quality editing={editing} />}>
          <FieldGrid columns={2} labelWidth={76}>
            <Line editing={editing} field="checkedBy" />
            <Day editing={editing} field="checkedOn" label={text.fields.checkedOn} />
            <Line editing={editing} field="enclosures" />
            <Line editing={editing} field="remark" />
          </FieldGrid>
        </Section>
      )}
      <EnclosureSection holder="transfer" id={editing.transfer?.id ?? null} />
    </div>
  )
}

const FORMS = ['paper', 'digital', 'both'] as const

function Basics({ editing }: Props) {
  const { typed, change, errors, readOnly } = editing
  const { units } = useUnits()
  const { direction } = typed
  return (
    <FieldGrid columns={2} labelWidth={76}>
      <PickerField
        label={text.unit[direction]}
        name="unit"
        value={typed.unit}
        onChange={(unit) => change({ unit })}
        options={units.map((it) => ({ value: it.name, label: it.name }))}
        free
        limit={100}
        error={errors.unit}
        readOnly={readOnly}
      />
      <Day editing={editing} field="on" label={text.on[direction]} />
      <Line editing={editing} field="unitPhone" />
      <PickerField
        label={text.fields.carrier}
        name="carrier"
        value={typed.carrier}
        onChange={(carrier) => change({ carrier })}
        options={text.carriers}
        free
        limit={100}
        rule={text.carrierRule}
        error={errors.carrier}
        readOnly={readOnly}
      />
      <Line editing={editing} field="handler" />
      <Line editing={editing} field="receiver" />
      {direction === 'in' && <Line editing={editing} field="slipNumber" />}
      <CopyForm editing={editing} />
    </FieldGrid>
  )
}

/** On paper, as files or both. */
function CopyForm({ editing: { typed, change, readOnly } }: Props) {
  return (
    <span className={classes.boxes}>
      <span className={classes.quiet}>{text.fields.form}</span>
      {readOnly ? (
        text.forms[typed.form]
      ) : (
        <Segmented
          label={text.fields.form}
          small
          value={typed.form}
          onChange={(form) => change({ form })}
          options={FORMS.map((value) => ({ value, label: text.forms[value] }))}
        />
      )}
    </span>
  )
}

const QUALITIES = Object.keys(text.qualities) as (keyof typeof text.qualities)[]

function Quality({ editing: { typed, change, readOnly } }: Props) {
  return (
    <span className={classes.boxes}>
      <span className={classes.quiet}>{text.fields.quality}</span>
      {readOnly ? (
        text.qualities[typed.quality]
      ) : (
        <Segmented
          label={text.fields.quality}
          small
          value={typed.quality}
          onChange={(quality) => change({ quality })}
          options={QUALITIES.map((value) => ({ value, label: text.qualities[value] }))}
        />
      )}
    </span>
  )
}

function Line({ editing, field }: Props & { field: LineKey }) {
  const { typed, change, errors, readOnly } = editing
  return (
    <TextField
      label={field === 'handler' ? text.handler[typed.direction] : text.fields[field]}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      limit={LIMITS[field]}
      error={errors[field]}
      readOnly={readOnly}
    />
  )
}

function Day({ editing, field, label }: Props & { field: 'on' | 'approvedOn' | 'checkedOn'; label: string }) {
  const { typed, change, errors, readOnly } = editing
  return (
    <DateField
      label={label}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      check={checkDay}
      error={errors[field]}
      readOnly={readOnly}
    />
  )
}
