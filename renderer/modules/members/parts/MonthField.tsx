import { Month } from '#shared/modules/members/member'
import { dotted } from '#shared/modules/members/rules-dates'
import { parsePartialDate } from '#shared/values/partial-date'
import { DateField, type TextCheck } from '../../../components'
import { text } from '../members.text'

type Props = {
  label: string
  name?: string
  /** `2026-08`, '' unknown. */
  value: string
  onChange: (month: string) => void
}

/** A month: typed and shown `2026.08`, kept `2026-08`. What is no month stays in sight with the reason. */
export function MonthField({ value, onChange, ...frame }: Props) {
  return (
    <DateField
      {...frame}
      value={dotted(value)}
      onChange={(typed) => onChange(monthOf(typed) ?? typed)}
      check={checkMonth}
      limit={8}
    />
  )
}

function monthOf(typed: string): string | null {
  const month = parsePartialDate(typed)?.replace('.', '-')
  return month !== undefined && Month.safeParse(month).success ? month : null
}

const checkMonth: TextCheck = (typed) => {
  const month = monthOf(typed)
  return month ? { ok: true, text: dotted(month) } : { ok: false, message: text.wrongMonth }
}
