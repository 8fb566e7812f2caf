import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { readDay, shownDay } from '#shared/values/iso-day'
import { showToast } from '../../components'
import classes from './indicators.module.css'
import { text } from './indicators.text'

type DayBoxProps = {
  label: string
  /** ISO day, '' today. */
  value: string
  onChange: (day: string) => void
}

/** The day that a page is asked for, in a bar of tools: taken on Enter or when the focus leaves. */
export function DayBox({ label, value, onChange }: DayBoxProps) {
  const id = useId()
  const [typed, setTyped] = useState(shownDay(value))
  useEffect(() => setTyped(shownDay(value)), [value])
  const take = () => {
    const day = typed.trim() === '' ? '' : readDay(typed)
    if (day === null) showToast(text.wrongDay(label, typed), { tone: 'failed' })
    else if (day !== value) return onChange(day)
    setTyped(shownDay(value))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
  }
  return (
    <span className={classes.tool}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.dayInput}
        value={typed}
        placeholder={text.today}
        maxLength={12}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
    </span>
  )
}
