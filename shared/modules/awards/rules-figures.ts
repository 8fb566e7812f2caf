import { ageAt, parsePartialDate } from '../../values/partial-date'
import type { FigureFeature } from './overview'
import { NOMINATORS } from './programme'

/** @file What a figure's bar is called by what stands in the records. */

export const UNKNOWN = '未填'

/** Bands of age, the youngest first, each up to and including its years. */
const AGES: readonly [most: number, label: string][] = [
  [35, '35 岁以下'],
  [40, '36 至 40 岁'],
  [45, '41 至 45 岁'],
  [50, '46 至 50 岁'],
  [55, '51 至 55 岁'],
  [Number.POSITIVE_INFINITY, '56 岁以上'],
]

/** The bar that a record belongs to. */
export function figureLabel(by: FigureFeature, value: string): string {
  if (by === 'age') return ageLabel(value)
  if (by === 'nominator') return (NOMINATORS as Record<string, string>)[value] ?? UNKNOWN
  return value === '' ? UNKNOWN : value
}

/** `birth|day`, as the records give both. */
function ageLabel(value: string): string {
  const [birth, day] = value.split('|').map((it) => parsePartialDate(it))
  const age = birth && day ? ageAt(birth, day) : null
  return AGES.find(([most]) => age !== null && age <= most)?.[1] ?? UNKNOWN
}

/** Bars of ages and years go in their own order, the others by how many there are; what is unknown comes last. */
export function figureOrder(
  by: FigureFeature,
  one: { label: string; nominations: number },
  other: typeof one,
) {
  const unknown = Number(one.label === UNKNOWN) - Number(other.label === UNKNOWN)
  if (unknown !== 0) return unknown
  if (by === 'year') return one.label.localeCompare(other.label)
  if (by === 'age') return placeOf(one.label) - placeOf(other.label)
  return other.nominations - one.nominations || one.label.localeCompare(other.label, 'zh-CN')
}

const placeOf = (label: string) => AGES.findIndex((it) => it[1] === label)
