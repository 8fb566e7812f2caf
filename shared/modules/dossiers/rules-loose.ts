import { type PartialDate, parsePartialDate } from '../../values/partial-date'
import type { ClassCode } from './classes'
import type { Missing } from './loose'

/** @file How loose materials meet what is missing, and by when they have to be filed. */

/** The day `days` after it was handed over, `yyyy.MM.dd`; '' where either is not known. */
export function filingDue(handedOn: string, days: number | null): PartialDate | '' {
  const [year, month, day] = (parsePartialDate(handedOn) ?? '').split('.').map(Number)
  if (days === null || !year || !month || !day) return ''
  const due = new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
  return due.replaceAll('-', '.') as PartialDate
}

type Arrived = { classCode: ClassCode | null; title: string; year: number | null }

/**
 * What arrived is what was missing: the same class, one title within the other, and no other year where both say one.
 * 2023年度考核登记表 does not answer for 2022.
 */
export function answers(
  { classCode, title, year }: Arrived,
  missing: Pick<Missing, 'classCode' | 'title' | 'time'>,
): boolean {
  if (classCode !== missing.classCode) return false
  const [one, other] = [bare(title), bare(missing.title)]
  if (!one.includes(other) && !other.includes(one)) return false
  const [mine, wanted] = [yearIn(title) ?? year, yearIn(missing.title) ?? yearIn(missing.time)]
  return mine === null || wanted === null || mine === wanted
}

/** An award that class 7 is owed a material of. */
export type OwedAward = {
  /** 材料名称 of the decision. */
  title: string
  award: string
  category: string
  /** The day it was awarded, a partial date; '' unknown. */
  on: string
}

/**
 * What arrived is the material of an award: the decision itself, or a certificate that names the award. One that names
 * the category alone (先进个人荣誉证书) answers only for the year it says; a year in the title goes before the date.
 */
export function answersAward({ classCode, title, year }: Arrived, owed: OwedAward): boolean {
  if (classCode !== '7') return false
  const [mine, awarded] = [yearIn(title) ?? year, yearIn(owed.on)]
  const years = [awarded, yearIn(owed.award)].filter((it) => it !== null)
  if (mine !== null && years.length > 0 && !years.includes(mine)) return false
  const named = bare(title)
  if (named.includes(bare(owed.award)) || named === bare(owed.title)) return true
  return owed.category !== '' && named.includes(bare(owed.category)) && mine !== null && years.includes(mine)
}

/** A title without brackets, years and blanks. */
function bare(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[《》“”()\s]/g, '')
    .replace(/(19|20)\d\d(年度|年)?/g, '')
}

function yearIn(text: string): number | null {
  const found = /(?:19|20)\d\d/.exec(text.normalize('NFKC'))
  return found ? Number(found[0]) : null
}
