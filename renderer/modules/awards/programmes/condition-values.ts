import { EligibilityRule } from '#shared/modules/awards/programme'
import { LEVEL_NAMES } from '#shared/modules/awards/programme-words'
import { QUALIFICATION_RUNGS } from '#shared/modules/people/rules'

/** @file What a condition asks for, as one short text: 至55, 2 同类, 50, 县处级副职. */

/** Kinds of conditions by the name they are picked by. */
export const CONDITIONS: Record<EligibilityRule['rule'], string> = {
  age: '年龄',
  unbarred: '本人不在限制期',
  'unit-unbarred': '推荐单位不在限制期',
  'not-awarded': '近几届未获奖',
  'fewer-than': '获奖少于几次',
  once: '只报一个类别',
  'years-here': '来本地满几年',
  'below-level': '职务层次低于',
  'party-years': '党龄满几年',
  education: '学历不低于',
  materials: '必交材料齐全',
  'unit-quota': '不超单位名额',
  asked: '由审查人核定',
}

/** What the value cell shows. */
export function conditionText(rule: EligibilityRule): string {
  switch (rule.rule) {
    case 'age':
      return rule.from === null && rule.to === null ? '' : `${rule.from ?? ''}至${rule.to ?? ''}`
    case 'not-awarded':
      return `${rule.cycles}${rule.within === 'category' ? SAME : ''}`
    case 'fewer-than':
      return String(rule.times)
    case 'years-here':
    case 'party-years':
      return String(rule.years)
    case 'below-level':
      return rule.level
    case 'education':
      return rule.least
    case 'asked':
      return rule.question
    default:
      return ''
  }
}

const SAME = ' 同类'

/** The condition with another value; null where the text says none. */
export function withConditionText(rule: EligibilityRule, typed: string): EligibilityRule | null {
  if (rule.rule === 'asked') return { ...rule, question: typed }
  const read = EligibilityRule.safeParse({ ...rule, ...partOf(rule, typed.normalize('NFKC').trim()) })
  return read.success ? read.data : null
}

function partOf(rule: EligibilityRule, plain: string): object {
  const number = /\d+/.test(plain) ? Number(/\d+/.exec(plain)?.[0]) : Number.NaN
  switch (rule.rule) {
    case 'age':
      return ageOf(plain)
    case 'not-awarded':
      return { cycles: number, within: plain.includes(SAME.trim()) ? 'category' : 'programme' }
    case 'fewer-than':
      return { times: number }
    case 'years-here':
    case 'party-years':
      return { years: number }
    case 'below-level':
      return { level: LEVEL_NAMES.includes(plain) ? plain : null }
    case 'education':
      return { least: QUALIFICATION_RUNGS.flat().includes(plain) ? plain : null }
    default:
      return {}
  }
}

function ageOf(plain: string): { from: number | null; to: number | null } | { from: string } {
  if (plain === '') return { from: null, to: null }
  const found = /^(\d{1,3})?(?:至|到|-|—)(\d{1,3})?$/u.exec(plain)
  if (!found) return { from: plain }
  const [, from, to] = found
  return { from: from ? Number(from) : null, to: to ? Number(to) : null }
}

/** A condition of another kind, with the least that it can begin with. Its source was the other's. */
export function conditionOf(kind: EligibilityRule['rule'], key: string): EligibilityRule {
  const common = { key, source: '', sourced: false }
  switch (kind) {
    case 'age':
      return { ...common, rule: kind, from: null, to: null }
    case 'not-awarded':
      return { ...common, rule: kind, cycles: 1, within: 'programme' }
    case 'fewer-than':
      return { ...common, rule: kind, times: 1 }
    case 'years-here':
      return { ...common, rule: kind, years: 1 }
    case 'party-years':
      return { ...common, rule: kind, years: 1 }
    case 'below-level':
      return { ...common, rule: kind, level: '' }
    case 'education':
      return { ...common, rule: kind, least: '' }
    case 'asked':
      return { ...common, rule: kind, question: '' }
    default:
      return { ...common, rule: kind }
  }
}

/** Names that the value of some condition can be: the cell offers them while it is typed in. */
export const CONDITION_NAMES: readonly string[] = [...LEVEL_NAMES, ...QUALIFICATION_RUNGS.flat()]
