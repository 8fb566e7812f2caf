import { useState } from 'react'
import type { Transfer, TransferState } from '#shared/modules/dossiers/custody'
import { transferMoves } from '#shared/modules/dossiers/rules-transfer'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  AreaField,
  Button,
  ConfirmDialog,
  DateField,
  type Failure,
  FieldStack,
  FormDialog,
  PanelBlock,
  TextField,
} from '../../../components'
import classes from './custody.module.css'
import { checkDay } from './permit-content'
import { text } from './transfers.text'

type Props = { transfer: Transfer; changed: boolean }
type Next = Exclude<TransferState, 'draft' | 'checking'>

/** At the right of a transfer: its next step, and what came of it. */
export function TransferSide({ transfer, changed }: Props) {
  return (
    <aside className={classes.side} aria-label={text.panel}>
      <Acts transfer={transfer} changed={changed} />
      <Facts transfer={transfer} />
    </aside>
  )
}

function Acts({ transfer, changed }: Props) {
  const mayLend = useRight('dossiers.lend')
  const [asking, setAsking] = useState<Next | null>(null)
  const moves = transferMoves(transfer.direction, transfer.state) as readonly Next[]
  if (!mayLend || moves.length === 0) return null
  return (
    <PanelBlock title={text.acts}>
      <div className={classes.check}>
        {moves.map((it) => (
          <Button
            key={it}
            {...(it === 'cancelled' ? {} : { kind: 'primary' })}
            disabled={changed}
            onClick={() => setAsking(it)}
          >
            {it === 'received' ? text.next.received[transfer.direction] : text.next[it]}
          </Button>
        ))}
      </div>
      {asking && <MoveDialog transfer={transfer} to={asking} onClose={() => setAsking(null)} />}
    </PanelBlock>
  )
}

type MoveProps = { transfer: Transfer; to: Next; onClose: () => void }

/** The step with its day and its name, or its reason. */
function MoveDialog({ transfer, to, onClose }: MoveProps) {
  const [entered, setEntered] = useState<Entered>({
    by: '',
    on: to === 'sent' ? transfer.on : todayPartial(new Date()),
    reason: '',
  })
  const [failure, setFailure] = useState<Failure>(null)
  const [confirming, setConfirming] = useState(false)
  const { run, running } = useCommand('dossiers.moveTransfer')
  const { id, version } = transfer
  const { data: leaving } = useApiQuery('dossiers.transferRemoves', { id }, { enabled: to === 'received' })
  const pages = leaving?.pages ?? 0
  const words = wordsOf(transfer.direction)[to]
  const send = async () => {
    setConfirming(false)
    const reply = await run({ id, version, to, ...entered, removing: pages })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  const asked = [words.by === null || entered.by, to !== 'cancelled' || entered.reason]
  return (
    <FormDialog
      title={words.title}
      send={words.send}
      onSend={() => (pages > 0 ? setConfirming(true) : void send())}
      onClose={onClose}
      ready={asked.every((it) => it === true || it.trim() !== '')}
      busy={running}
      failure={failure}
    >
      {to === 'sent' && <p className={classes.quiet}>{text.sentNote}</p>}
      {pages > 0 && <p className={classes.amber}>{text.removesNote(pages, leaving?.materials ?? 0)}</p>}
      {confirming && (
        <ConfirmDialog
          title={text.removeTitle(pages)}
          consequence={text.removeWarning}
          confirm={text.removeAct(pages)}
          danger
          onConfirm={() => void send()}
          onClose={() => setConfirming(false)}
        />
      )}
      <MoveFields {...{ to, words, entered }} onChange={(part) => setEntered({ ...entered, ...part })} />
    </FormDialog>
  )
}

type Entered = { by: string; on: string; reason: string }
type FieldsProps = { to: Next; words: Words; entered: Entered; onChange: (part: Partial<Entered>) => void }

/** Who and when, as far as the step asks; only calling it off has a reason. */
function MoveFields({ to, words, entered: { by, on, reason }, onChange }: FieldsProps) {
  return (
    <FieldStack labelWidth={84}>
      {words.by && (
        <TextField
          label={words.by}
          name="by"
          value={by}
          onChange={(it) => onChange({ by: it })}
          limit={40}
          autoFocus
        />
      )}
      {words.on && (
        <DateField
          label={words.on}
          name="on"
          value={on}
          onChange={(it) => onChange({ on: it })}
          check={checkDay}
        />
      )}
      {to === 'cancelled' && (
        <AreaField
          label={text.cancelReason}
          name="reason"
          value={reason}
          onChange={(it) => onChange({ reason: it })}
          limit={300}
          autoFocus
        />
      )}
    </FieldStack>
  )
}

type Words = { title: string; send: string; by: string | null; on: string | null }

function wordsOf(direction: Transfer['direction']): Record<Next, Words> {
  return {
    sent: { title: text.sentTitle, send: text.next.sent, by: null, on: null },
    received: {
      title: text.receiptTitle[direction],
      send: text.next.received[direction],
      by: text.receiptBy[direction],
      on: text.receiptOn,
    },
    stored: { title: text.storeTitle, send: text.next.stored, by: text.storeBy, on: text.storeOn },
    cancelled: { title: text.cancelTitle, send: text.next.cancelled, by: null, on: null },
  }
}

function Facts({ transfer: it }: { transfer: Transfer }) {
  const labels = text.factLabels
  const lines: [string, string][] = [
    [labels.due, it.state === 'draft' ? '' : it.receiptDue],
    [labels.storedOn, it.storedOn],
    [labels.storedBy, it.storedBy],
    [labels.receiptOn, it.receiptOn],
    [labels.receiptBy, it.receiptBy],
  ]
  const filled = lines.filter(([, value]) => value !== '')
  if (filled.length === 0) return null
  return (
    <PanelBlock title={text.sections.basics}>
      <dl className={classes.facts}>
        {filled.flatMap(([label, value]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} value`} className={label === labels.due && it.overdue ? classes.red : undefined}>
            {value}
          </dd>,
        ])}
      </dl>
    </PanelBlock>
  )
}
