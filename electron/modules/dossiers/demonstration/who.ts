import { makeRandom, type Random } from '#electron/modules/people/index'
import { parseParty, politicsOf } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { DossierId, PersonId } from '#shared/values/id'
import { monthIndex, type PartialDate, parsePartialDate, toFormalText } from '#shared/values/partial-date'

/** Papers of one time of life, which may disagree with those of another. */
export type Times = 'school' | 'first-job' | 'party' | 'resume' | 'post'
export type Fact = 'birth' | 'work' | 'party'

/** Whose dossier is made, as its papers know the person. */
export type Who = {
  dossierId: DossierId
  personId: PersonId
  content: PersonContent
  unitName: string
  politics: string
  random: Random
  /** Months since year 0 of the first job. */
  workFrom: number
  /** 入党时间, null for who is in no party. */
  partyFrom: number | null
  /** What papers of a time say instead of what is on record. */
  disputes: Partial<Record<Fact, Partial<Record<Times, string>>>>
}

export function whoOf(
  dossierId: DossierId,
  personId: PersonId,
  content: PersonContent,
  unitName: string,
): Who {
  return {
    dossierId,
    personId,
    content,
    unitName,
    politics: politicsOf(content.party),
    random: makeRandom(`dossier/${content.identityNumber}`),
    workFrom: monthOf(content.workStarted) ?? 2000 * 12,
    partyFrom: monthOf(parseParty(content.party)?.joinedOn ?? ''),
    disputes: {},
  }
}

/** What papers of these times say of a fact, as a form writes it: `1982年3月`. */
export function says({ content, disputes }: Who, fact: Fact, times: Times): string {
  const onRecord = {
    birth: content.birth,
    work: content.workStarted,
    party: parseParty(content.party)?.joinedOn ?? '',
  }[fact]
  return toFormalText(disputes[fact]?.[times] ?? onRecord)
}

/** Months since year 0 of a date as written, null where it says none. */
export function monthOf(written: string): number | null {
  const date = parsePartialDate(written)
  return date && monthIndex(date as PartialDate)
}

/** `yyyy.MM` of a month since year 0. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`
}

/** Year, month and day of a paper formed in that month. */
export function formedIn(month: number, day: number | null) {
  return { year: Math.floor(month / 12), month: (month % 12) + 1, day }
}

export function formalDay({ year, month, day }: { year: number; month: number; day: number | null }): string {
  return `${year}年${month}月${day === null ? '' : `${day}日`}`
}
