import { useState } from 'react'
import type { TermRow } from '#shared/modules/organizations/term'
import { groupBy } from '#shared/values/group-by'
import type { PartyTermId } from '#shared/values/id'
import { DayField } from '../../../../app/DayField'
import { useAct } from '../../../../app/use-act'
import { EditableRows, FieldStack, FormDialog } from '../../../../components'
import classes from '../parties.module.css'
import { today } from '../today'
import { text } from './terms.text'

type Batch = { key: string; sender: string; first: string; termIds: PartyTermId[] }
type Props = {
  system: string
  rows: readonly TermRow[]
  /** How many of the marked ones take no letter. */
  left: number
  onClose: () => void
  onDone: () => void
}

/** Letters of many senders at once: each counts its own numbers on. */
export function LettersDialog({ system, rows, left, onClose, onDone }: Props) {
  const [on, setOn] = useState(today())
  const [batches, setBatches] = useState(() => batchesOf(rows))
  const { act, busy, failure } = useAct('organizations.writeTermLetters')
  const ready = batches.every((it) => it.sender.trim() !== '' && /\d/.test(it.first))
  const send = async () => {
    const given = batches.map(({ key: _, ...batch }) => batch)
    const done = await act({ system, on, batches: given }, text.sent(rows.length))
    if (!done) return
    onClose()
    onDone()
  }
  return (
    <FormDialog
      title={text.writeTitle(rows.length)}
      send={text.send}
      onSend={() => void send()}
      onClose={onClose}
      ready={ready}
      busy={busy}
      failure={failure}
      width={680}
    >
      <p className={classes.hint}>{[text.writeHint, left > 0 ? text.cannot(left) : ''].join('')}</p>
      <FieldStack>
        <DayField label={text.on} name="on" value={on} onChange={setOn} />
      </FieldStack>
      <div className={classes.rows}>
        <EditableRows<Batch>
          label={text.sender}
          name="batches"
          rows={batches}
          rowKey={(it) => it.key}
          onChange={setBatches}
          fixedOrder
          columns={[
            {
              key: 'sender',
              title: text.sender,
              value: (it) => it.sender,
              set: (it, sender) => ({ ...it, sender }),
              limit: 100,
            },
            {
              key: 'first',
              title: text.first,
              width: 240,
              value: (it) => it.first,
              set: (it, first) => ({ ...it, first }),
              rule: text.firstRule,
              limit: 60,
            },
            {
              key: 'count',
              title: text.count,
              width: 64,
              align: 'right',
              readOnly: true,
              value: (it) => String(it.termIds.length),
              set: (it) => it,
            },
          ]}
        />
      </div>
    </FormDialog>
  )
}

function batchesOf(rows: readonly TermRow[]): Batch[] {
  return [...groupBy(rows, (it) => it.responsible)].map(([sender, own]) => ({
    key: sender,
    sender,
    first: '',
    termIds: own.map((it) => it.termId as PartyTermId),
  }))
}
