import { useState } from 'react'
import type { Entry, IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import type { OrganizationId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { Button, errorAt, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import classes from '../indicators.module.css'
import { text } from '../indicators.text'
import { RemoveDialog } from '../RemoveDialog'

type Props = {
  value: IndicatorValue
  side: Side
  entry: Entry | null
  /** The last day of the span: what a new record begins with. */
  day: string
  onClose: () => void
}

/** One record typed for an indicator, with the files that prove it once it is kept. */
export function EntryDialog(props: Props) {
  const { value, side, entry, onClose } = props
  const [values, setValues] = useState(() => begun(props))
  const { save, busy, failure } = useSaveEntry(props)
  const amount = numberOf(values.amount)
  const unitId = (values.unit?.unitId ?? null) as OrganizationId | null
  return (
    <FormDialog
      title={entry ? text.editEntry : text.addEntry}
      send={text.saveEntry}
      onSend={() => amount !== null && void save({ ...values, amount, unitId })}
      onClose={onClose}
      ready={amount !== null}
      busy={busy}
      failure={failure}
    >
      <Fields
        values={values}
        counted={value[side]?.unit ?? ''}
        failure={failure}
        onChange={(some) => setValues((now) => ({ ...now, ...some }))}
      />
      {entry ? (
        <Kept entry={entry} onRemoved={onClose} />
      ) : (
        <p className={classes.basis}>{text.proofsLater}</p>
      )}
    </FormDialog>
  )
}

type Values = { on: string; name: string; amount: string; note: string; unit: Subject | null }

function begun({ entry, day }: Props): Values {
  return {
    on: entry?.on ?? day,
    name: entry?.name ?? '',
    amount: String(entry?.amount ?? 1),
    note: entry?.note ?? '',
    unit: unitOf(entry),
  }
}

function numberOf(typed: string): number | null {
  const number = Number(typed.replaceAll(',', ''))
  return typed.trim() === '' || Number.isNaN(number) ? null : number
}

type FieldsProps = {
  values: Values
  /** 次, 万元: what the amount counts. */
  counted: string
  failure: Failure
  onChange: (some: Partial<Values>) => void
}

function Fields({ values, counted, failure, onChange }: FieldsProps) {
  const { on, name, amount, note, unit } = values
  return (
    <FieldStack>
      <DayField
        label={text.entryOn}
        value={on}
        onChange={(day) => onChange({ on: day })}
        error={errorAt(failure, 'on')}
      />
      <TextField
        label={text.entryName}
        value={name}
        onChange={(typed) => onChange({ name: typed })}
        limit={100}
        error={errorAt(failure, 'name')}
      />
      <TextField
        label={text.entryAmount}
        value={amount}
        onChange={(typed) => onChange({ amount: typed })}
        error={numberOf(amount) === null ? text.wrongAmount(amount) : undefined}
        aside={counted}
      />
      <SubjectField
        label={text.unit}
        scope={UNITS}
        value={unit}
        onChange={(found) => onChange({ unit: found })}
      />
      <TextField
        label={text.entryNote}
        value={note}
        onChange={(typed) => onChange({ note: typed })}
        limit={300}
      />
    </FieldStack>
  )
}

/** The proof of a record that is kept, and the way to take it out. */
function Kept({ entry, onRemoved }: { entry: Entry; onRemoved: () => void }) {
  const { run, running } = useCommand('indicators.removeEntry')
  const [asked, setAsked] = useState(false)
  return (
    <div className={classes.below}>
      <EvidenceList owner={{ kind: 'indicator-entry', id: entry.id }} canEdit />
      <div className={classes.below}>
        <Button kind="danger" onClick={() => setAsked(true)}>
          {text.removeEntry}
        </Button>
      </div>
      {asked && (
        <RemoveDialog
          words={{
            title: text.removeEntryTitle(entry.name),
            consequence: text.removeEntryConsequence,
            confirm: text.removeEntry,
            done: text.removedEntry,
          }}
          run={() => run({ id: entry.id, version: entry.version })}
          busy={running}
          onDone={onRemoved}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  )
}

const UNITS = { kind: 'unit' as const, kinds: [], traits: [], units: [] }

function unitOf(entry: Entry | null): Subject | null {
  if (!entry?.unitId) return null
  return {
    kind: 'unit',
    id: entry.unitId,
    name: entry.unitName,
    unitId: entry.unitId,
    unitName: entry.unitName,
  }
}

type Typed = Omit<Values, 'amount' | 'unit'> & { amount: number; unitId: OrganizationId | null }

function useSaveEntry({ value, side, entry, onClose }: Props) {
  const { run, running } = useCommand('indicators.saveEntry')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async ({ on, name, amount, note, unitId }: Typed) => {
    const known = { id: entry?.id ?? null, version: entry?.version ?? 0 }
    const place = { system: value.system, key: value.key, side }
    const reply = await run({ ...known, ...place, on, name, amount, note, unitId })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.savedEntry)
    onClose()
  }
  return { save, busy: running, failure }
}
