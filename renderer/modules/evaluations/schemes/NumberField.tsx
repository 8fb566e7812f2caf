import { useState } from 'react'
import { type FieldFrame, TextField } from '../../../components'
import { numberCheck, numberOf, numberText, shareCheck, shareOf, shareShown } from './numbers'

type NumberFieldProps = Omit<FieldFrame, 'error'> & {
  value: number | null
  onChange: (value: number | null) => void
  /** Percent or a fraction, kept from 0 to 1. */
  share?: boolean
  range?: { min?: number; max?: number; whole?: boolean }
  placeholder?: string
}

/** A number as it is typed; what says no number stays on the page with the reason and changes nothing. */
export function NumberField({ value, onChange, share, range, ...frame }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = share ? shareOf : (words: string) => numberOf(words, range)
  const check = share ? shareCheck : numberCheck(range)
  const found = typed === null ? null : check(typed)
  return (
    <TextField
      {...frame}
      value={typed ?? (share ? shareShown(value) : numberText(value))}
      error={found && !found.ok ? found.message : undefined}
      onChange={(words) => {
        setTyped(words)
        const next = read(words)
        if (next !== undefined) onChange(next)
      }}
      onDone={() => found?.ok !== false && setTyped(null)}
    />
  )
}
