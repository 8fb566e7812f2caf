import { useState } from 'react'
import { fenOf, yuanText } from '#shared/values/money'
import { type FieldFrame, TextField } from '../../../components'
import { text } from './rules.text'

type MoneyFieldProps = Omit<FieldFrame, 'error'> & {
  /** 分; null is undecided. */
  value: number | null
  onChange: (value: number | null) => void
  placeholder?: string
}

/** An amount as it is typed, 20000 or 2万; what says none stays on the page with the reason and changes nothing. */
export function MoneyField({ value, onChange, ...frame }: MoneyFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && fenOf(typed) === undefined
  return (
    <TextField
      aside={text.units.yuan}
      {...frame}
      value={typed ?? (value === null ? '' : yuanText(value))}
      error={wrong ? text.wrongMoney : undefined}
      onChange={(words) => {
        setTyped(words)
        const next = fenOf(words)
        if (next !== undefined) onChange(next)
      }}
      onDone={() => !wrong && setTyped(null)}
    />
  )
}
