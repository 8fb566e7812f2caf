import { Checkbox } from '@mantine/core'
import { PERMIT_KINDS, type PermitKind } from '#shared/modules/dossiers/custody'
import { useApiQuery } from '../../../app/queries'
import {
  AreaField,
  DateField,
  FieldGrid,
  PickerField,
  Section,
  Segmented,
  TextField,
} from '../../../components'
import { useUnits } from '../../people/people.queries'
import classes from './custody.module.css'
import { EnclosureSection } from './enclosures/EnclosureSection'
import { PermitReaders } from './PermitReaders'
import { PermitSubjects } from './PermitSubjects'
import { checkDay } from './permit-content'
import { text } from './permits.text'
import type { PermitEditing } from './use-permit'

type Props = { editing: PermitEditing }
const KINDS = Object.keys(PERMIT_KINDS) as PermitKind[]

/** What is asked for, by whom, of whom, and within which limits. */
export function PermitForm({ editing }: Props) {
  const { permit, typed, change, readOnly } = editing
  return (
    <div className={classes.form}>
      <Section
        title={text.sections.ask}
        action={
          permit === null && (
            <Segmented
              label={text.kind}
              small
              value={typed.kind}
              onChange={(kind) => change({ kind })}
              options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
              disabled={readOnly}
            />
          )
        }
      >
        <AskFields editing={editing} />
      </Section>
      <PermitReaders editing={editing} />
      <PermitSubjects editing={editing} />
      <Section title={text.sections.limits}>
        <LimitFields editing={editing} />
      </Section>
      <EnclosureSection holder="permit" id={permit?.id ?? null} />
    </div>
  )
}

function AskFields({ editing }: Props) {
  const { typed, change, errors, readOnly } = editing
  const { units } = useUnits()
  const { data: standards } = useApiQuery('dossiers.dossierStandards', {})
  return (
    <FieldGrid columns={2} labelWidth={76}>
      <PickerField
        label={text.fields.unit}
        name="unit"
        value={typed.unit}
        onChange={(unit) => change({ unit })}
        options={units.map((it) => ({ value: it.name, label: it.name }))}
        free
        limit={100}
        error={errors.unit}
        readOnly={readOnly}
      />
      <Day editing={editing} field="askedOn" />
      <PickerField
        label={text.fields.reason}
        name="reason"
        value={typed.reason}
        onChange={(reason) => change({ reason })}
        options={standards?.reasons ?? []}
        free
        limit={200}
        rule={text.rules.reason}
        error={errors.reason}
        readOnly={readOnly}
      />
      <Line editing={editing} field="wanted" limit={300} />
      <Line editing={editing} field="unitOpinion" limit={200} />
      <Line editing={editing} field="unitLeader" limit={40} />
      <Day editing={editing} field="unitOn" />
      <Line editing={editing} field="enclosures" limit={200} />
      <Line editing={editing} field="handler" limit={40} />
    </FieldGrid>
  )
}

function LimitFields({ editing }: Props) {
  const { typed, change, errors, readOnly } = editing
  const { data: standards } = useApiQuery('dossiers.dossierStandards', {})
  const borrow = typed.kind === 'borrow'
  return (
    <FieldGrid columns={2} labelWidth={76}>
      <DateField
        label={borrow ? text.fields.due : text.fields.until}
        name="until"
        value={typed.until}
        onChange={(until) => change({ until })}
        check={checkDay}
        rule={borrow ? text.rules.due(standards?.borrowMostDays ?? 0) : text.rules.until}
        error={errors.until}
        readOnly={readOnly}
      />
      {!borrow && (
        <TextField
          label={text.fields.minutes}
          name="minutes"
          value={typed.minutes}
          onChange={(minutes) => change({ minutes })}
          limit={4}
          rule={text.rules.minutes}
          error={errors.minutes}
          readOnly={readOnly}
        />
      )}
      {!borrow && (
        <span className={classes.boxes}>
          <Allowed editing={editing} field="mayPrint" />
          <Allowed editing={editing} field="mayExport" />
        </span>
      )}
      <AreaField
        label={text.fields.remark}
        name="remark"
        value={typed.remark}
        onChange={(remark) => change({ remark })}
        limit={300}
        readOnly={readOnly}
      />
    </FieldGrid>
  )
}

function Allowed({ editing, field }: Props & { field: 'mayPrint' | 'mayExport' }) {
  const { typed, change, readOnly } = editing
  return (
    <Checkbox
      label={text[field]}
      checked={typed[field]}
      disabled={readOnly}
      onChange={(event) => change({ [field]: event.currentTarget.checked })}
      data-control
    />
  )
}

type LineProps = Props & {
  field: 'wanted' | 'unitOpinion' | 'unitLeader' | 'enclosures' | 'handler'
  limit: number
}

function Line({ editing, field, limit }: LineProps) {
  const { typed, change, errors, readOnly } = editing
  return (
    <TextField
      label={text.fields[field]}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      limit={limit}
      error={errors[field]}
      readOnly={readOnly}
    />
  )
}

function Day({ editing, field }: Props & { field: 'askedOn' | 'unitOn' }) {
  const { typed, change, errors, readOnly } = editing
  return (
    <DateField
      label={text.fields[field]}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      check={checkDay}
      error={errors[field]}
      readOnly={readOnly}
    />
  )
}
