import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateCell, readSheetDate } from '#shared/modules/people/sheet-dates'
import type { PartialDate } from '#shared/values/partial-date'

const TODAY = '2026.11.20' as PartialDate
const text = (written: string) => readSheetDate({ text: written }, TODAY)
const number = (value: number, written = String(value)) =>
  readSheetDate({ text: written, kind: 'number', number: value } satisfies DateCell, TODAY)

describe('dates as departments write them', () => {
  it.each([
    ['1978.03', '1978.03'],
    ['1978.3', '1978.03'],
    ['78.03', '1978.03'],
    ['03.11', '2003.11'],
    ['1978-03-15 00:00:00', '1978.03.15'],
    ['1978/3/5', '1978.03.05'],
    ['19780315', '1978.03.15'],
    ['197803', '1978.03'],
    ['1978年3月', '1978.03'],
    ['1978年3月5日', '1978.03.05'],
    ['一九七八年十二月', '1978.12'],
    ['二〇〇三年三月', '2003.03'],
    ['1978．03', '1978.03'],
    ['1978。03', '1978.03'],
    ['1978.03（48岁）', '1978.03'],
    ['1978.03\n(48)', '1978.03'],
    ['1978 . 03', '1978.03'],
    ['1978.03.00', '1978.03'],
    ['1978.03生', '1978.03'],
    ["'1978.10", '1978.10'],
    ['1978', '1978'],
    ['1978年', '1978'],
    ['3/15/1978', '1978.03.15'],
    ['1978春', '1978春'],
    ['', ''],
    ['无', ''],
    ['—', ''],
    ['/', ''],
  ])('reads %j as %j', (written, date) => {
    expect(text(written)).toMatchObject({ ok: true, date })
  })

  it.each([
    ['1978.1', '分不清是 1 月还是 10 月'],
    ['1978.13', '月份应为 1 至 12'],
    ['1978.02.30', '不是有效的日期'],
    ['三月', '认不出年月'],
    ['3/5/1978', '分不清月和日'],
    ['不清楚', '认不出年月'],
  ])('says of %j what is wrong and what to do', (written, message) => {
    expect(text(written)).toMatchObject({ ok: false, message: expect.stringContaining(message) })
    expect((text(written) as { remedy: string }).remedy).not.toBe('')
  })
})

describe('dates that were typed as numbers', () => {
  it('trusts the decimals that the format shows', () => {
    expect(number(1978.1, '1978.10')).toMatchObject({ ok: true, date: '1978.10' })
    expect(number(1978.03, '1978.03')).toMatchObject({ ok: true, date: '1978.03' })
    expect(number(1978.3, '1978.3')).toMatchObject({ ok: true, date: '1978.03' })
    expect(number(1978.1)).toMatchObject({ ok: false, message: expect.stringContaining('10 月') })
    expect(number(1978.0315, '1978.0315')).toMatchObject({ ok: true, date: '1978.03.15' })
  })

  it('reads a serial number as the day it stands for, and says so', () => {
    expect(number(28_564)).toMatchObject({
      ok: true,
      date: '1978.03.15',
      assumed: expect.stringContaining('28564'),
    })
    expect(number(197_803)).toMatchObject({ ok: true, date: '1978.03' })
    expect(number(1978)).toMatchObject({ ok: true, date: '1978' })
    expect(number(12)).toMatchObject({ ok: false })
  })
})

it('reads every spelling of every month alike', () => {
  const month = fc.record({
    year: fc.integer({ min: 1930, max: 2025 }),
    month: fc.integer({ min: 2, max: 12 }),
  })
  fc.assert(
    fc.property(month, ({ year, month }) => {
      const two = String(month).padStart(2, '0')
      const date = `${year}.${two}`
      for (const written of [
        date,
        `${year}-${two}`,
        `${year}年${month}月`,
        `${year}${two}`,
        `${year}/${month}`,
      ])
        expect(text(written)).toMatchObject({ ok: true, date })
    }),
  )
})

it('never throws and never invents: what it reads is a date or nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (written) => {
      const read = text(written)
      if (read.ok && read.date !== '')
        expect(read.date).toMatch(/^\d{4}(\.\d{2}(\.\d{2})?|[春夏秋冬初中底])?$/)
    }),
  )
})
