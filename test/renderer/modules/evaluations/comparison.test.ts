import { expect, it } from 'vitest'
import type { PersonId } from '#shared/values/id'
import { comparedCounts, compareRows } from '../../../../renderer/modules/evaluations/result/comparison'
import { changeText } from '../../../../renderer/modules/evaluations/result/comparison-columns'
import { resultRow } from './result-rows'

const person = (id: string) => ({ personId: id as PersonId })

it('finds the same people under other numbers, and those who are in one round only', () => {
  const now = [resultRow(1, 90, person('P1')), resultRow(2, 80, person('P2'))]
  const before = [resultRow(7, 85, person('P2')), resultRow(8, 70, person('P3'))]
  const rows = compareRows(now, before)
  expect(rows.map((it) => [it.now?.no ?? null, it.before?.no ?? null])).toEqual([
    [1, null],
    [2, 7],
    [null, 8],
  ])
  expect(comparedCounts(rows)).toEqual({ both: 1, fresh: 1, absent: 1 })
})

it('does not take a team for the organization it leads', () => {
  const unit = { organizationId: 'O1' as never }
  const rows = compareRows(
    [resultRow(1, 90, { kind: 'team', ...unit })],
    [resultRow(1, 80, { kind: 'organization', ...unit })],
  )
  expect(comparedCounts(rows)).toEqual({ both: 0, fresh: 1, absent: 1 })
})

it.each([
  [90.005, 89.2, '+0.81'],
  [88, 89.2, '-1.20'],
  [88, 88, '0.00'],
  [null, 88, '–'],
])('the change to %j from %j reads %j', (now, before, words) => {
  expect(changeText(now, before, 2)).toBe(words)
})
