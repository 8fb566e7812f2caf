import { ageAt, monthsBetween, type PartialDate, parsePartialDate } from '../../values/partial-date'
import { parseParty, politicsOf } from './rules-party'
import { postStartedOn } from './rules-posts'
import type { PersonContent } from './schema'

/** Where the date that ages are counted at came from. */
export type AgeReference = { on: PartialDate; from: 'form' | 'filledOn' | 'setting' | 'today' }

/**
 * 计算年龄时间 of one form: its own, else its 填表时间, else the setting, else today (interop-formats 1.8).
 * `asked` is a date chosen for one print run and comes before all.
 */
export function ageReference(
  content: Pick<PersonContent, 'ageReferenceOn' | 'filledOn'>,
  options: { asked?: string; setting: string; today: PartialDate },
): AgeReference {
  const candidates = [
    ['setting', options.asked ?? ''],
    ['form', content.ageReferenceOn],
    ['filledOn', content.filledOn],
    ['setting', options.setting],
  ] as const
  for (const [from, text] of candidates) {
    const on = text ? parsePartialDate(text) : null
    if (on) return { on, from }
  }
  return { on: options.today, from: 'today' }
}

/** Completed years at the reference, '' where birth is unknown or lies after it. */
export function ageText(birth: string, on: PartialDate): string {
  const parsed = birth ? parsePartialDate(birth) : null
  const age = parsed && ageAt(parsed, on)
  return age === null ? '' : String(age)
}

/** Completed years and months since `from`, null where it is unknown or later. */
export function monthsSince(from: string, on: PartialDate): number | null {
  const parsed = from ? parsePartialDate(from) : null
  const months = parsed ? monthsBetween(parsed, on) : -1
  return months < 0 ? null : months
}

/** What the person page says of service: months each, null where unknown. */
export function serviceOf(
  content: PersonContent,
  on: PartialDate,
): { work: number | null; party: number | null; post: number | null; politics: string } {
  return {
    work: monthsSince(content.workStarted, on),
    party: monthsSince(parseParty(content.party)?.joinedOn ?? '', on),
    post: monthsSince(postStartedOn(content.posts, content.career), on),
    politics: politicsOf(content.party),
  }
}
