import type { JudgedPeriod } from '#shared/modules/duties/rules-board'

/** Left out (`n`), made up after its period (`m`), or neither. */
export type Gap = 'n' | 'm' | ''

/** What a branch left out or made up: month, kind and which. */
type Known = `${number}:${string}:${'n' | 'm'}`

/** Of the first branches of the list those with gaps; all others held everything. */
const BRANCHES: Record<number, readonly Known[]> = {
  1: ['5:theme-day:m', '9:theme-day:n'],
  2: ['8:committee:n', '9:lecture:n', '9:committee:n', '10:committee:n', '9:theme-day:m'],
  3: ['10:theme-day:n'],
  5: ['4:theme-day:n'],
  6: ['3:theme-day:m', '10:committee:n'],
  9: ['3:group:n', '10:group:n'],
  12: ['1:committee:n', '3:lecture:n', '4:theme-day:m', '6:general:n'],
  13: ['4:group:n', '6:committee:m'],
  14: ['4:committee:n'],
  15: ['10:theme-day:m'],
  17: ['6:lecture:n', '6:theme-day:n', '10:theme-day:n'],
  20: ['5:committee:n', '7:theme-day:n', '9:general:n'],
}

/** Gaps of the meetings of branches, by their place in the list. */
export function branchGaps({ to, kind }: JudgedPeriod): (at: number) => Gap {
  const start = `${Number(to.slice(5, 7))}:${kind.key}:`
  return (at) => {
    const found = BRANCHES[at]?.find((it) => it.startsWith(start))
    return found?.endsWith('m') ? 'm' : found ? 'n' : ''
  }
}

/** Gaps that a board of another kind has in a year. */
const FEW = 4

/** A handful of gaps spread over the subjects and periods of a board, the last of them made up. */
export function fewGaps(
  period: number,
  { periods, subjects }: { periods: number; subjects: number },
): (at: number) => Gap {
  const turn = Math.floor((period * FEW) / periods)
  const middleOf = (count: number) => Math.floor(((turn + 0.5) * count) / FEW)
  if (period !== middleOf(periods)) return () => ''
  return (at) => (at !== middleOf(subjects) ? '' : turn === FEW - 1 ? 'm' : 'n')
}
