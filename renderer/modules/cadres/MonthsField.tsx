import { useEffect, useId, useState } from 'react'
import classes from './cadres.module.css'

type MonthsFieldProps = { label: string; value: number; measure: string; onChange: (months: number) => void }

const MOST = 240

/** A number of months in a bar of tools, taken on Enter or when the focus leaves. */
export function MonthsField({ label, value, measure, onChange }: MonthsFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(String(value))
  useEffect(() => setTyped(String(value)), [value])
  const take = () => {
    const months = /^\d{1,3}$/.test(typed.trim()) ? Math.min(MOST, Number(typed)) : value
    setTyped(String(months))
    if (months !== value) onChange(months)
  }
  return (
    <span className={classes.tool}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.count}
        value={typed}
        inputMode="numeric"
        maxLength={3}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        onBlur={take}
      />
      {measure}
    </span>
  )
}
