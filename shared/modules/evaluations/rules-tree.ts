import type { Indicator, Option, Scale, SchemeContent } from './scheme'

/** A line that is scored; lines with children only add up. */
export type Leaf = Indicator & { score: NonNullable<Indicator['score']> }

/** The scored lines in the order of the tree: what stands on a ballot, and how marks name their cell. */
export function leavesOf({ indicators }: Pick<SchemeContent, 'indicators'>): Leaf[] {
  return indicators.filter((it): it is Leaf => it.score !== null)
}

/** Leaves that ballots of this group carry; adjustments and facts are not on any ballot. */
export function ballotLeaves(content: Pick<SchemeContent, 'indicators'>, group: string): Leaf[] {
  return leavesOf(content).filter(
    ({ score, groups }) =>
      (score.by === 'points' || score.by === 'grade') && (groups.length === 0 || groups.includes(group)),
  )
}

/** Lines right below `parent`, null for the first level. */
export function childrenOf(
  { indicators }: Pick<SchemeContent, 'indicators'>,
  parent: string | null,
): Indicator[] {
  return indicators.filter((it) => it.parent === parent)
}

/** The scale of a leaf that is graded, undefined for one that takes points. */
export function scaleOf({ scales }: Pick<SchemeContent, 'scales'>, leaf: Leaf): Scale | undefined {
  const { score } = leaf
  return score.by === 'grade' ? scales.find((it) => it.key === score.scale) : undefined
}

/** The option with this mark, undefined for points and void marks. */
export function optionOf(
  content: Pick<SchemeContent, 'scales'>,
  leaf: Leaf,
  mark: number,
): Option | undefined {
  return scaleOf(content, leaf)?.options.find((it) => it.mark === mark)
}
