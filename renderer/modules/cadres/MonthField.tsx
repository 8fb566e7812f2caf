import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { parsePartialDate } from '#shared/values/partial-date'
import { showToast } from '../../components'
import classes from './cadres.module.css'
import { text } from './cadres.text'

type MonthFieldProps = {
  label: string
  value: string
  /** What stands while nothing is written. */
  placeholder: string
  onChange: (month: string) => void
}

/** A month in a bar of tools: taken on Enter or when the focus leaves, in its canonical spelling. */
export function MonthField({ label, value, placeholder, onChange }: MonthFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const take = () => {
    const month = typed.trim() === '' ? '' : (parsePartialDate(typed)?.slice(0, 7) ?? null)
    if (month !== null && month.length !== 4) {
      setTyped(month)
      if (month !== value) onChange(month)
      return
    }
    showToast(text.wrongMonth(label, typed), { tone: 'failed' })
    setTyped(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
  }
  return (
    <span className={classes.tool}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.month}
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
