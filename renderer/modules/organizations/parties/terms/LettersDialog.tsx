import { useState } from 'react'
import type { TermRow } from '#shared/modules/organizations/term'
import { groupBy } from '#shared/values/group-by'
import type { PartyTermId } from '#shared/values/id'
import { DayField } from '../../../../app/DayField'
import { useApiQuery } from '../../../../app/queries'
import { localToday } from '../../../../app/today'
import { useAct } from '../../../../app/use-act'
import { EditableRows, type EditColumn, FieldStack, FormDialog } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './terms.text'

/** `first` undefined until it is typed: the number after the sender's last one stands there. */
type Batch = { key: string; sender: string; first: string | undefined; termIds: PartyTermId[] }
type Props = {
  system: string
  rows: readonly TermRow[]
  /** How many of the marked ones take no letter. */
  left: number
  onClose: () => void
  onDone: () => void
}

/** Letters of many senders at once: each counts its own numbers on, and one without a number sends none. */
export function LettersDialog({ system, rows, left, onClose, onDone }: Props) {
  const [on, setOn] = useState(localToday())
  const [typed, setBatches] = useState(() => batchesOf(rows))
  const batches = useNumbered(typed)
  const { act, busy, failure } = useAct('organizations.writeTermLetters')
  const wanted = batches.filter((it) => it.sender.trim() !== '' && /\d/.test(it.first))
  const letters = wanted.reduce((sum, it) => sum + it.termIds.length, 0)
  const send = async () => {
    const given = wanted.map(({ key: _, ...batch }) => batch)
    const done = await act({ system, on, batches: given }, text.sent(letters))
    if (!done) return
    onClose()
    onDone()
  }
  return (
    <FormDialog
      title={text.writeTitle(rows.length)}
      send={text.send(letters)}
      onSend={() => void send()}
      onClose={onClose}
      ready={letters > 0}
      busy={busy}
      failure={failure}
      width={680}
    >
      <p className={classes.hint}>{[text.writeHint, left > 0 ? text.cannot(left) : ''].join('')}</p>
      <FieldStack>
        <DayField label={text.on} name="on" value={on} onChange={setOn} />
      </FieldStack>
      <div className={classes.rows}>
        <EditableRows
          label={text.sender}
          name="batches"
          rows={batches}
          rowKey={(it) => it.key}
          onChange={setBatches}
          fixedOrder
          columns={COLUMNS}
        />
      </div>
    </FormDialog>
  )
}

type Numbered = Batch & { first: string }

/** The batches with the number that each would begin with where none was typed. */
function useNumbered(batches: readonly Batch[]): Numbered[] {
  const senders = [...new Set(batches.map((it) => it.key))]
  const { data } = useApiQuery('organizations.nextNumbers', { senders, on: localToday() })
  const next = new Map(data?.map((it) => [it.sender, it.number]))
  return batches.map((it) => ({ ...it, first: it.first ?? next.get(it.key) ?? '' }))
}

const COLUMNS: readonly EditColumn<Numbered>[] = [
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
]

function batchesOf(rows: readonly TermRow[]): Batch[] {
  return [...groupBy(rows, (it) => it.responsible)].map(([sender, own]) => ({
    key: sender,
    sender,
    first: undefined,
    termIds: own.map((it) => it.termId as PartyTermId),
  }))
}
