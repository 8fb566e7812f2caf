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
import { text } from '../indicators.text'

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
  const { value, side, entry, day, onClose } = props
  const [on, setOn] = useState(entry?.on ?? day)
  const [name, setName] = useState(entry?.name ?? '')
  const [amount, setAmount] = useState(String(entry?.amount ?? 1))
  const [note, setNote] = useState(entry?.note ?? '')
  const [unit, setUnit] = useState(unitOf(entry))
  const { save, remove, busy, failure } = useKeepEntry(props)
  const number = Number(amount.replaceAll(',', ''))
  const wrong = amount.trim() === '' || Number.isNaN(number) ? text.wrongAmount(amount) : undefined
  const send = () =>
    save({ on, name, amount: number, note, unitId: (unit?.unitId ?? null) as OrganizationId | null })
  return (
    <FormDialog
      title={entry ? text.editEntry : text.addEntry}
      send={text.saveEntry}
      onSend={() => void send()}
      onClose={onClose}
      ready={wrong === undefined}
      busy={busy}
      failure={failure}
    >
      <FieldStack>
        <DayField label={text.entryOn} value={on} onChange={setOn} error={errorAt(failure, 'on')} />
        <TextField
          label={text.entryName}
          value={name}
          onChange={setName}
          limit={100}
          error={errorAt(failure, 'name')}
          autoFocus
        />
        <TextField
          label={text.entryAmount}
          value={amount}
          onChange={setAmount}
          error={wrong}
          aside={value[side]?.unit}
        />
        <SubjectField label={text.unit} scope={UNITS} value={unit} onChange={setUnit} />
        <TextField label={text.entryNote} value={note} onChange={setNote} limit={300} />
      </FieldStack>
      {entry ? (
        <>
          <EvidenceList owner={{ kind: 'indicator-entry', id: entry.id }} canEdit />
          <Button kind="danger" onClick={() => void remove()}>
            {text.removeEntry}
          </Button>
        </>
      ) : (
        <p>{text.proofsLater}</p>
      )}
    </FormDialog>
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

function useKeepEntry({ value, side, entry, onClose }: Props) {
  const saving = useCommand('indicators.saveEntry')
  const removing = useCommand('indicators.removeEntry')
  const [failure, setFailure] = useState<Failure>(null)
  const place = { system: value.system, key: value.key, side }
  const save = async (typed: Pick<Entry, 'on' | 'name' | 'amount' | 'note' | 'unitId'>) => {
    const version = entry?.version ?? 0
    const reply = await saving.run({ id: entry?.id ?? null, version, ...place, ...typed })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.savedEntry)
    onClose()
  }
  const remove = async () => {
    if (!entry) return
    const reply = await removing.run({ id: entry.id, version: entry.version })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.removedEntry)
    onClose()
  }
  return { save, remove, busy: saving.running || removing.running, failure }
}
