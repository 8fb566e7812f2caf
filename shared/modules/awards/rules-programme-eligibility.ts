import { QUALIFICATION_RUNGS } from '../people/rules'
import type { Category, EligibilityRule, ProgrammeProblem } from './programme'
import { notice, wrong } from './programme-problem'
import { LEVEL_NAMES, OF_PERSONS } from './programme-words'
import { eligibilityLabel } from './rules-eligibility'

/** What is wrong, undecided or without a source in the conditions of one category. */
export function eligibilityProblems(category: Category): ProgrammeProblem[] {
  const { key, label, rules } = category
  return rules.flatMap((rule) => {
    const at = `categories/${key}/rules/${rule.key}`
    const found = bounds(rule, at, category)
    if (category.subject !== 'person' && OF_PERSONS.has(rule.rule))
      found.push(
        notice(
          at,
          `“${label}”评的不是个人，“${eligibilityLabel(rule)}”只能查申报表上的负责人。`,
          '不需要的条件删去。',
        ),
      )
    if (!rule.sourced)
      found.push(
        notice(
          `${at}/source`,
          `“${label}”的条件“${eligibilityLabel(rule)}”出处未核。`,
          '核对文件后写明出处，勾“有出处”。',
        ),
      )
    return found
  })
}

function bounds(rule: EligibilityRule, at: string, category: Category): ProgrammeProblem[] {
  const { label } = category
  if (rule.rule === 'age') return ageBounds(rule, at, label)
  if (rule.rule === 'below-level' && !LEVEL_NAMES.includes(rule.level))
    return [wrong(`${at}/level`, `“${label}”限制的职务层次未定。`, '从职务层次代码中选一级。')]
  if (rule.rule === 'education' && !QUALIFICATION_RUNGS.some((names) => names.includes(rule.least)))
    return [wrong(`${at}/least`, `“${label}”的最低学历未定。`, '从学历代码中选一级。')]
  if (rule.rule === 'unit-quota' && category.perUnit === null)
    return [
      wrong(`categories/${category.key}/perUnit`, `“${label}”每单位限额未定。`, '填每单位最多推荐几名。'),
    ]
  if (rule.rule === 'materials' && !category.materials.some((it) => it.required))
    return [notice(at, `“${label}”要查材料齐全，却没有必交的材料。`, '在材料里勾“必交”，或删去这一条。')]
  const same = category.rules.filter((it) => eligibilityLabel(it) === eligibilityLabel(rule))
  return same.length > 1 && same[0] !== rule
    ? [notice(at, `“${label}”的条件“${eligibilityLabel(rule)}”写了两遍。`, '删去一条。')]
    : []
}

function ageBounds(
  { from, to }: Extract<EligibilityRule, { rule: 'age' }>,
  at: string,
  label: string,
): ProgrammeProblem[] {
  if (from === null && to === null)
    return [wrong(`${at}/to`, `“${label}”的年龄条件未定。`, '填最低或最高周岁，或删去这一条。')]
  if (from !== null && to !== null && from > to)
    return [wrong(`${at}/to`, `“${label}”的最高年龄 ${to} 小于最低年龄 ${from}。`, '改其中一个。')]
  return []
}
