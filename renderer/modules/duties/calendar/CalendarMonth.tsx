import { navigate } from 'wouter/use-hash-location'
import type { CalendarEntry } from '#shared/modules/duties/matrix'
import { shownDay } from '#shared/values/iso-day'
import { localToday } from '../../../app/today'
import { MatrixMark } from '../matrix/MatrixMark'
import classes from './calendar.module.css'
import { text } from './calendar.text'

/** Marks that stand under one day; the words below name them all. */
const MOST_MARKS = 5

type Props = { year: number; month: number; entries: readonly CalendarEntry[] }

/** One month: its days with their marks, and below in words what they are. */
export function CalendarMonth({ year, month, entries }: Props) {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const dayOf = (day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return (
    <section className={classes.month}>
      <h2 className={classes.title}>{text.month(month)}</h2>
      <div className={classes.days}>
        {text.week.map((it) => (
          <span key={it} className={classes.weekday}>
            {it}
          </span>
        ))}
        {Array.from({ length: days }, (_, at) => {
          const on = dayOf(at + 1)
          return (
            <span
              key={on}
              className={classes.day}
              data-today={on === localToday()}
              style={at === 0 ? { gridColumnStart: before + 1 } : {}}
            >
              {at + 1}
              <span className={classes.marks}>
                {entries
                  .filter((it) => it.on === on)
                  .slice(0, MOST_MARKS)
                  .map((it) => (
                    <MatrixMark key={`${it.kind}${it.eventId}`} state={it.state} />
                  ))}
              </span>
            </span>
          )
        })}
      </div>
      <ul className={classes.entries}>
        {entries.map((it) => (
          <li key={`${it.on}${it.kind}${it.eventId}`}>
            <EntryLine entry={it} />
          </li>
        ))}
        {entries.length === 0 && <li className={classes.none}>{text.none}</li>}
      </ul>
    </section>
  )
}

function EntryLine({ entry }: { entry: CalendarEntry }) {
  const { on, label, words, state, eventId } = entry
  const said = text.entry(shownDay(on).slice(5), label, words)
  if (eventId === null)
    return (
      <span className={classes.entry} data-state={state}>
        {said}
      </span>
    )
  return (
    <button
      type="button"
      className={classes.entry}
      data-state={state}
      onClick={() => navigate(`/ledgers/duties/records/${eventId}`)}
    >
      {said}
    </button>
  )
}
