import { canonicalParty } from '#shared/modules/people/rules-party'
import { parsePartialDate } from '#shared/values/partial-date'
import type { TextCheck } from '../../../components'
import { text } from './person.text'

/** Reads a partial date; the refusal names the field and what stands there. */
export function dateCheck(label: string): TextCheck {
  return (typed) => {
    const date = parsePartialDate(typed)
    return date ? { ok: true, text: date } : { ok: false, message: text.wrong.yearMonth(label, typed) }
  }
}

export const ageReferenceCheck = dateCheck(text.ageReferenceLabel)

/** 入党时间 in its stored spelling; a text that cannot be read stays and becomes a warning, no refusal. */
export const partyCheck: TextCheck = (typed) => ({ ok: true, text: canonicalParty(typed) })

/** 至今 and a blank mean that the period goes on. */
export const endCheck: TextCheck = (typed) =>
  typed.trim() === text.career.now ? { ok: true, text: '' } : dateCheck(text.career.endedOn)(typed)

export const yearCheck: TextCheck = (typed) => {
  const year = /^\s*(\d{4})\s*年?\s*$/.exec(typed.normalize('NFKC'))?.[1] ?? ''
  const inRange = Number(year) >= 1900 && Number(year) <= 2200
  return inRange ? { ok: true, text: year } : { ok: false, message: text.wrong.year(typed) }
}
