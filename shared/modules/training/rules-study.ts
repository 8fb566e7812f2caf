import { BARS, type Barring } from '../evaluations/cases'
import type { StudyGrade } from './system'

/**
 * What a grade of the year bars: the whole of that year, as the document says (当年不得). It holds from the year's first
 * day, since who learnt badly in a year is barred in that year whenever the grade was given.
 */
export function studyBarring(
  { year, grade, document }: { year: number; grade: string; document: string },
  { bars, systemTitle }: StudyGrade & { systemTitle: string },
): Barring {
  return {
    bars,
    title: `${year} 年度考学${grade}${document === '' ? '' : `（${document}）`}`,
    from: `${year}.01.01`,
    to: `${year}.12.31`,
    rule: `考学“${grade}”当年不得${bars.map((it) => BARS[it]).join('、')}（${systemTitle}）`,
    undecided: false,
    source: { kind: 'record', href: `/ledgers/training/marks?year=${year}` },
  }
}

type Attended = { from: string; hours: number | null; absent: boolean }

/** Hours and classes of each year by the lists of names; a class that was missed counts nothing. */
export function hoursByYear(classes: readonly Attended[]): Map<number, { hours: number; classes: number }> {
  const years = new Map<number, { hours: number; classes: number }>()
  for (const { from, hours, absent } of classes) {
    if (absent) continue
    const year = Number(from.slice(0, 4))
    const sum = years.get(year) ?? { hours: 0, classes: 0 }
    years.set(year, { hours: sum.hours + (hours ?? 0), classes: sum.classes + 1 })
  }
  return years
}
