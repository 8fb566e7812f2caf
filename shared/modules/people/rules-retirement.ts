import { monthIndex, monthsBetween, type PartialDate, parsePartialDate } from '../../values/partial-date'
import { DEFAULT_RETIREMENT_AGES, RETIREMENT_DELAYS } from './regulations'
import type { PersonContent } from './schema'

type Facts = Pick<PersonContent, 'birth' | 'sex' | 'ageLimitBeforeReform'>

/**
 * 到龄年月 by the rule in force (interop-formats 1.4): the base age's month, and one month more for each few months
 * begun after the reform's start. '' where birth or sex is unknown.
 */
export function retirementDueOn(facts: Facts): PartialDate | '' {
  const birth = parsePartialDate(facts.birth)
  const age = baseAge(facts)
  if (!birth || birth.length < 7 || age === null) return ''
  const old = monthIndex(birth) + age * 12
  return dateOfMonth(old + delayMonths(old, age))
}

/** Retirement age before the reform: what the form states, else the general one of the sex. */
function baseAge({ sex, ageLimitBeforeReform }: Facts): number | null {
  const stated = /(\d{2})岁/.exec(ageLimitBeforeReform)
  if (stated) return Number(stated[1])
  return sex === '' ? null : DEFAULT_RETIREMENT_AGES[sex]
}

function delayMonths(old: number, age: number): number {
  const rule = RETIREMENT_DELAYS.findLast(({ from }) => {
    const start = parsePartialDate(from)
    return start !== null && monthIndex(start) <= old
  })
  const start = rule && parsePartialDate(rule.from)
  const step = rule?.steps.find((it) => it.age === age)
  if (!start || !step) return 0
  return Math.min(step.most, Math.ceil((old - monthIndex(start) + 1) / step.every))
}

function dateOfMonth(index: number): PartialDate | '' {
  const month = String((index % 12) + 1).padStart(2, '0')
  return parsePartialDate(`${Math.floor(index / 12)}.${month}`) ?? ''
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
