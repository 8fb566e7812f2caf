import { expect, it } from 'vitest'
import { ballotLines, numbersText } from '../../../../renderer/modules/evaluations/result/ballot-numbers'

it.each([
  [[12, 37, 88], '12、37、88'],
  [[4, 3, 5, 9], '3—5、9'],
  [[1, 2], '1、2'],
  [[], ''],
])('reads %j as %j', (numbers, words) => {
  expect(numbersText(numbers)).toBe(words)
})

it('keeps boxes and values apart', () => {
  const ballot = (box: number, number: number, value: number) => ({
    box,
    boxName: `第 ${box} 箱`,
    number,
    value,
  })
  expect(ballotLines([ballot(1, 2, 1), ballot(2, 2, 1), ballot(1, 5, 1), ballot(1, 3, 2)])).toEqual([
    { box: 1, boxName: '第 1 箱', value: 1, count: 2, numbers: '2、5' },
    { box: 2, boxName: '第 2 箱', value: 1, count: 1, numbers: '2' },
    { box: 1, boxName: '第 1 箱', value: 2, count: 1, numbers: '3' },
  ])
})
