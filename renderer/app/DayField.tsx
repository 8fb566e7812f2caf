import { readDay, shownDay } from '#shared/values/iso-day'
import { DateField, type FieldFrame, type TextCheck } from '../components'
import { text } from './app.text'

type DayFieldProps = FieldFrame & {
  /** ISO day, '' unknown. */
  value: string
  onChange: (day: string) => void
  placeholder?: string | undefined
}

/** A whole day: typed and shown `2026.11.20`, kept ISO. What is no day stays in sight with the reason. */
export function DayField({ value, onChange, ...frame }: DayFieldProps) {
  return (
    <DateField
      {...frame}
      value={shownDay(value)}
      onChange={(typed) => onChange(readDay(typed) ?? typed)}
      check={checkDay}
    />
  )
}

/** A whole day in its one spelling, for cells that are typed in. */
export const checkDay: TextCheck = (typed) => {
  const day = readDay(typed)
  return day === null ? { ok: false, message: text.wrongDay } : { ok: true, text: shownDay(day) }
}
