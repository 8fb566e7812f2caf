import { type KeyboardEvent, useRef } from 'react'
import { type Attendee, PRESENCE, type Presence } from '#shared/modules/duties/event'
import { groupBy } from '#shared/values/group-by'
import { listName } from '#shared/values/name-order'
import { FieldStack, Section, TextField } from '../../../components'
import classes from './record.module.css'
import { text } from './record.text'

const NEXT: Record<Presence, Presence> = { present: 'leave', leave: 'absent', absent: 'present' }
const KEYS: Record<string, Presence> = { '1': 'present', '2': 'leave', '3': 'absent' }
/** Names beside each other. */
const WIDE = 4

type Props = {
  attendees: readonly Attendee[]
  onChange: (attendees: Attendee[]) => void
  readOnly: boolean
}

/** The list of names: a tap says who was not there, and why stands below. */
export function AttendanceBoard({ attendees, onChange, readOnly }: Props) {
  const names = useRef<HTMLDivElement>(null)
  const set = (at: number, more: Partial<Attendee>) =>
    !readOnly && onChange(attendees.map((it, index) => (index === at ? { ...it, ...more } : it)))
  const present = attendees.filter((it) => it.presence === 'present').length
  const numbered = attendees.map((it, at) => ({ ...it, at }))
  const missing = numbered.filter((it) => it.presence !== 'present')
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const presence = KEYS[event.key]
    if (presence) set(at, { presence })
    const to = at + (STEPS[event.key] ?? 0)
    if (to === at && !presence) return
    event.preventDefault()
    names.current?.querySelectorAll<HTMLButtonElement>('button')[to]?.focus()
  }
  return (
    <Section title={text.attendance} facts={text.counted(present, attendees.length)} framed>
      <p className={classes.rule}>{text.attendanceRule}</p>
      <div ref={names} className={classes.names}>
        {[...groupBy(numbered, (it) => it.group)].flatMap(([group, people]) => [
          group !== '' && (
            <span key={group} className={classes.group}>
              {group}
            </span>
          ),
          ...people.map((it) => (
            <button
              key={it.at}
              type="button"
              className={classes.person}
              data-presence={it.presence}
              aria-label={text.of(it.name, PRESENCE[it.presence])}
              onClick={() => set(it.at, { presence: NEXT[it.presence] })}
              onKeyDown={(event) => onKeyDown(event, it.at)}
            >
              {listName(it.name)}
            </button>
          )),
        ])}
      </div>
      {missing.length > 0 && (
        <div className={classes.reasons}>
          <FieldStack>
            {missing.map((it) => (
              <TextField
                key={it.at}
                label={`${it.name}　${PRESENCE[it.presence]}`}
                value={it.reason}
                limit={60}
                readOnly={readOnly}
                onChange={(reason) => set(it.at, { reason })}
              />
            ))}
          </FieldStack>
        </div>
      )}
    </Section>
  )
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WIDE, ArrowDown: WIDE }
