import { notice, type SchemeProblem, undecided, wrong } from './problem'
import { lineName } from './rules-problems-tree'
import { leavesOf, scaleOf } from './rules-tree'
import { DENOMINATORS, type SchemeContent } from './scheme'

/** Counting rules: denominator, marks left out, ties, limits on one ballot, what may be shown. */
export function ballotRuleProblems(content: SchemeContent): SchemeProblem[] {
  return [
    ...denominatorProblems(content),
    ...dropProblems(content),
    ...tieProblems(content),
    ...limitProblems(content),
    ...shownProblems(content),
  ]
}

function denominatorProblems({ rules, groups }: SchemeContent): SchemeProblem[] {
  if (groups.length === 0) return []
  const { denominator, overmarked } = rules
  const problems: SchemeProblem[] = []
  if (denominator === null)
    problems.push(
      undecided('rules.denominator', '得票率和得分的分母未定。', '选一种；选定的分母印在结果表上。'),
    )
  else if (denominator !== 'marks')
    problems.push(
      notice(
        'rules.denominator',
        `分母为${DENOMINATORS[denominator]}，未填、未收回的票会拉低得分。`,
        '不愿如此就选“有效票（减未填）”。',
      ),
    )
  if (overmarked === null)
    problems.push(undecided('rules.overmarked', '一项多选如何处理未定。', '选“该项作废”或“整票作废”。'))
  return problems
}

/** Every box of a group could have as few ballots as it needs to stand; some must remain. */
function dropProblems({ rules, groups }: SchemeContent): SchemeProblem[] {
  const { dropHighest, dropLowest } = rules
  const dropped = dropHighest + dropLowest
  return groups
    .filter((it) => dropped > 0 && dropped >= it.minimumValid)
    .map((it) =>
      wrong(
        `groups.${it.key}.minimumValid`,
        `去掉 ${dropHighest} 个最高、${dropLowest} 个最低后，“${it.name}”最少 ${it.minimumValid} 张有效票会一张不剩。`,
        `把最少有效票提到 ${dropped + 1} 张以上，或少去几个。`,
      ),
    )
}

function tieProblems(content: SchemeContent): SchemeProblem[] {
  const { ties } = content.rules
  if (ties.by === 'share') return []
  const lines = ties.by === 'group' ? content.groups : content.indicators
  return lines.some((it) => it.key === ties.key)
    ? []
    : [wrong('rules.ties', '同分时比较的指标或评议主体不存在。', '另选一项，或改为名次并列。')]
}

function limitProblems(content: SchemeContent): SchemeProblem[] {
  return content.rules.ballotLimits.flatMap(({ indicator, mark }, index) => {
    const place = `rules.ballotLimits.${index}.indicator`
    const leaf = leavesOf(content).find((it) => it.key === indicator)
    const scale = leaf && scaleOf(content, leaf)
    if (!leaf)
      return [wrong(place, `第 ${index + 1} 条单票名额所指的指标不存在或不计分。`, '另选指标，或删去。')]
    if (!scale)
      return [
        wrong(
          place,
          `${lineName(content, indicator)}不按等次评，不能限单票名额。`,
          '另选一个按等次评的指标。',
        ),
      ]
    return scale.options.some((it) => it.mark === mark)
      ? []
      : [
          wrong(
            `rules.ballotLimits.${index}.mark`,
            `${lineName(content, indicator)}没有第 ${mark} 个选项。`,
            '另选一个选项。',
          ),
        ]
  })
}

function shownProblems({ rules, groups }: SchemeContent): SchemeProblem[] {
  const { minimumShown } = rules
  return groups.length > 0 && minimumShown < 3
    ? [
        notice(
          'rules.minimumShown',
          `有效票满 ${minimumShown} 张就显示结果，可能看出是谁投的。`,
          '匿名测评至少 3 张。',
        ),
      ]
    : []
}
