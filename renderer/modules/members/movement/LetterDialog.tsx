import { useState } from 'react'
import { STANDINGS } from '#shared/modules/members/member'
import { dotted } from '#shared/modules/members/rules-dates'
import { DIRECTIONS, TRANSFER_STATES, type Transfer } from '#shared/modules/members/transfer'
import { DayField } from '../../../app/DayField'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { Button, Dialog, ErrorNotice, FieldStack, TextField } from '../../../components'
import classes from '../members.module.css'
import { useSend } from '../parts/use-send'
import { text } from './movement.text'

type Props = { letter: Transfer; onClose: () => void }

/** One letter: on its way it takes its receipt or becomes void; after that it is only read. */
export function LetterDialog({ letter, onClose }: Props) {
  const mayEdit = useRight('ledgers.edit')
  const open = letter.state === 'open' || letter.state === 'overdue'
  return (
    <Dialog
      title={text.openTitle(letter.name, letter.number)}
      onClose={onClose}
      width={620}
      actions={
        <>
          <WorkPaperActions
            paper={{ paper: 'member-letter', ask: { ids: [letter.id] } }}
            label={text.letter}
            name={`${letter.name}${text.letter}`}
          />
          <Button onClick={onClose} keys="escape">
            {text.close}
          </Button>
        </>
      }
    >
      <LetterFacts letter={letter} />
      {open && mayEdit && <Receipt letter={letter} onClose={onClose} />}
      {open && mayEdit && <Cancel letter={letter} onClose={onClose} />}
      <div className={classes.apart}>
        <EvidenceList owner={{ kind: 'member-transfer', id: letter.id }} canEdit={mayEdit} />
      </div>
    </Dialog>
  )
}

function LetterFacts({ letter }: { letter: Transfer }) {
  const lines = [
    [DIRECTIONS[letter.direction], text.way(letter.fromName, letter.toName)],
    [text.columns.issued, dotted(letter.issuedOn)],
    [text.columns.valid, dotted(letter.validUntil)],
    [text.columns.state, TRANSFER_STATES[letter.state]],
    [text.columns.receipt, dotted(letter.receiptOn)],
  ].filter(([, value]) => value !== '')
  return (
    <ul className={classes.facts}>
      <li>
        <span>{letter.name}</span>
        <span>{STANDINGS[letter.standing]}</span>
      </li>
      {lines.map(([label, value]) => (
        <li key={label}>
          <span>{label}</span>
          <span>{value}</span>
        </li>
      ))}
      {letter.note !== '' && <li>{text.note(letter.note)}</li>}
    </ul>
  )
}

/** With the receipt the membership moves on the day of arrival. */
function Receipt({ letter, onClose }: Props) {
  const [arrivedOn, setArrivedOn] = useState('')
  const [receiptOn, setReceiptOn] = useState('')
  const [group, setGroup] = useState('')
  const { run, running } = useCommand('members.receiveTransfer')
  const { send, failure } = useSend(onClose)
  const { id, version } = letter
  return (
    <div className={classes.apart}>
      <ErrorNotice error={failure} />
      <FieldStack labelWidth={84}>
        <DayField
          label={text.arrivedOn}
          name="arrivedOn"
          rule={text.arrivedRule}
          value={arrivedOn}
          onChange={setArrivedOn}
        />
        <DayField label={text.receiptOn} name="receiptOn" value={receiptOn} onChange={setReceiptOn} />
        {letter.direction !== 'out' && (
          <TextField label={text.group} value={group} onChange={setGroup} limit={30} />
        )}
      </FieldStack>
      <div className={classes.acts}>
        <Button
          kind="primary"
          disabled={arrivedOn === '' || receiptOn === ''}
          loading={running}
          onClick={() => void send(run({ id, version, arrivedOn, receiptOn, group }), text.received)}
        >
          {text.receive}
        </Button>
      </div>
    </div>
  )
}

/** A letter that was wrong is made void, with its reason. */
function Cancel({ letter, onClose }: Props) {
  const [note, setNote] = useState('')
  const { run, running } = useCommand('members.cancelTransfer')
  const { send, failure } = useSend(onClose)
  const { id, version } = letter
  return (
    <div className={classes.apart}>
      <ErrorNotice error={failure} />
      <FieldStack labelWidth={84}>
        <TextField label={text.cancelReason} name="note" value={note} onChange={setNote} limit={200} />
      </FieldStack>
      <div className={classes.acts}>
        <Button
          kind="danger"
          disabled={note.trim() === ''}
          loading={running}
          onClick={() => void send(run({ id, version, on: localToday(), note }), text.cancelled)}
        >
          {text.cancel}
        </Button>
      </div>
    </div>
  )
}
