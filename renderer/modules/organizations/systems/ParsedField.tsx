import { useState } from 'react'
import { AreaField, type FieldFrame, TextField } from '../../../components'

type Props<T> = FieldFrame & {
  value: T
  onChange: (value: T) => void
  /** The value as it is written, and what of a text is one: `3、1` and 3, 1. */
  words: (value: T) => string
  read: (typed: string) => T
  /** Several lines. */
  lines?: number
}

/** A text that stands for a value. What is typed stays as typed as long as it reads as the value. */
export function ParsedField<T>({ value, onChange, words, read, lines, ...frame }: Props<T>) {
  const [typed, setTyped] = useState(() => words(value))
  const stands = JSON.stringify(read(typed)) === JSON.stringify(value)
  const take = (next: string) => {
    setTyped(next)
    onChange(read(next))
  }
  const shown = stands ? typed : words(value)
  if (lines === undefined) return <TextField {...frame} value={shown} onChange={take} />
  return <AreaField {...frame} value={shown} onChange={take} minRows={lines} lines />
}

/** Lines with something on them. */
export const linesOf = (typed: string): string[] => typed.split('\n').filter((it) => it.trim() !== '')
