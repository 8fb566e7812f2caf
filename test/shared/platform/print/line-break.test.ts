import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, charactersOf, widthOf } from '#shared/platform/print/line-break'
import { songWidth } from '#shared/platform/print/song-widths'

const lines = (text: string, width: number) => breakLines(text, width, songWidth)

describe('breakLines', () => {
  test('breaks between any two Chinese characters', () => {
    expect(lines('云泽县青石镇党委副书记', 4)).toEqual(['云泽县青', '石镇党委', '副书记'])
  })

  test('begins no line with closing and ends none with opening punctuation', () => {
    expect(lines('党委副书记，镇长', 5)).toEqual(['党委副书', '记，镇长'])
    expect(lines('县工商局副局长（兼）', 8)).toEqual(['县工商局副局长', '（兼）'])
  })

  test('keeps figures and the unit that belongs to them on one line', () => {
    expect(lines('考核称职2024年', 5.5)).toEqual(['考核称职', '2024年'])
  })

  test('splits a word only where it is wider than a line', () => {
    expect(lines('ABCDEFGHIJ', 2)).toEqual(['ABCD', 'EFGH', 'IJ'])
  })

  test('leaves no single character on the last line', () => {
    expect(lines('云泽县青石镇党委', 7)).toEqual(['云泽县青石镇', '党委'])
  })

  test('keeps a variation selector with its character', () => {
    expect(charactersOf('葛\u{E0100}某')).toEqual(['葛\u{E0100}', '某'])
  })

  test('breaks at line feeds', () => {
    expect(lines('甲\n乙', 9)).toEqual(['甲', '乙'])
  })

  test('loses nothing but spaces at line ends, and no line is wider than asked unless one glyph is', () => {
    const letter = fc.constantFrom(...'云泽县青石镇，。（）：“”a1-. 年月')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), fc.integer({ min: 4, max: 20 }), (letters, width) => {
        const text = letters.join('')
        const broken = lines(text, width)
        expect(broken.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
        for (const line of broken) expect(widthOf(line, songWidth)).toBeLessThanOrEqual(width + 1e-6)
      }),
    )
  })
})
