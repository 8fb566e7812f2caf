import type { RoundSettings } from '#shared/modules/evaluations/round'
import { parsePartialDate } from '#shared/values/partial-date'
import type { TextCheck } from '../../../components'
import { text } from './rounds.text'

/** The settings of a round as they are typed: the year may be half a number. */
export type SettingsForm = Omit<RoundSettings, 'year'> & { year: string; schemeId: string }

export const checkDay: TextCheck = (written) => {
  const date = parsePartialDate(written)
  return date ? { ok: true, text: date } : { ok: false, message: text.wrongDate(written) }
}

export type SettingsErrors = Partial<Record<'schemeId' | 'title' | 'year' | 'heldOn', string>>

/** What is wrong with the form, by field; empty when it can be sent. */
export function settingsErrors({ schemeId, title, year, heldOn }: SettingsForm): SettingsErrors {
  return {
    ...(schemeId === '' ? { schemeId: text.noSchemeChosen } : {}),
    ...(title.trim() === '' ? { title: text.noTitle } : {}),
    ...(/^\d{4}$/.test(year) ? {} : { year: text.wrongYear }),
    ...(heldOn === '' || parsePartialDate(heldOn) ? {} : { heldOn: text.wrongDate(heldOn) }),
  }
}

/** The form as it is sent. */
export function settingsOf({ title, year, heldOn, entry, consent }: SettingsForm): RoundSettings {
  return { title: title.trim(), year: Number(year), heldOn, entry, consent: consent.trim() }
}
