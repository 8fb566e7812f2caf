import { groupWeights } from './rules-combine'
import type { Measured, Scored } from './rules-lines'
import type { Group, SchemeContent } from './scheme'

/** @file What may be shown without telling how a few people voted: R3.8, and the scheme's `minimumShown`. */

/** What of one subject's result stays closed. */
export type Veil = {
  /** Groups closed in a leaf, by leaf. */
  leaves: Map<string, Set<string>>
  /** Groups closed somewhere; none of them shows a score of its own. */
  groups: Set<string>
  /** A leaf rests on too few ballots alone, so that no line can be shown without giving it away. */
  lines: boolean
  /** The whole rests on too few ballots; not even the score is shown. */
  whole: boolean
}

/** Nothing is closed. */
export const OPEN: Veil = { leaves: new Map(), groups: new Set(), lines: false, whole: false }

/**
 * A group with fewer valid ballots than the scheme shows is closed. Were it the only one, subtracting the others from the
 * leaf's score would lay it open again: the next smallest group is closed with it, until those closed together have
 * enough ballots. Where a leaf has no further group, all lines are closed.
 */
export function veilOf(content: SchemeContent, { ballots, leaves }: Measured): Veil {
  const { minimumShown } = content.rules
  const weights = groupWeights(content)
  const valid = (group: Group) => ballots.get(group.key)?.valid ?? 0
  const closed = [...leaves].map(([leaf, measures]) => {
    const groups = measures.map((it) => it.group).filter((it) => weights.get(it.key) !== 0 && valid(it) > 0)
    return { leaf, ...closedGroups(groups, valid, minimumShown) }
  })
  const scorers = content.groups.filter((it) => it.weight !== 0 && valid(it) > 0)
  return {
    leaves: new Map(closed.map((it) => [it.leaf, it.groups])),
    groups: new Set(closed.flatMap((it) => [...it.groups])),
    lines: closed.some((it) => it.open),
    whole: closedGroups(scorers, valid, minimumShown).open,
  }
}

/** `open`: what is closed together still has too few ballots, and there is nobody to close with it. */
function closedGroups(groups: readonly Group[], valid: (group: Group) => number, least: number) {
  const closed = groups.filter((it) => valid(it) < least)
  const others = groups.filter((it) => valid(it) >= least).toSorted((a, b) => valid(a) - valid(b))
  const pooled = () => closed.reduce((sum, it) => sum + valid(it), 0)
  while (closed.length > 0 && pooled() < least) {
    const next = others.shift()
    if (!next) return { groups: new Set(closed.map((it) => it.key)), open: true }
    closed.push(next)
  }
  return { groups: new Set(closed.map((it) => it.key)), open: false }
}

/** Why parts of the result are not shown, as a remark; '' where everything is. */
export function veilRemark({ rules, groups }: SchemeContent, { ballots }: Scored, veil: Veil): string {
  if (veil.groups.size === 0) return ''
  const named = (keys: (group: Group) => boolean) =>
    groups
      .filter(keys)
      .map((it) => `${it.letter} ${it.name}`)
      .join('、')
  const few = named((it) => veil.groups.has(it.key) && (ballots.get(it.key)?.valid ?? 0) < rules.minimumShown)
  const reason = `${few}的有效票少于 ${rules.minimumShown} 张，不单独显示`
  if (veil.lines) return `${reason}；为防倒推，各项得分也不显示，只显示总分。`
  const more = named(
    (it) => veil.groups.has(it.key) && (ballots.get(it.key)?.valid ?? 0) >= rules.minimumShown,
  )
  return more ? `${reason}；为防倒推，${more}也只计入合计。` : `${reason}，只计入合计。`
}
