import { useState } from 'react'
import { TextField } from '../../../components'
import { numberIn } from './template-edits'
import { text } from './templates.text'

type NumberFieldProps = {
  label: string
  value: number
  unit: string
  range: readonly [number, number]
  onChange: (value: number) => void
}

/** A measure that is typed; what is no such number stands with its sentence until the focus leaves. */
export function NumberField({ label, value, unit, range, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(value)
  return (
    <TextField
      label={label}
      value={shown}
      aside={unit}
      error={numberIn(shown, range) === null ? text.between(...range) : undefined}
      onChange={(next) => {
        setTyped(next)
        const number = numberIn(next, range)
        if (number !== null) onChange(number)
      }}
      onDone={() => setTyped(null)}
    />
  )
}
