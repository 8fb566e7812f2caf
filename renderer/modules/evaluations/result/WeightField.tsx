import { Slider } from '@mantine/core'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { text } from './result.text'
import classes from './trial.module.css'

type WeightFieldProps = {
  label: string
  /** Percent. */
  value: number
  onChange: (value: number) => void
  aside?: ReactNode
}

/** A weight on a slider and as a number; both take the arrows. */
export function WeightField({ label, value, onChange, aside }: WeightFieldProps) {
  return (
    <div className={classes.weight}>
      <div className={classes.weightHead}>
        <span className={classes.weightLabel} title={label}>
          {label}
        </span>
        {aside}
        <NumberInput label={text.whatIf.weight(label)} value={value} most={100} onChange={onChange} />
        {text.whatIf.percent}
      </div>
      <Slider
        aria-label={label}
        thumbLabel={label}
        min={0}
        max={100}
        step={1}
        size={3}
        thumbSize={12}
        label={null}
        value={value}
        onChange={onChange}
        classNames={{ thumb: classes.thumb ?? '', track: classes.rail ?? '' }}
      />
    </div>
  )
}

type DropFieldProps = { label: string; measure: string; value: number; onChange: (value: number) => void }

/** How many marks are left out at one end. */
export function DropField({ label, measure, value, onChange }: DropFieldProps) {
  return (
    <span className={classes.drop}>
      {label}
      <NumberInput label={label} value={value} most={20} whole onChange={onChange} />
      {measure}
    </span>
  )
}

type NumberInputProps = {
  label: string
  value: number
  most: number
  whole?: boolean
  onChange: (value: number) => void
}

/** Taken as it is typed while it is a number within bounds; another text goes back when the focus leaves. */
function NumberInput({ label, value, most, whole, onChange }: NumberInputProps) {
  const id = useId()
  const [typed, setTyped] = useState(String(value))
  useEffect(() => setTyped(String(value)), [value])
  const take = (words: string) => {
    setTyped(words)
    const number = Number(words)
    const right = /^\d{1,3}(\.\d{1,2})?$/.test(words.trim()) && (!whole || Number.isInteger(number))
    if (right && number <= most) onChange(number)
  }
  return (
    <input
      id={id}
      aria-label={label}
      className={classes.count}
      value={typed}
      inputMode="decimal"
      maxLength={6}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(String(value))}
    />
  )
}
