import { plusDays, plusMonths } from '../../values/iso-day'
import { toFormalText } from '../../values/partial-date'
import type { TermContent, TermRow } from './term'

/** @file What a term's dates follow from, and what its letter says. */

/** The day on which a term of so many years ends: the same day of the year, the last of the month where it has none. */
export function termEnd(electedOn: string, years: number): string {
  return plusMonths(electedOn, years * 12)
}

/** Years of a term by the rule for a kind: the one that names its affiliation before the one for all; null without any. */
export function yearsOf(
  { years }: TermContent,
  { kind, affiliation }: { kind: string; affiliation: string },
): number | null {
  const own = years.filter((it) => it.kind === kind)
  const exact = own.find((it) => it.affiliation === affiliation && affiliation !== '')
  return (exact ?? own.find((it) => it.affiliation === ''))?.years ?? null
}

/** Paragraphs of the reminder to one organization, its facts filled in. */
export function letterParagraphs({ letter }: TermContent, row: TermRow): string[] {
  const facts: Record<string, string> = {
    组织: row.fullName,
    届次: `第${row.number}届`,
    选举日期: formal(row.electedOn),
    任期: `${row.years}年`,
    届满日期: formal(row.endsOn),
    请示日期: row.endsOn === '' ? '' : formal(plusDays(row.endsOn, -letter.requestDays)),
  }
  return letter.paragraphs.map((it) => it.replace(/〔([^〕]+)〕/g, (whole, key) => facts[key] ?? whole))
}

function formal(day: string): string {
  return toFormalText(day.replaceAll('-', '.'))
}
