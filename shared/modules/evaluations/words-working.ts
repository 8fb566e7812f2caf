import { VOID_MARK } from './ballot'
import type { GroupWorking, LineWorking, Working } from './result'
import { markWords } from './rules-ballot'
import { displayPercent, displayScore } from './rules-rounding'
import { childrenOf, type Leaf, leavesOf, optionOf } from './rules-tree'
import type { Indicator, SchemeContent } from './scheme'

/** @file The arithmetic of a result in words, the same in the window and on paper. */

/** Decimals of what goes into a sum: enough for the sum to come out as it is shown. */
const INSIDE = 4

/** `91.25 × 0.6 + …`: the lines of the first level, and what was recorded beside the ballots. '' without a score. */
export function totalWords(
  content: SchemeContent,
  { lines, score }: Pick<Working, 'lines' | 'score'>,
): string {
  const { digits } = content.rules
  const terms = weightedTerms(content, lines, null, content.full)
  const extra = leavesOf(content)
    .filter((it) => it.score.by === 'adjust')
    .map((it) => lineOf(lines, it.key)?.brings ?? 0)
    .filter((brings) => brings !== 0)
    .map((brings) => (brings > 0 ? ` + ${exact(brings, digits)}` : ` − ${exact(-brings, digits)}`))
  if (score === null || terms === null) return ''
  return equation(terms.join(' + ') + extra.join(''), score, digits)
}

/** The children of a line that is not scored itself. */
export function branchWords(
  content: SchemeContent,
  indicator: Indicator,
  lines: readonly LineWorking[],
): string {
  const terms = weightedTerms(content, lines, indicator.key, indicator.full)
  const score = lineOf(lines, indicator.key)?.score ?? null
  return score === null || terms === null ? '' : equation(terms.join(' + '), score, content.rules.digits)
}

/** The groups of a scored line; '' where one of them has nothing to show. */
export function leafWords(content: SchemeContent, line: LineWorking): string {
  const { digits } = content.rules
  const used = line.groups.filter((it) => it.weight > 0)
  if (line.score === null || used.length === 0 || used.some((it) => it.mean === null || it.hidden)) return ''
  const terms = used.map(({ weight, mean }) => `${weightText(weight)} × ${exact(mean ?? 0, digits)}`)
  return equation(terms.join(' + '), line.score, digits)
}

/** The marks of one group without those left out, over the denominator: `(100 × 12 + 80 × 7) ÷ 19 ≈ 92.63`. */
export function meanWords(content: SchemeContent, leaf: Leaf, group: GroupWorking): string {
  if (group.mean === null || group.hidden) return ''
  const { digits } = content.rules
  const terms = keptCounts(content, leaf, group).map(
    ({ value, n }) => `${exact(pointsOf(content, leaf, value) ?? 0, 0)} × ${n}`,
  )
  const sum = terms.length > 1 ? `(${terms.join(' + ')})` : terms.join('')
  return equation(`${sum} ÷ ${group.base}`, group.mean, digits)
}

/** A value of a leaf with its raw votes; `share` is null where no rate is taken of it (不了解). */
export type Votes = { value: number; label: string; n: number; share: string | null }

/** Raw votes of every value, best first, each beside its rate of the denominator before any mark was left out. */
export function votesOf(content: SchemeContent, leaf: Leaf, group: GroupWorking): Votes[] {
  const { highest, lowest } = group.dropped
  const base = group.base + highest.length + lowest.length
  return group.counts.map(({ value, n }) => ({
    value,
    n,
    label: valueWords(content, leaf, value),
    share: pointsOf(content, leaf, value) === null || base <= 0 ? null : displayPercent(n / base),
  }))
}

/** How a mark is called: its option, or the points. */
export function valueWords(content: SchemeContent, leaf: Leaf, value: number): string {
  return leaf.score.by === 'points' && value !== VOID_MARK ? `${value} 分` : markWords(content, leaf, value)
}

/** How many of the denominator gave no mark and so bring nothing; 0 where the denominator is the marks themselves. */
export function silentIn(content: SchemeContent, leaf: Leaf, group: GroupWorking): number {
  return group.base - keptCounts(content, leaf, group).reduce((sum, it) => sum + it.n, 0)
}

/** A weight from 0 to 1 as a factor: 0.6, 0.3333. */
export function weightText(weight: number): string {
  return String(Number(displayScore(weight, INSIDE)))
}

function weightedTerms(
  content: SchemeContent,
  lines: readonly LineWorking[],
  parent: string | null,
  full: number,
): string[] | null {
  const children = childrenOf(content, parent).filter((it) => counts(content, it))
  const terms = children.map((child) => {
    const score = lineOf(lines, child.key)?.score ?? null
    if (score === null) return null
    const scaled = child.full === full ? '' : ` × ${full} ÷ ${child.full}`
    return `${weightText((child.weight ?? 0) / 100)} × ${exact(score, content.rules.digits)}${scaled}`
  })
  return terms.length > 0 && terms.every((it) => it !== null) ? terms : null
}

/** Adjustments, and branches that hold nothing else, have no weight. */
function counts(content: SchemeContent, line: Indicator): boolean {
  return line.score
    ? line.score.by !== 'adjust'
    : childrenOf(content, line.key).some((it) => counts(content, it))
}

function keptCounts(content: SchemeContent, leaf: Leaf, { counts, dropped }: GroupWorking) {
  const gone = [...dropped.highest, ...dropped.lowest]
  return counts
    .filter((it) => pointsOf(content, leaf, it.value) !== null)
    .map(({ value, n }) => ({ value, n: n - gone.filter((it) => it === value).length }))
    .filter((it) => it.n > 0)
}

/** Points that a mark brings on the leaf's full mark, null for 不了解 and 弃权. */
function pointsOf(content: SchemeContent, leaf: Leaf, value: number): number | null {
  const option = optionOf(content, leaf, value)
  if (!option) return value
  return option.neutral || option.points === null ? null : (option.points / 100) * leaf.full
}

function lineOf(lines: readonly LineWorking[], key: string): LineWorking | undefined {
  return lines.find((it) => it.indicator === key)
}

/** At least so many decimals, more where the figure has them. */
function exact(value: number, digits: number): string {
  const [whole = '', fraction = ''] = displayScore(value, Math.max(INSIDE, digits)).split('.')
  const kept = fraction.replace(/0+$/, '').padEnd(digits, '0')
  return kept === '' ? whole : `${whole}.${kept}`
}

/** `=` where the figure shown is the figure itself, `≈` where it was rounded for showing. */
function equation(sum: string, result: number, digits: number): string {
  const shown = displayScore(result, digits)
  return `${sum} ${Math.abs(Number(shown) - result) < 1e-9 ? '=' : '≈'} ${shown}`
}
