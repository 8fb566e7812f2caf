import { useState } from 'react'
import type { Party, Seat, TeamPost } from '#shared/modules/organizations/party'
import { USUAL_POSTS } from '#shared/modules/organizations/party-words'
import { DayField } from '../../../app/DayField'
import { localToday } from '../../../app/today'
import { useAct } from '../../../app/use-act'
import { Button, EditableRows, FieldStack, FormDialog } from '../../../components'
import classes from './parties.module.css'
import { changeText as text } from './parties.text'
import {
  freshPost,
  freshSeat,
  type PostDraft,
  postColumns,
  type SeatDraft,
  seatColumns,
} from './team-columns'

type Props = { party: Party; onClose: () => void }

/** Approved seats and who holds the posts, in force from a day on. */
export function TeamDialog({ party, onClose }: Props) {
  const [from, setFrom] = useState(localToday())
  const [seats, setSeats] = useState<SeatDraft[]>(() => seatsOf(party))
  const [team, setTeam] = useState<PostDraft[]>(() => party.team.map(keyed))
  const { act, busy, failure } = useAct('organizations.saveTeam')
  const send = async () => {
    const done = await act(
      { id: party.id, version: party.version, from, seats: seats.filter(isSeat), team: team.filter(isPost) },
      text.saved(party.shortName || party.name),
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={text.teamTitle(party.shortName || party.name)}
      send={text.send}
      onSend={() => void send()}
      onClose={onClose}
      ready={/^\d{4}-\d\d-\d\d$/.test(from)}
      busy={busy}
      failure={failure}
      width={820}
    >
      <FieldStack>
        <DayField label={text.from} name="from" value={from} onChange={setFrom} rule={text.fromRule} />
      </FieldStack>
      <SeatRows seats={seats} onChange={setSeats} />
      <MemberRows team={team} onChange={setTeam} />
    </FormDialog>
  )
}

function SeatRows({ seats, onChange }: { seats: SeatDraft[]; onChange: (seats: SeatDraft[]) => void }) {
  return (
    <Rows title={text.seats} hint={text.seatHint} onAdd={() => onChange([...seats, freshSeat()])}>
      <EditableRows<SeatDraft>
        label={text.seats}
        name="seats"
        columns={seatColumns()}
        rows={seats}
        rowKey={(it) => it.key}
        onChange={onChange}
        newRow={freshSeat}
      />
    </Rows>
  )
}

function MemberRows({ team, onChange }: { team: PostDraft[]; onChange: (team: PostDraft[]) => void }) {
  return (
    <Rows title={text.members} hint={text.memberHint} onAdd={() => onChange([...team, freshPost()])}>
      <EditableRows<PostDraft>
        label={text.members}
        name="team"
        columns={postColumns()}
        rows={team}
        rowKey={(it) => it.key}
        onChange={onChange}
        newRow={freshPost}
      />
    </Rows>
  )
}

type RowsProps = { title: string; hint: string; onAdd: () => void; children: React.ReactNode }

function Rows({ title, hint, onAdd, children }: RowsProps) {
  return (
    <div className={classes.rows}>
      <div className={classes.rowsHead}>
        <h3>{title}</h3>
        <span className={classes.hint}>{hint}</span>
        <Button small onClick={onAdd}>
          {text.addRow}
        </Button>
      </div>
      {children}
    </div>
  )
}

/** What is on record, or the usual posts of a branch to begin with. */
function seatsOf(party: Party): SeatDraft[] {
  if (party.seats.length > 0) return party.seats.map((it) => ({ ...it, key: it.post }))
  const [secretary = '', deputy = ''] = USUAL_POSTS
  return [secretary, deputy].map((post) => ({ ...freshSeat(), post, approved: 1 }))
}

const keyed = (post: TeamPost): PostDraft => ({ ...post, key: post.id ?? '' })
const isSeat = (it: Seat) => it.post.trim() !== ''
const isPost = (it: TeamPost) => it.name.trim() !== '' && it.post.trim() !== ''
