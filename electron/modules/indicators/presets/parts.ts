import type { Indicator, Measure } from '#shared/modules/indicators/indicators'
import type { Condition } from '#shared/values/condition'

/** @file What presets of indicators are put together from. */

export const figure = (key: string, label: string, pick = ''): Measure => ({
  from: 'figure',
  key,
  label,
  pick,
})
export const typed = (label: string, unit: string): Measure => ({ from: 'entries', label, unit })

type Said = Pick<Indicator, 'key' | 'label' | 'basis'> & Partial<Indicator>

/** Numerator of denominator in percent, two decimals as the documents print them. */
export function share(said: Said & Pick<Indicator, 'numerator' | 'denominator'>): Indicator {
  return { ...PLAIN, kind: 'share', unit: '%', decimals: 2, ...said }
}

/** Numerator by denominator in the unit said. */
export function average(said: Said & Pick<Indicator, 'numerator' | 'denominator' | 'unit'>): Indicator {
  return { ...PLAIN, kind: 'average', decimals: 1, ...said }
}

/** A number of records or amounts. */
export function count(said: Said & Pick<Indicator, 'numerator' | 'unit'>): Indicator {
  return { ...PLAIN, kind: 'count', denominator: null, decimals: 0, ...said }
}

const PLAIN = {
  scale: 1,
  rounding: 'half',
  period: 'day',
  target: null,
  better: 'more',
} as const satisfies Partial<Indicator>

export const atLeast = (value: number) => ({ relation: 'atLeast' as const, value })

const test = (field: string, operator: 'atLeast' | 'atMost' | 'isNot' | 'filled', value = ''): Condition => ({
  kind: 'test',
  field,
  operator,
  value,
})

export const COLLEGE = test('qualification', 'atLeast', '大专')
export const UNDER_45 = test('age', 'atMost', '45')
export const MINORITY: Condition = {
  kind: 'all',
  parts: [test('ethnicity', 'filled'), test('ethnicity', 'isNot', '汉族')],
}

/** People in the teams of towns and streets: those with a level of 科级. */
export function townLeaders(label: string, condition: Condition | null): Measure {
  const level = test('postLevel', 'filled')
  return {
    from: 'people',
    label,
    condition: condition === null ? level : { kind: 'all', parts: [level, condition] },
    unitRoles: ['town', 'street'],
    villagePosts: null,
  }
}

/** People who hold a post in the teams of villages or communities. */
export function officials(
  label: string,
  kind: 'village' | 'community',
  condition: Condition | null,
): Measure {
  return { from: 'people', label, condition, unitRoles: [], villagePosts: { kinds: [kind], posts: [] } }
}
