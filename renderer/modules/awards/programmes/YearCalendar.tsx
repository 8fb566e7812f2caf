import { type KeyboardEvent, useRef, useState } from 'react'
import { plusDays } from '#shared/modules/awards/rules'
import type { CalendarYear } from '#shared/modules/awards/standards'
import classes from './calendar.module.css'
import { dayState, monthOf, toggled } from './calendar-days'
import { text } from './standards.text'

type YearCalendarProps = {
  year: CalendarYear
  onChange: (year: CalendarYear) => void
  readOnly: boolean
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** A year as twelve small months. One day takes Tab; arrows walk through the year, Space and a click turn a day. */
export function YearCalendar({ year, onChange, readOnly }: YearCalendarProps) {
  const [current, setCurrent] = useState(`${year.year}.01.01`)
  const grid = useRef<HTMLFieldSetElement>(null)
  const turn = (day: string) => {
    setCurrent(day)
    if (!readOnly) onChange(toggled(year, day))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const next = plusDays(current, step)
    if (!next.startsWith(`${year.year}.`)) return
    setCurrent(next)
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    <div className={classes.year}>
      <fieldset
        ref={grid}
        className={classes.months}
        aria-label={text.calendar(year.year)}
        onKeyDown={onKeyDown}
      >
        {MONTHS.map((month) => (
          <Month key={month} month={month} year={year} current={current} onTurn={turn} />
        ))}
      </fieldset>
      <p className={classes.legend}>
        {(['off', 'makeUp'] as const).map((state) => (
          <span key={state} className={classes.sample} data-state={state}>
            {text.dayStates[state]}
          </span>
        ))}
        {text.legend}
      </p>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

type MonthProps = { month: number; year: CalendarYear; current: string; onTurn: (day: string) => void }

function Month({ month, year, current, onTurn }: MonthProps) {
  const { blanks, days } = monthOf(year.year, month)
  return (
    <section className={classes.month} aria-label={text.month(month)}>
      <h3>{text.month(month)}</h3>
      <div className={classes.days}>
        {text.weekdays.map((it) => (
          <span key={it} className={classes.weekday}>
            {it}
          </span>
        ))}
        {days.map((day, index) => {
          const state = dayState(day, year)
          return (
            <button
              key={day}
              type="button"
              className={classes.day}
              data-day={day}
              data-state={state}
              style={index === 0 ? { gridColumnStart: blanks + 1 } : undefined}
              tabIndex={day === current ? 0 : -1}
              aria-label={text.day(day, text.dayStates[state])}
              onClick={() => onTurn(day)}
            >
              {index + 1}
            </button>
          )
        })}
      </div>
    </section>
  )
}
