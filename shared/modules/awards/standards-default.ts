import { daysOf } from './holiday-text'
import type { AwardStandards, CalendarYear } from './standards'

/**
 * @file What comes with the program. Holidays as the State Council's notices have them; a year whose notice was not at hand
 * when it was entered says so. What no source fixes is open.
 */

function calendarYear(
  year: number,
  off: string,
  worked: string,
  more: Pick<CalendarYear, 'source' | 'sourced'>,
): CalendarYear {
  return { year, off: daysOf(off, year) ?? [], worked: daysOf(worked, year) ?? [], ...more }
}

const notice = (year: number, number: string) =>
  `国务院办公厅关于${year}年部分节假日安排的通知（国办发明电${number}号）`

const CALENDAR: CalendarYear[] = [
  calendarYear(
    2024,
    '1月1日、2月10日至17日、4月4日至6日、5月1日至5日、6月10日、9月15日至17日、10月1日至7日',
    '2月4日、2月18日、4月7日、4月28日、5月11日、9月14日、9月29日、10月12日',
    { source: `${notice(2024, '〔2023〕7')}，录入时未见原文`, sourced: false },
  ),
  calendarYear(
    2025,
    '1月1日、1月28日至2月4日、4月4日至6日、5月1日至5日、5月31日至6月2日、10月1日至8日',
    '1月26日、2月8日、4月27日、9月28日、10月11日',
    { source: notice(2025, '〔2024〕12'), sourced: true },
  ),
  calendarYear(
    2026,
    '1月1日至3日、2月15日至23日、4月4日至6日、5月1日至5日、6月19日至21日、9月25日至27日、10月1日至7日',
    '1月4日、2月14日、2月28日、5月9日、9月20日、10月10日',
    { source: notice(2026, '〔2025〕7'), sourced: true },
  ),
]

export const DEFAULT_AWARD_STANDARDS: AwardStandards = {
  version: 0,
  calendar: CALENDAR,
  taxes: [
    {
      from: '2019.01.01',
      rate: null,
      free: 0,
      source:
        '《个人所得税法》：省级以上政府等颁发的奖金免税，偶然所得税率 20%；市、县奖金按哪一项计税，由税务机关核定，定下前税额逐笔填写',
      sourced: false,
    },
  ],
  notices: [
    {
      from: '2019.03.03',
      days: 5,
      unit: 'working',
      source: '公示不少于 5 个工作日为通行规定，按本地评选办法核对',
      sourced: false,
    },
  ],
  medalYears: 50,
  medalSource: '惠州市“党建工作创新年”活动工作方案（2011）：入党时间满 50 周年及以上',
  sameUnitYears: null,
  classYears: 0,
  objectionDays: null,
}
