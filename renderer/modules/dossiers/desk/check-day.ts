import { parsePartialDate } from '#shared/values/partial-date'
import type { TextCheck } from '../../../components'

const WHOLE_DAY = 'yyyy.MM.dd'.length

/** A whole day in its one spelling, or the sentence why it is none. */
export function dayCheck(message: string): TextCheck {
  return (written) => {
    const date = parsePartialDate(written)
    return date?.length === WHOLE_DAY ? { ok: true, text: date } : { ok: false, message }
  }
}
