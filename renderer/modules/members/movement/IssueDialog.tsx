import { useState } from 'react'
import { DIRECTIONS, type Direction } from '#shared/modules/members/transfer'
import type { PartyId, PersonId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { FieldStack, FormDialog, Segmented, TextField } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { MonthField } from '../parts/MonthField'
import { BranchField, MemberField, type Picked } from '../parts/pickers'
import { useSend } from '../parts/use-send'
import { text } from './movement.text'

type Props = { member: Picked<PersonId>; onClose: () => void }

type Draft = {
  direction: Direction
  person: Picked<PersonId>
  branch: Picked<PartyId>
  fromName: string
  toName: string
  number: string
  reason: string
  issuedOn: string
  duesUntil: string
  phone: string
}

/** A new letter: within the county, out of it, or one that somebody brought along. */
export function IssueDialog({ member, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...FRESH, person: member, issuedOn: localToday() }))
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const { run, running } = useCommand('members.issueTransfer')
  const { send, failure } = useSend(onClose)
  const { person, branch, direction, issuedOn, ...words } = draft
  const issue = () => {
    if (!person) return
    const ends = { fromPartyId: null, toPartyId: branch?.id ?? null }
    const reply = run({ ...words, ...ends, direction, issuedOn, personId: person.id })
    void send(reply, (letter) => text.issued(letter.number))
  }
  return (
    <FormDialog
      title={text.issueTitle}
      send={text.send}
      onSend={issue}
      onClose={onClose}
      ready={person !== null && issuedOn !== ''}
      busy={running}
      failure={failure}
      width={560}
    >
      <FieldStack labelWidth={84}>
        <div className={classes.choice}>
          <Segmented
            label={text.direction}
            value={direction}
            options={(Object.keys(DIRECTIONS) as Direction[]).map((value) => ({
              value,
              label: DIRECTIONS[value],
            }))}
            onChange={(it) =>
              set({ direction: it, person: it === 'in' || direction === 'in' ? null : person })
            }
          />
        </div>
        <MemberField
          others={direction === 'in'}
          label={common.member}
          name="personId"
          value={person}
          onChange={(it) => set({ person: it })}
        />
        <Ends draft={draft} onChange={set} />
        <Details draft={draft} onChange={set} />
      </FieldStack>
    </FormDialog>
  )
}

const FRESH: Draft = {
  direction: 'within',
  person: null,
  branch: null,
  fromName: '',
  toName: '',
  number: '',
  reason: '',
  issuedOn: '',
  duesUntil: '',
  phone: '',
}

type PartProps = { draft: Draft; onChange: (part: Partial<Draft>) => void }

/** Where from and where to, as far as the register does not know it. */
function Ends({ draft, onChange }: PartProps) {
  const { direction, branch, fromName, toName, number } = draft
  return (
    <>
      {direction === 'in' && (
        <>
          <TextField
            label={text.fromName}
            name="fromName"
            value={fromName}
            onChange={(it) => onChange({ fromName: it })}
            limit={100}
          />
          <TextField
            label={text.ownNumber}
            value={number}
            onChange={(it) => onChange({ number: it })}
            limit={60}
          />
        </>
      )}
      {direction === 'out' ? (
        <TextField
          label={text.toName}
          name="toName"
          value={toName}
          onChange={(it) => onChange({ toName: it })}
          limit={100}
        />
      ) : (
        <BranchField
          label={text.toBranch}
          name="toPartyId"
          value={branch}
          onChange={(it) => onChange({ branch: it })}
        />
      )}
    </>
  )
}

function Details({ draft, onChange }: PartProps) {
  const { issuedOn, duesUntil, reason, phone } = draft
  return (
    <>
      <DayField
        label={text.issuedOn}
        name="issuedOn"
        value={issuedOn}
        onChange={(it) => onChange({ issuedOn: it })}
      />
      <MonthField
        label={text.duesUntil}
        name="duesUntil"
        value={duesUntil}
        onChange={(it) => onChange({ duesUntil: it })}
      />
      <TextField label={text.reason} value={reason} onChange={(it) => onChange({ reason: it })} limit={100} />
      <TextField label={text.phone} value={phone} onChange={(it) => onChange({ phone: it })} limit={40} />
    </>
  )
}
