import type { KeyboardEvent } from 'react'
import type { DayMark } from '#shared/modules/reports/workbench'
import { plusDays } from '#shared/values/iso-day'
import classes from '../reports.module.css'
import { text } from '../reports.text'
import { monthOn, weeksOf } from './month-days'

type Props = {
  /** `2026-11` */
  month: string
  today: string
  marks: readonly DayMark[]
  onMonth: (month: string) => void
  onDay: (day: string) => void
}

/** A month with a line under each day that has something: 朱 where it is overdue. Arrows walk, PgUp PgDn change the month. */
export function MonthCalendar({ month, today, marks, onMonth, onDay }: Props) {
  const byDay = new Map(marks.map((it) => [it.on, it]))
  const start = month === today.slice(0, 7) ? today : (marks[0]?.on ?? `${month}-01`)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = MONTH_KEYS[event.key]
    if (step) {
      onMonth(monthOn(month, step))
      event.preventDefault()
    } else if (walk(event)) event.preventDefault()
  }
  return (
    <section className={classes.card} aria-label={text.calendar}>
      <Head month={month} today={today} onMonth={onMonth} />
      <table className={classes.calendar} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {text.weekdays.map((it) => (
              <th key={it} scope="col">
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <Day
                    day={day}
                    mark={byDay.get(day)}
                    isToday={day === today}
                    isOutside={!day.startsWith(month)}
                    isStart={day === start}
                    onDay={onDay}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const MONTH_KEYS: Record<string, number> = { PageUp: -1, PageDown: 1 }

function Head({ month, today, onMonth }: Pick<Props, 'month' | 'today' | 'onMonth'>) {
  const [year, number] = month.split('-').map(Number)
  return (
    <div className={classes.cardHead}>
      <h2>{text.month(year ?? 0, number ?? 0)}</h2>
      <span className={classes.monthKeys}>
        <button type="button" aria-label={text.earlier} onClick={() => onMonth(monthOn(month, -1))}>
          ‹
        </button>
        <button type="button" onClick={() => onMonth(today.slice(0, 7))}>
          {text.toToday}
        </button>
        <button type="button" aria-label={text.later} onClick={() => onMonth(monthOn(month, 1))}>
          ›
        </button>
      </span>
    </div>
  )
}

type DayProps = {
  day: string
  mark: DayMark | undefined
  isToday: boolean
  isOutside: boolean
  /** The one that Tab comes to. */
  isStart: boolean
  onDay: (day: string) => void
}

function Day({ day, mark, isToday, isOutside, isStart, onDay }: DayProps) {
  const shown = isOutside ? undefined : mark
  return (
    <button
      type="button"
      className={classes.day}
      data-day={isOutside ? undefined : day}
      data-today={isToday}
      data-outside={isOutside}
      data-mark={shown && (shown.overdue > 0 ? 'overdue' : 'due')}
      tabIndex={isStart ? 0 : -1}
      disabled={isOutside}
      aria-label={text.dayLabel(day, shown?.overdue ?? 0, shown?.due ?? 0)}
      onClick={() => onDay(day)}
    >
      {Number(day.slice(8))}
    </button>
  )
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Moves the focus by a day or a week within the month; whether it did. */
function walk({ key, target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  const step = STEPS[key]
  const day = target instanceof HTMLElement ? target.dataset.day : undefined
  if (!step || !day) return false
  currentTarget.querySelector<HTMLElement>(`[data-day="${plusDays(day, step)}"]`)?.focus()
  return true
}
