import { expect, it } from 'vitest'
import { wholeNumber } from '../../../renderer/app/papers/whole-number'

it.each([
  ['0', 0],
  ['００', 0],
  ['３１', 31],
  [' 7 ', 7],
  ['', null],
  ['1.5', null],
  ['-1', null],
  ['101', null],
])('reads %j as it was typed', (typed, read) => {
  expect(wholeNumber(typed, 100)).toBe(read)
})

it('takes 0 for no answer only where one is the least', () => {
  expect(wholeNumber('0', 100, 1)).toBeNull()
  expect(wholeNumber('1', 100, 1)).toBe(1)
})
