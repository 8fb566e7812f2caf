import { monthsBetween, type PartialDate, parsePartialDate, sortKey } from '../../values/partial-date'
import { TITLE_GRADES, type TitleDue, type TitleGrade } from './honour'
import type { TermRule } from './programme'
import { termEnd } from './rules-term'

/** A title in its 管理期, and how its reviews ended. */
export type HeldTitle = Pick<TitleDue, 'honourId' | 'name' | 'unitName' | 'categoryLabel'> & {
  termFrom: string
  termTo: string
  /** null for a title that was entered by hand: only its end is known. */
  term: TermRule | null
  reviews: readonly { year: number; grade: TitleGrade }[]
}

type Due = Pick<TitleDue, 'kind' | 'year' | 'due' | 'text'>

const MONTHS_OF_YEAR = 12
/** Where no programme says when to remind. */
const REMIND_MONTHS = 3
/** Years of a term without an end that are looked through. */
const MOST_YEARS = 60

/**
 * What a title asks for on a day: an exit after failed years, the end that has come or comes soon, and the review of each
 * full year that is over. A year of the term ends the day before its anniversary and is called by the year it ends in.
 */
export function titleDues(title: HeldTitle, on: PartialDate): TitleDue[] {
  const { honourId, name, unitName, categoryLabel } = title
  const dues = [...exitDue(title), ...endDue(title, on), ...reviewDues(title, on)]
  return dues.map((it) => ({ honourId, name, unitName, categoryLabel, ...it }))
}

/** The calendar years whose review is due on the day, with the last day of each. */
export function reviewYears(
  { termFrom, termTo }: HeldTitle,
  on: PartialDate,
): { year: number; due: string }[] {
  const years: { year: number; due: string }[] = []
  for (let count = 1; count <= MOST_YEARS; count++) {
    const due = parsePartialDate(termEnd(termFrom, { months: count * MONTHS_OF_YEAR }))
    if (due === null || sortKey(due) > sortKey(on)) break
    const end = parsePartialDate(termTo)
    if (end !== null && sortKey(due) > sortKey(end)) break
    years.push({ year: Number(due.slice(0, 4)), due })
  }
  return years
}

function reviewDues(title: HeldTitle, on: PartialDate): Due[] {
  if (!title.term?.yearlyReview) return []
  const done = new Set(title.reviews.map((it) => it.year))
  return reviewYears(title, on)
    .filter(({ year }) => !done.has(year))
    .map(({ year, due }) => ({ kind: 'review', year, due, text: `${year} 年度考核未登记` }))
}

function endDue({ termTo, term }: HeldTitle, on: PartialDate): Due[] {
  const end = parsePartialDate(termTo)
  if (end === null) return []
  const year = Number(end.slice(0, 4))
  if (sortKey(end) < sortKey(on)) return [{ kind: 'expired', year, due: end, text: '管理期已满，待退出' }]
  const left = monthsBetween(on, end)
  if (left > (term?.remindMonths ?? REMIND_MONTHS)) return []
  return [
    { kind: 'expiring', year, due: end, text: left === 0 ? '管理期本月届满' : `管理期还有 ${left} 个月届满` },
  ]
}

/** Failed years running, the latest review among them. */
function exitDue({ term, reviews }: HeldTitle): Due[] {
  const most = term?.failedYears ?? null
  if (most === null) return []
  const latest = reviews.toSorted((a, b) => b.year - a.year)
  const failed = latest.findIndex(
    (it, at) => it.grade !== 'failed' || it.year !== (latest[0]?.year ?? 0) - at,
  )
  const run = failed < 0 ? latest.length : failed
  const year = latest[0]?.year
  if (year === undefined || run < most) return []
  const words =
    most === 1 ? `${year} 年度考核${TITLE_GRADES.failed}` : `连续 ${run} 年考核${TITLE_GRADES.failed}`
  return [{ kind: 'exit', year, due: '', text: `${words}，应退出` }]
}
