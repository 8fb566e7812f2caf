import { expect, it } from 'vitest'
import { Settings } from '#shared/platform/settings/contract'
import { type NumberName, RANGES, wholeNumber } from '../../../../renderer/modules/settings/whole-number'

it.each([
  ['30', 30],
  [' 3650 ', 3650],
  ['29', null],
  ['3651', null],
  ['', null],
  ['30.5', null],
  ['-40', null],
  ['三十', null],
])('reads %j as %j days in the recycle bin', (typed, expected) => {
  expect(wholeNumber('recycleDays', typed)).toBe(expected)
})

it.each(Object.keys(RANGES) as NumberName[])('%s takes exactly what can be stored', (name) => {
  const [least, most] = RANGES[name]
  const stored = (value: number) => Settings.shape[name].safeParse(value).success
  const taken = (value: number) => wholeNumber(name, String(value)) !== null
  const edges = [least - 1, least, most, most + 1]
  expect(edges.map(taken)).toEqual([false, true, true, false])
  expect(edges.map(stored)).toEqual(edges.map(taken))
})
