import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CROSS, calibrationSheets, offsetOfMeasured } from '#shared/platform/print/calibration'
import { parseRange } from '#shared/platform/print/ranges'

test.each([
  ['1-3,5', [1, 2, 3, 5]],
  ['５，１－２', [1, 2, 5]],
  ['2、4', [2, 4]],
  ['1至3', [1, 2, 3]],
  ['3,3,2-3', [2, 3]],
  ['', null],
  ['0-2', null],
  ['4-2', null],
  ['1-9', null],
  ['a', null],
])('%s of six are %j', (text, numbers) => {
  expect(parseRange(text, 6)).toEqual(numbers)
})

test('any choice that is written down is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (numbers) => {
      expect(parseRange(numbers.join(','), 40)).toEqual(numbers.toSorted((a, b) => a - b))
    }),
  )
})

test('a cross that came out too far right and too high is moved left and down', () => {
  expect(offsetOfMeasured({ x: CROSS.x + 1.5, y: CROSS.y - 0.5 })).toEqual({ x: -1.5, y: 0.5 })
})

test('both sides of the calibration sheet show the cross where it is measured from', () => {
  for (const sheet of calibrationSheets('A4', '')) {
    const long = sheet.rules.filter((it) => it.x2 - it.x1 > 20 || it.y2 - it.y1 > 20)
    expect(long.map((it) => [(it.x1 + it.x2) / 2, (it.y1 + it.y2) / 2])).toEqual([
      [CROSS.x, CROSS.y],
      [CROSS.x, CROSS.y],
    ])
    expect(sheet).toMatchObject({ width: 210, height: 297 })
  }
})
