import { parsePartialDate } from '#shared/values/partial-date'
import type { TextCheck } from '../../../components'
import { text } from './audits.text'

/** A date as it is typed, in its one spelling; or the sentence why it is none. */
export const checkDay: TextCheck = (written) => {
  const date = parsePartialDate(written)
  return date ? { ok: true, text: date } : { ok: false, message: text.wrongDay(written) }
}
