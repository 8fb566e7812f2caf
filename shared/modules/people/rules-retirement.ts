import { monthIndex, monthsBetween, type PartialDate, parsePartialDate } from '../../values/partial-date'
import {
  RETIREMENT_CHOICE_MONTHS,
  RETIREMENT_DELAYS,
  RETIREMENT_GROUPS,
  type RetirementGroup,
} from './regulations'
import type { PersonContent } from './schema'

/** What a retirement date follows from. Without category, level and title the general age of the sex holds. */
export type RetirementFacts = Pick<PersonContent, 'birth' | 'sex' | 'ageLimitBeforeReform'> &
  Partial<Pick<PersonContent, 'personnelCategory' | 'postLevel' | 'technicalTitle'>>

/** 退休 by both rules, and between which months the person may choose. All dates are months. */
export type Retirement = {
  /** 改革前 age in years, for whom it is, and the paper that says so. */
  age: number
  words: string
  source: string
  /** Month by the rule before the reform, and by the gradual reform. */
  old: PartialDate
  due: PartialDate
  delayMonths: number
  /** 弹性提前 and 弹性延迟: information, they need an application or consent. Before the reform there was no choice. */
  earliest: PartialDate
  latest: PartialDate
}

/**
 * 退休年月 by the old rule and by 渐进式延迟法定退休年龄 (decision of 2024-09-13, in force from 2025-01; interop-formats
 * 1.4): the base age's month, and one month more for each few months begun after the reform's start. Null where birth
 * month or sex is unknown.
 */
export function retirementOf(facts: RetirementFacts): Retirement | null {
  const birth = parsePartialDate(facts.birth)
  const group = groupOf(facts)
  if (!birth || birth.length < 7 || !group) return null
  const { age, words, source } = group
  const old = monthIndex(birth) + age * 12
  const delayMonths = delayOf(old, age)
  const due = old + delayMonths
  const choice = delayMonths > 0 ? RETIREMENT_CHOICE_MONTHS : 0
  return {
    age,
    words,
    source,
    delayMonths,
    old: dateOfMonth(old),
    due: dateOfMonth(due),
    earliest: dateOfMonth(Math.max(old, due - choice)),
    latest: dateOfMonth(due + choice),
  }
}

/** 到龄年月 by the rule in force; '' where birth or sex is unknown. */
export function retirementDueOn(facts: RetirementFacts): PartialDate | '' {
  return retirementOf(facts)?.due ?? ''
}

/** The age that the form states comes first, else that of the first group the person belongs to. */
function groupOf(facts: RetirementFacts): Pick<RetirementGroup, 'age' | 'words' | 'source'> | undefined {
  const { ageLimitBeforeReform: limit } = facts
  const stated = /(\d{2})岁/.exec(limit)
  if (stated) return { age: Number(stated[1]), words: limit, source: '任免表' }
  return RETIREMENT_GROUPS.find((group) => belongs(facts, group))
}

function belongs(facts: RetirementFacts, { sex, levels, categories, titles }: RetirementGroup): boolean {
  return (
    sex === facts.sex &&
    (!levels || levels.test(facts.postLevel ?? '')) &&
    (!categories || categories.includes(facts.personnelCategory ?? '')) &&
    (!titles || titles.test(facts.technicalTitle ?? ''))
  )
}

function delayOf(old: number, age: number): number {
  const rule = RETIREMENT_DELAYS.findLast(({ from }) => {
    const start = parsePartialDate(from)
    return start !== null && monthIndex(start) <= old
  })
  const start = rule && parsePartialDate(rule.from)
  const step = rule?.steps.find((it) => it.age === age)
  if (!start || !step) return 0
  return Math.min(step.most, Math.ceil((old - monthIndex(start) + 1) / step.every))
}

function dateOfMonth(index: number): PartialDate {
  const month = String((index % 12) + 1).padStart(2, '0')
  return `${Math.floor(index / 12)}.${month}` as PartialDate
}

/** The age reached at 到龄年月 as the 2025 form prints it: `60岁1个月`; '' where one of both is unknown. */
export function retirementAgeText(birthText: string, dueText: string): string {
  const birth = parsePartialDate(birthText)
  const due = parsePartialDate(dueText)
  if (!birth || !due) return ''
  const months = monthsBetween(birth, due)
  if (months < 0) return ''
  return `${Math.floor(months / 12)}岁${months % 12 > 0 ? `${months % 12}个月` : ''}`
}
