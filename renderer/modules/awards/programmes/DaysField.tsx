import { useState } from 'react'
import { daysOf, daysText } from '#shared/modules/awards/holiday-text'
import { AreaField, type FieldFrame } from '../../../components'
import { text } from './standards.text'

type DaysFieldProps = Omit<FieldFrame, 'error'> & {
  year: number
  days: readonly string[]
  onChange: (days: string[]) => void
}

/** Days of a year as ranges; what says no days of that year stays with the reason and changes nothing. */
export function DaysField({ year, days, onChange, ...frame }: DaysFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && daysOf(typed, year) === null
  return (
    <AreaField
      {...frame}
      value={typed ?? daysText(days)}
      error={wrong ? text.wrongDays : undefined}
      minRows={3}
      onChange={(words) => {
        setTyped(words)
        const read = daysOf(words, year)
        if (read) onChange(read)
      }}
      onDone={() => !wrong && setTyped(null)}
    />
  )
}
