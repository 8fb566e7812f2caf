import type { Scored } from './rules-lines'
import { countOf, type Measure, nameOf } from './rules-measure'
import type { Veil } from './rules-shown'
import { DENOMINATORS, type SchemeContent } from './scheme'

/** What the rules did to the marks of each group, in words: denominators that lower a score, ends that were not dropped. */
export function scoringRemarks(scheme: SchemeContent, { lines, leaves }: Scored, veil: Veil): string[] {
  const labels = new Map(lines.map((it) => [it.indicator.key, it.indicator.label]))
  return scheme.groups.flatMap((group) => {
    const found = [...leaves].flatMap(([leaf, measures]) =>
      measures
        .filter((it) => it.group.key === group.key && it.mean !== null && !shut(veil, leaf, group.key))
        .map((measure) => ({ label: labels.get(leaf) ?? '', measure })),
    )
    return [...lowered(scheme, found), ...undropped(scheme, found)]
  })
}

type Found = { label: string; measure: Measure }

function shut({ lines, whole, leaves }: Veil, leaf: string, group: string): boolean {
  return lines || whole || leaves.get(leaf)?.has(group) === true
}

/** Denominators that say so in words count what nobody marked as nothing; here it is said with the figures. */
function lowered({ rules }: SchemeContent, found: readonly Found[]): string[] {
  const lacking = found.map(({ measure }) => lackingOf(measure)).filter((it) => it > 0)
  const first = found[0]
  if (!first || lacking.length === 0 || rules.denominator === null) return []
  const sum = lacking.reduce((total, it) => total + it, 0)
  return [
    `${nameOf(first.measure.group)}以${DENOMINATORS[rules.denominator]}为分母：${lacking.length} 项共缺 ${sum} 个评分（未填、作废或没有投票），不得分而计入分母，得分因此降低。`,
  ]
}

function lackingOf({ base, dropped, scoring }: Measure): number {
  return base + dropped.highest.length + dropped.lowest.length - countOf(scoring)
}

function undropped({ rules }: SchemeContent, found: readonly Found[]): string[] {
  const few = found.filter(({ measure }) => measure.tooFewToDrop)
  const first = few[0]
  if (!first) return []
  const labels = few.map(({ label }) => `“${label}”`).join('')
  const asked = `${rules.dropHighest} 个最高、${rules.dropLowest} 个最低`
  return [`${nameOf(first.measure.group)}在${labels}的评分太少，不够去掉 ${asked}，一个也没有去。`]
}
