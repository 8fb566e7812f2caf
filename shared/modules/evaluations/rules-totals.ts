import type { Count } from './ballot'
import type { Box } from './round'
import { cellKey, cellWords, isMarkOf, type Listed, rangeWords } from './rules-ballot'
import { turnoutFaults, validBallots } from './rules-box'
import { ballotLeaves } from './rules-tree'
import type { SchemeContent } from './scheme'

/** @file Ballots that were counted on paper: what a box's counts and its totals must agree in. */

/** Something that does not add up; `field` is where it was typed. */
export type CountFault = { field: string; message: string; remedy: string }

/** What does not hold among 应到 实到 发出 收回 无效 as far as they are typed, and against what is entered already. */
export function boxCountFaults(box: Box, highestNumber: number): CountFault[] {
  // A count not typed yet is taken for one that fits.
  const returned = box.returned ?? 0
  const issued = box.issued ?? returned
  const present = box.present ?? issued
  const filled = { ...box, returned, issued, present, expected: box.expected ?? present }
  const faults = turnoutFaults(filled, 0).map((it) => ({ ...it, field: 'returned' }))
  if (box.issued !== null && highestNumber > box.issued)
    faults.push({
      field: 'issued',
      message: `“${box.name}”已录到第 ${highestNumber} 张，发出不能少于 ${highestNumber} 张。`,
      remedy: '改正发出数，或先删去号码录错的票。',
    })
  return faults
}

/** What is wrong with totals of a box: 有效 = 收回 − 无效, and the counts of a cell come to no more; the rest is 未填. */
export function totalsProblems(
  content: SchemeContent,
  box: Pick<Box, 'name' | 'group' | 'returned' | 'counting' | 'void' | 'voidTotals'>,
  subjects: readonly Listed[],
  counts: readonly Count[],
): CountFault[] {
  const valid = validBallots(box)
  if (valid === null)
    return [
      {
        field: 'returned',
        message: `“${box.name}”还没有登记收回的票数。`,
        remedy: '先填写收回和无效，再录合计。',
      },
    ]
  const leaves = ballotLeaves(content, box.group)
  const sums = new Map<string, { cell: Count; sum: number }>()
  const faults: CountFault[] = []
  for (const count of counts) {
    const leaf = leaves.find((it) => it.key === count.leaf)
    const where = cellWords({ subjects, leaves }, count)
    if (!leaf || !subjects.some((it) => it.no === count.subject))
      faults.push(fault(`${where}不在“${box.name}”的票上。`, '删去这一格的合计。'))
    else if (!isMarkOf(content, leaf, count.value))
      faults.push(
        fault(`${where}有 ${count.value}，应为${rangeWords(content, leaf)}。`, '核对计票表，改正这一格。'),
      )
    const known = sums.get(cellKey(count))
    sums.set(cellKey(count), { cell: count, sum: (known?.sum ?? 0) + count.n })
  }
  for (const { cell, sum } of sums.values())
    if (sum > valid)
      faults.push(
        fault(
          `${cellWords({ subjects, leaves }, cell)}合计 ${sum} 票，多于有效票 ${valid} 张（收回 ${box.returned}，无效 ${box.voidTotals}）。`,
          '核对这一项各档票数，或改正收回、无效。',
        ),
      )
  return faults
}

/** 未填: valid ballots that say nothing in a cell; negative when the counts come to more. */
export function unfilled(valid: number, counts: readonly number[]): number {
  return counts.reduce((rest, n) => rest - n, valid)
}

function fault(message: string, remedy: string): CountFault {
  return { field: 'counts', message, remedy }
}
