import type { Check, CheckSource, Override } from './check'
import type { EligibilityAt, EligibilityFacts, Finding } from './eligibility-facts'
import type { EligibilityRule } from './programme'
import { judgeBars } from './rules-eligibility-bars'
import { judgeAge, judgeEducation, judgeHere, judgeLevel, judgeParty } from './rules-eligibility-person'
import {
  judgeMaterials,
  judgeNotAwarded,
  judgeOnce,
  judgeQuota,
  judgeTimes,
} from './rules-eligibility-record'

const NO_SOURCE: CheckSource = { kind: 'none' }

/** One rule for one nomination, as the records have it: nobody's decision in it yet. */
export function checkOf(rule: EligibilityRule, facts: EligibilityFacts, at: EligibilityAt): Check {
  const finding = findingOf(rule, facts, at)
  return {
    rule: rule.key,
    label: eligibilityLabel(rule),
    ...finding,
    override: null,
    verdict: finding.found,
  }
}

/** What somebody decided stands in place of what the records say. */
export function overridden(check: Check, override: Override | null): Check {
  return { ...check, override, verdict: override?.verdict ?? check.found }
}

/** `fail` if any rule fails, else `open` if any is open. */
export function verdictOf(checks: readonly Pick<Check, 'verdict'>[]): Check['verdict'] {
  if (checks.some((it) => it.verdict === 'fail')) return 'fail'
  return checks.some((it) => it.verdict === 'open') ? 'open' : 'pass'
}

function findingOf(rule: EligibilityRule, facts: EligibilityFacts, at: EligibilityAt): Finding {
  switch (rule.rule) {
    case 'age':
      return judgeAge(rule, facts, at)
    case 'unbarred':
      return judgeBars(facts.subject, at)
    case 'unit-unbarred':
      return facts.nominator
        ? judgeBars(facts.nominator, at)
        : { found: 'pass', text: '不是单位推荐。', source: NO_SOURCE }
    case 'not-awarded':
      return judgeNotAwarded(rule, facts, at)
    case 'fewer-than':
      return judgeTimes(rule, facts)
    case 'once':
      return judgeOnce(facts)
    case 'years-here':
      return judgeHere(rule, facts, at)
    case 'below-level':
      return judgeLevel(rule, facts)
    case 'party-years':
      return judgeParty(rule, facts, at)
    case 'education':
      return judgeEducation(rule, facts)
    case 'materials':
      return judgeMaterials(facts)
    case 'unit-quota':
      return judgeQuota(facts)
    case 'asked':
      return { found: 'open', text: '由审查人核定。', source: NO_SOURCE }
  }
}

/** The rule as columns, papers and sentences call it: 年龄不超过 55 周岁. */
export function eligibilityLabel(rule: EligibilityRule): string {
  switch (rule.rule) {
    case 'age':
      return ageLabel(rule)
    case 'unbarred':
      return '不在评优评先限制期内'
    case 'unit-unbarred':
      return '推荐单位不在评优评先限制期内'
    case 'not-awarded':
      return `近 ${rule.cycles} 届没有获得本奖${rule.within === 'category' ? '（同类别）' : ''}`
    case 'fewer-than':
      return `获得本奖少于 ${rule.times} 次`
    case 'once':
      return '本届只参评一个类别'
    case 'years-here':
      return `在本地工作满 ${rule.years} 年`
    case 'below-level':
      return `职务层次低于${rule.level}`
    case 'party-years':
      return `党龄满 ${rule.years} 年`
    case 'education':
      return `学历不低于${rule.least}`
    case 'materials':
      return '必交材料齐全'
    case 'unit-quota':
      return '不超过单位推荐名额'
    case 'asked':
      return rule.question
  }
}

function ageLabel({ from, to }: { from: number | null; to: number | null }): string {
  if (from !== null && to !== null) return `年龄 ${from} 至 ${to} 周岁`
  if (to !== null) return `年龄不超过 ${to} 周岁`
  return from === null ? '年龄不限' : `年龄不低于 ${from} 周岁`
}

/** The head of a narrow column. */
export const RULE_SHORT: Record<EligibilityRule['rule'], string> = {
  age: '年龄',
  unbarred: '限制',
  'unit-unbarred': '单位限制',
  'not-awarded': '近届获奖',
  'fewer-than': '获奖次数',
  once: '单类参评',
  'years-here': '本地年限',
  'below-level': '职务层次',
  'party-years': '党龄',
  education: '学历',
  materials: '材料',
  'unit-quota': '推荐名额',
  asked: '核定',
}
