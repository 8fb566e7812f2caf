import type { Congress, Attendance as State } from '#shared/modules/organizations/congress'
import { listName } from '#shared/values/name-order'
import { useAct } from '../../../../app/use-act'
import { Button, ErrorNotice, Section } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './congress.text'

const NEXT: Record<State | 'none', State | null> = {
  none: 'present',
  present: 'leave',
  leave: 'absent',
  absent: null,
}

/** Delegates by name; a tap, Enter or blank passes to the next state. */
export function Attendance({ congress, readOnly }: { congress: Congress; readOnly: boolean }) {
  const { act, busy, failure } = useAct('organizations.noteAttendance')
  const { id, version, attendance, due, present, leave, absent } = congress
  const note = (delegates: { delegateId: string; state: State | null }[]) =>
    void act({ id, version, delegates: delegates as Parameters<typeof act>[0]['delegates'] }, '')
  const left = attendance.filter((it) => it.state === null)
  return (
    <Section
      title={text.attendance}
      facts={text.attendanceFacts(due, present, leave, absent)}
      action={
        !readOnly &&
        left.length > 0 && (
          <Button
            small
            loading={busy}
            onClick={() => note(left.map(({ delegateId }) => ({ delegateId, state: 'present' })))}
          >
            {text.allPresent}
          </Button>
        )
      }
    >
      <ErrorNotice error={failure} />
      {!readOnly && attendance.length > 0 && <p className={classes.hint}>{text.attendanceHint}</p>}
      <div className={classes.attend}>
        {attendance.map(({ delegateId, name, partyName, state }) => (
          <button
            key={delegateId}
            type="button"
            className={classes.person}
            data-state={state ?? 'none'}
            disabled={readOnly}
            onClick={() => note([{ delegateId, state: NEXT[state ?? 'none'] }])}
          >
            {listName(name)}
            <span>{partyName}</span>
            <em>{state ? text.attendanceWords[state] : text.unnoted}</em>
          </button>
        ))}
      </div>
    </Section>
  )
}
