import { describe, expect, test } from 'vitest'
import { fitText, linesThatFit, sizesDown } from '#shared/platform/print/fit'
import { songWidth } from '#shared/platform/print/song-widths'
import { POINT } from '#shared/platform/print/units'

const room = (widthInPoints: number, heightInPoints: number) => ({
  width: widthInPoints * POINT,
  height: heightInPoints * POINT,
})
const fitIn = (text: string, width: number, height: number, min = 8) =>
  fitText(text, room(width, height), { full: 14, min, oneLine: 10.5 }, songWidth)

describe('fitText', () => {
  test('keeps the full size where the text fits', () => {
    expect(fitIn('罗砚秋', 60, 30)).toEqual({ size: 14, pitch: 15, lines: ['罗砚秋'], lost: 0 })
  })

  test('shrinks by half points on one line', () => {
    expect(fitIn('古丽巴哈尔', 62, 30)).toMatchObject({ size: 12, lines: ['古丽巴哈尔'] })
    expect(fitIn('古丽巴哈尔', 61, 30).size).toBe(12)
    expect(fitIn('古丽巴哈尔', 59, 30).size).toBe(11.5)
  })

  test('takes two lines of larger type rather than one of very small', () => {
    expect(fitIn('新疆维吾尔自治区', 62, 30)).toMatchObject({ size: 12, lines: ['新疆维吾尔', '自治区'] })
  })

  test('stays on one line down to the smallest where the height allows no second', () => {
    expect(fitIn('新疆维吾尔自治区', 68, 15)).toMatchObject({ size: 8.5, lines: ['新疆维吾尔自治区'] })
  })

  test('counts the characters that find no room at the smallest size', () => {
    const fitted = fitIn('一二三四五六七八九十', 32, 18)
    expect(fitted).toMatchObject({ size: 8, lines: ['一二三四', '五六七八'], lost: 2 })
  })

  test('an empty text has no lines', () => {
    expect(fitIn('', 60, 30)).toMatchObject({ lines: [], lost: 0, size: 14 })
  })
})

test('the last line needs only its own height', () => {
  expect(linesThatFit(room(1, 44), 14, 15)).toBe(3)
  expect(linesThatFit(room(1, 43.9), 14, 15)).toBe(2)
})

test('sizes go down in half points', () => {
  expect(sizesDown(9, 8)).toEqual([9, 8.5, 8])
})
