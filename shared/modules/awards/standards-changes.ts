import type { FieldChange } from '../../platform/audit/contract'
import { yuanText } from '../../values/money'
import { shareText } from '../evaluations/problem'
import { daysText } from './holiday-text'
import { NOTICE_UNITS, UNDECIDED } from './programme-words'
import type { AwardStandards, CalendarYear, NoticeMinimum, TaxRule } from './standards'

/** What was changed in the standards, one line for each year and each dated rule, in words. */
export function awardStandardChanges(before: AwardStandards, after: AwardStandards): FieldChange[] {
  const [was, is] = [described(before), described(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const change = { field, before: was.get(field) ?? '', after: is.get(field) ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

function described(standards: AwardStandards): Map<string, string> {
  const { calendar, taxes, notices, medalYears, medalSource, sameUnitYears, classYears } = standards
  return new Map([
    ...calendar.map((it) => [`${it.year} 年节假日`, calendarWords(it)] as const),
    ...taxes.map((it) => [`${it.from} 起个税`, taxWords(it)] as const),
    ...notices.map((it) => [`${it.from} 起公示最短`, minimumWords(it)] as const),
    ['党龄纪念年限', `${medalYears} 年`],
    ['党龄纪念依据', medalSource],
    ['同单位回避', sameUnitYears === null ? '不限年份' : `近 ${sameUnitYears} 年`],
    ['同学回避', classYears === 0 ? '同年毕业' : `毕业相差 ${classYears} 年以内`],
    ['异议办结', standards.objectionDays === null ? UNDECIDED : `${standards.objectionDays} 日`],
  ])
}

function calendarWords({ off, worked, source, sourced }: CalendarYear): string {
  const marked = sourced ? '已核对' : '未核对'
  return [`放假 ${daysText(off)}`, `上班 ${daysText(worked)}`, source, marked].filter(Boolean).join('；')
}

function taxWords({ rate, free, source, sourced }: TaxRule): string {
  const words = rate === null ? '税率未定' : `税率 ${shareText(rate)}`
  return [words, `免税 ${yuanText(free)} 元`, source, sourced ? '已核对' : '未核对']
    .filter(Boolean)
    .join('；')
}

function minimumWords({ days, unit, source, sourced }: NoticeMinimum): string {
  return [`${days} ${NOTICE_UNITS[unit]}`, source, sourced ? '已核对' : '未核对'].filter(Boolean).join('；')
}

type Problem = { field: string; message: string; remedy: string }

/** What no standards can mean: a year or a day from which a rule holds twice, days of another year, a day off and worked. */
export function awardStandardProblem(standards: AwardStandards): Problem | null {
  const { calendar, taxes, notices } = standards
  return (
    calendarProblem(calendar) ??
    twice('taxes', taxes, (it) => it.from, '两条个税规则') ??
    twice('notices', notices, (it) => it.from, '两条公示天数')
  )
}

function calendarProblem(calendar: readonly CalendarYear[]): Problem | null {
  for (const [at, { year, off, worked }] of calendar.entries()) {
    const field = `calendar.${at}`
    if (calendar.findIndex((it) => it.year === year) < at)
      return { field, message: `${year} 年的日历有两份。`, remedy: '删去一份。' }
    const stray = [...off, ...worked].find((day) => !day.startsWith(`${year}.`))
    if (stray) return { field, message: `${stray} 不在 ${year} 年里。`, remedy: '改日期，或记到那一年。' }
    const both = off.find((day) => worked.includes(day))
    if (both) return { field, message: `${both} 既放假又上班。`, remedy: '二者留一。' }
  }
  return null
}

function twice<Rule>(
  part: string,
  rules: readonly Rule[],
  from: (rule: Rule) => string,
  what: string,
): Problem | null {
  const at = rules.findIndex((rule, index) => rules.findIndex((it) => from(it) === from(rule)) < index)
  const rule = rules[at]
  if (!rule) return null
  return { field: `${part}.${at}`, message: `${what}都从 ${from(rule)} 起。`, remedy: '改一条的起始日期。' }
}
