import type { CycleSettings } from '#shared/modules/awards/cycle'
import { parsePartialDate } from '#shared/values/partial-date'
import type { TextCheck } from '../../../components'
import { text } from './cycles.text'

/** The settings of a cycle as they are typed: year and number may be half a number. */
export type CycleForm = Pick<CycleSettings, 'title' | 'referenceOn' | 'budget'> & {
  programmeId: string
  year: string
  no: string
}

export type CycleErrors = Partial<Record<'programmeId' | 'title' | 'year' | 'no' | 'referenceOn', string>>

export const checkDay: TextCheck = (written) => {
  const date = parsePartialDate(written)
  return date ? { ok: true, text: date } : { ok: false, message: text.wrongDate(written) }
}

/** What is wrong with the form, by field; empty when it can be sent. */
export function cycleErrors({ programmeId, title, year, no, referenceOn }: CycleForm): CycleErrors {
  const errors: CycleErrors = {}
  if (programmeId === '') errors.programmeId = text.noProgrammeChosen
  if (title.trim() === '') errors.title = text.noTitle
  if (!/^\d{4}$/.test(year)) errors.year = text.wrongYear
  if (!/^\d{1,3}$/.test(no) || Number(no) < 1 || Number(no) > 200) errors.no = text.wrongNo
  if (!parsePartialDate(referenceOn)) errors.referenceOn = text.wrongDate(referenceOn)
  return errors
}

/** The form as it is sent. */
export function settingsOf({ title, year, no, referenceOn, budget }: CycleForm): CycleSettings {
  return { title: title.trim(), year: Number(year), no: Number(no), referenceOn, budget }
}
