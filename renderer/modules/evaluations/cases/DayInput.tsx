import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { plainDate } from '#shared/modules/evaluations/rules'
import { showToast } from '../../../components'
import classes from './cases.module.css'
import { text } from './eligibility.text'

type DayInputProps = {
  label: string
  value: string
  /** What stands while nothing is written. */
  placeholder: string
  onChange: (day: string) => void
}

/** A day in a bar of tools: taken on Enter or when the focus leaves, in its canonical spelling. */
export function DayInput({ label, value, placeholder, onChange }: DayInputProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const take = () => {
    const day = typed.trim() === '' ? '' : plainDate(typed)
    if (day === null) showToast(text.wrongDay(typed), { tone: 'failed' })
    else if (day !== value) onChange(day)
    setTyped(day ?? value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
  }
  return (
    <span className={classes.tool}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.day}
        value={typed}
        placeholder={placeholder}
        title={text.onRule}
        maxLength={12}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
    </span>
  )
}
