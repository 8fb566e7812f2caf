import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, daysText, readHolidayNotice } from '#shared/modules/awards/holiday-text'
import { isWorkday, plusDays } from '#shared/modules/awards/rules-calendar'
import { DEFAULT_AWARD_STANDARDS } from '#shared/modules/awards/standards-default'

test.each([
  ['1月1日至3日', ['01.01', '01.02', '01.03']],
  ['1月30日-2月1日', ['01.30', '01.31', '02.01']],
  ['10.1—3、8日', ['10.01', '10.02', '10.03', '10.08']],
  ['2月14日（周六）、2月28日（周六）', ['02.14', '02.28']],
  ['2026年5月1日，5月2日', ['05.01', '05.02']],
  ['', []],
])('%s', (written, days) => {
  expect(daysOf(written, 2026)).toEqual(days.map((it) => `2026.${it}`))
})

test.each(['2月29日', '13月1日', '5月3日至1日', '春节', '1日'])('%s is no days of 2026', (written) => {
  expect(daysOf(written, 2026)).toBeNull()
})

test('days told shortly read back as the same days', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 })
  fc.assert(
    fc.property(some, (offsets) => {
      const days = offsets.map((it) => plusDays('2026.01.01', it)).sort()
      expect(daysOf(daysText(days), 2026)).toEqual(days)
    }),
  )
})

/** A notice as it is published, weekdays and lunar days in brackets. */
const NOTICE = `国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府：现将2026年元旦、春节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
国务院办公厅
2025年11月4日`

test('a pasted notice is read to the last day, and is what the program brings for that year', () => {
  const read = readHolidayNotice(NOTICE, 2030)
  const ours = DEFAULT_AWARD_STANDARDS.calendar.find((it) => it.year === 2026)
  expect(read).toEqual({ year: 2026, off: ours?.off, worked: ours?.worked, unread: [] })
  // 3 + 9 + 3 + 5 + 3 + 3 + 7
  expect(read.off).toHaveLength(33)
})

test('a sentence whose days cannot be is told, not dropped', () => {
  expect(readHolidayNotice('元旦：1月3日至1日放假。1月4日上班。', 2026)).toEqual({
    year: 2026,
    off: [],
    worked: ['2026.01.04'],
    unread: ['元旦:1月3日至1日放假'],
  })
})

test('every day the program says is worked is a day of a weekend, and no holiday is one', () => {
  for (const { worked, off } of DEFAULT_AWARD_STANDARDS.calendar) {
    for (const day of worked) expect(isWorkday(day, [])).toBe(false)
    for (const day of off) expect(isWorkday(day, DEFAULT_AWARD_STANDARDS.calendar)).toBe(false)
  }
})
