import { describe, expect, it } from 'vitest'
import { csvBytes } from '#electron/platform/formats/csv'

const text = (cell: string | number | null) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes([[cell]])).slice(1, -2)

describe('csvBytes', () => {
  it('writes BOM, commas and CRLF', () => {
    const bytes = csvBytes([
      ['姓名', '年龄'],
      ['张三', 47],
      ['', null],
    ])
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('姓名,年龄\r\n张三,47\r\n,\r\n')
  })

  it.each([
    ['甲,乙', '"甲,乙"'],
    ['甲"乙"', '"甲""乙"""'],
    ['甲\n乙', '"甲\n乙"'],
    [' 甲', '" 甲"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1+cmd|x', "'-1+cmd|x"],
    [' =1', "' =1"],
    ['990101198004120024', '"\t990101198004120024"'],
    ['1978.10', '"\t1978.10"'],
    ['007', '"\t007"'],
    ['2024', '2024'],
    [-3, '-3'],
  ])('writes %j as %s', (cell, expected) => {
    expect(text(cell)).toBe(expected)
  })
})
