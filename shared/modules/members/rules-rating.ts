import type { RatingPeriod, RatingRule } from './systems'

/** Points by line, as given; a line left out is not yet scored. */
export type Points = Record<string, number>

const HUNDREDTHS = 100

/** The sum in hundredths of a point, null while a line is not scored: a missing score is not 0. */
export function totalOf({ lines }: RatingRule, points: Points): number | null {
  if (lines.some((it) => points[it.key] === undefined)) return null
  return lines.reduce((sum, it) => sum + Math.round((points[it.key] ?? 0) * HUNDREDTHS), 0)
}

/** The band that a total in hundredths falls into: 五星. */
export function bandOf({ bands }: RatingRule, total: number): string {
  return bands.find((it) => total >= it.from * HUNDREDTHS)?.label ?? ''
}

export function isBelow({ line }: RatingRule, total: number): boolean {
  return total < line.value * HUNDREDTHS
}

/** Why points cannot stand, each a whole sentence. */
export function pointsProblems({ lines }: RatingRule, points: Points): string[] {
  return lines.flatMap(({ key, label, most }) => {
    const given = points[key]
    if (given === undefined || (given >= 0 && given <= most)) return []
    return [`“${label}”应在 0 至 ${most} 分之间。现为 ${given} 分。`]
  })
}

/** 92.5: hundredths as lists have them. */
export function pointsText(total: number): string {
  return String(total / HUNDREDTHS)
}

/** Periods of a year in their order: `2026`, `2026-1` … */
export function periodsOf(period: RatingPeriod, year: number): string[] {
  if (period === 'year') return [String(year)]
  const count = period === 'half' ? 2 : 4
  return Array.from({ length: count }, (_, at) => `${year}-${at + 1}`)
}

const HALVES = ['上半年', '下半年']

/** 2026 年度, 2026 年上半年, 2026 年第 3 季度. */
export function periodText(period: RatingPeriod, key: string): string {
  const [year = '', part] = key.split('-')
  if (period === 'year' || part === undefined) return `${year} 年度`
  return period === 'half'
    ? `${year} 年${HALVES[Number(part) - 1] ?? ''}`
    : `${year} 年第 ${Number(part)} 季度`
}

/** The last day of a period, by whose edition it is judged. */
export function periodEnd(period: RatingPeriod, key: string): string {
  const [year = '', part = ''] = key.split('-')
  if (period === 'half') return part === '1' ? `${year}-06-30` : `${year}-12-31`
  if (period === 'quarter') return `${year}-${['03-31', '06-30', '09-30'][Number(part) - 1] ?? '12-31'}`
  return `${year}-12-31`
}

/** Whether the text names a period of this length. */
export function isPeriod(period: RatingPeriod, key: string): boolean {
  return periodsOf(period, Number(key.slice(0, 4))).includes(key)
}
