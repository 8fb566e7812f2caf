import { useState } from 'react'
import { type FieldFrame, TextField } from '../components'
import { text } from './app.text'

type CountFieldProps = Omit<FieldFrame, 'error'> & {
  value: number | null
  onChange: (value: number | null) => void
  least?: number
  most?: number
}

/** A whole number as it is typed, blanks and commas looked through; what is none stays in sight and changes nothing. */
export function CountField({ value, onChange, least = 0, most = 99_999_999_999, ...frame }: CountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : countOf(typed, least, most)
  return (
    <TextField
      {...frame}
      value={typed ?? (value === null ? '' : String(value))}
      error={read === undefined ? text.wrongCount(least, most) : undefined}
      onChange={(words) => {
        setTyped(words)
        const next = countOf(words, least, most)
        if (next !== undefined) onChange(next)
      }}
      onDone={() => read !== undefined && setTyped(null)}
    />
  )
}

/** null for nothing, undefined for what is no number of the range. */
export function countOf(typed: string, least: number, most: number): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (plain === '') return null
  const value = Number(plain)
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}
