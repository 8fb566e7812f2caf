import type { FigureBallot } from '#shared/modules/evaluations/result'
import { groupBy } from '#shared/values/group-by'

/** Ballots with one value in one box, their serial numbers as they are read out. */
export type BallotLine = { box: number; boxName: string; value: number; count: number; numbers: string }

/** Ballots by value and box, in the order given. */
export function ballotLines(ballots: readonly FigureBallot[]): BallotLine[] {
  return [...groupBy(ballots, (it) => `${it.value}/${it.box}`).values()].flatMap((some) => {
    const [first] = some
    if (!first) return []
    const { box, boxName, value } = first
    const numbers = some.map((it) => it.number)
    return [{ box, boxName, value, count: some.length, numbers: numbersText(numbers) }]
  })
}

/** `3、5—8、12`: three and more in a row are drawn together. */
export function numbersText(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
    .map(({ from, to }) => (to - from >= 2 ? `${from}—${to}` : to === from ? `${from}` : `${from}、${to}`))
    .join('、')
}
