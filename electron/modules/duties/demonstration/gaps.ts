import type { DutyKind } from '#shared/modules/duties/content'

/** What a branch left out (`n`) or made up a month later (`m`): month and kind. */
type Gap = `${number}:${string}:${'n' | 'm'}`

/** Of twenty-one branches, those with gaps; the others held everything. */
const GAPS: Record<number, readonly Gap[]> = {
  1: ['5:theme-day:m', '9:theme-day:n'],
  2: [
    '3:committee:n',
    '3:general:n',
    '3:lecture:n',
    '6:lecture:n',
    '8:committee:n',
    '8:theme-day:n',
    '9:committee:n',
    '9:lecture:n',
    '9:theme-day:m',
  ],
  3: ['10:theme-day:n'],
  5: ['4:theme-day:n'],
  6: ['3:theme-day:m', '10:committee:n'],
  9: ['3:group:n', '10:group:n'],
  12: ['1:committee:n', '2:group:n', '2:theme-day:n', '3:lecture:n', '4:theme-day:m', '6:general:n'],
  13: ['4:group:n', '6:committee:m'],
  14: ['4:committee:n'],
  15: ['10:theme-day:m'],
  17: ['4:theme-day:n', '6:lecture:n', '6:theme-day:n', '10:theme-day:n'],
  20: ['2:theme-day:n', '4:committee:n', '5:committee:n', '7:theme-day:n', '9:lecture:n', '9:theme-day:n'],
}

const PATTERN = 21

/** What became of a kind in the period that ends in this month. */
export function gapOf(branch: number, month: number, { key }: DutyKind): 'n' | 'm' | '' {
  const found = GAPS[branch % PATTERN]?.find((it) => it.startsWith(`${month}:${key}:`))
  return found?.endsWith('m') ? 'm' : found ? 'n' : ''
}
