import type { DutyKind } from '#shared/modules/duties/content'

/** What a branch left out (`x`) or made up a month later (`m`): month and kind. */
type Gap = `${number}:${string}:${'x' | 'm'}`

/** Of twenty-one branches, those with gaps; the others held everything. */
const GAPS: Record<number, readonly Gap[]> = {
  1: ['5:theme-day:m', '9:theme-day:x'],
  2: [
    '3:committee:x',
    '3:general:x',
    '3:lecture:x',
    '6:lecture:x',
    '8:committee:x',
    '8:theme-day:x',
    '9:committee:x',
    '9:lecture:x',
    '9:theme-day:m',
  ],
  3: ['10:theme-day:x'],
  5: ['4:theme-day:x'],
  6: ['3:theme-day:m', '10:committee:x'],
  9: ['3:group:x', '10:group:x'],
  12: ['1:committee:x', '2:group:x', '2:theme-day:x', '3:lecture:x', '4:theme-day:m', '6:general:x'],
  13: ['4:group:x', '6:committee:m'],
  14: ['4:committee:x'],
  15: ['10:theme-day:m'],
  17: ['4:theme-day:x', '6:lecture:x', '6:theme-day:x', '10:theme-day:x'],
  20: ['2:theme-day:x', '4:committee:x', '5:committee:x', '7:theme-day:x', '9:lecture:x', '9:theme-day:x'],
}

const PATTERN = 21

/** What became of a kind in the period that ends in this month. */
export function gapOf(branch: number, month: number, { key }: DutyKind): 'x' | 'm' | '' {
  const found = GAPS[branch % PATTERN]?.find((it) => it.startsWith(`${month}:${key}:`))
  return found?.endsWith('m') ? 'm' : found ? 'x' : ''
}
