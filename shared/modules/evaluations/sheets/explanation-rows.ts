import type { GroupWorking, LineWorking, Working } from '../result'
import type { Round } from '../round'
import { childrenOf, type Leaf, leavesOf } from '../rules'
import { displayPercent } from '../rules-rounding'
import type { Indicator, SchemeContent } from '../scheme'
import { meanWords, valueWords, votesOf } from '../words-working'
import { groupName, NOTHING, scoreWords, TOO_FEW } from './result-words'

/** Lines that one page can take so that they are still read. */
const MOST = 40

/** An item with what it brings, and a line for each group: its name, its votes, its arithmetic. */
export type ExplanationRow = {
  item: [name: string, basis: string, brings: string]
  lines: (readonly [group: string, votes: string, sum: string])[]
}

/** The arithmetic from the votes up. Where that is more than a page takes, items have one line, or the first level. */
export function explanationRows({ scheme }: Round, working: Working): ExplanationRow[] {
  const lines = new Map(working.lines.map((it) => [it.indicator, it]))
  const leaves = leavesOf(scheme)
  const whole = leaves.map((leaf) => wholeRow(scheme, leaf, lines.get(leaf.key)))
  if (linesIn(whole) <= MOST) return whole
  const shown = leaves.length <= MOST ? leaves : childrenOf(scheme, null)
  return folded(
    scheme,
    shown.map((it) => shortRow(scheme, it, lines.get(it.key))),
    shown.slice(MOST - 1).map((it) => lines.get(it.key)?.brings ?? null),
  )
}

/** What even one line each is too much for: the last of them as one, with the sum of what they bring. */
function folded(
  { rules }: SchemeContent,
  rows: ExplanationRow[],
  brings: readonly (number | null)[],
): ExplanationRow[] {
  if (rows.length <= MOST) return rows
  const sum = brings.includes(null) ? null : brings.reduce<number>((all, it) => all + (it ?? 0), 0)
  const rest = rows.length - MOST + 1
  return [
    ...rows.slice(0, MOST - 1),
    { item: [`其余 ${rest} 项`, '各项票数见结果表', scoreWords(sum, rules.digits)], lines: [] },
  ]
}

function linesIn(rows: readonly ExplanationRow[]): number {
  return rows.reduce((sum, it) => sum + Math.max(1, it.lines.length), 0)
}

function wholeRow(scheme: SchemeContent, leaf: Leaf, line: LineWorking | undefined): ExplanationRow {
  const groups = line?.groups ?? []
  return {
    item: [nameOf(leaf), basisOf(scheme, leaf, line), bringsOf(scheme, line)],
    lines: groups.map((group) => {
      const name = groupOf(scheme, group)
      return group.hidden
        ? [name, TOO_FEW, NOTHING]
        : [name, votesIn(scheme, leaf, group), meanWords(scheme, leaf, group) || NOTHING]
    }),
  }
}

/** An item on one line: the mean of each group in place of its votes. */
function shortRow(scheme: SchemeContent, item: Indicator, line: LineWorking | undefined): ExplanationRow {
  const groups = (line?.groups ?? []).map(
    (it) => `${groupOf(scheme, it)} ${it.hidden ? '不显示' : scoreWords(it.mean, scheme.rules.digits)}`,
  )
  const basis = [basisOf(scheme, item, line), ...groups].filter(Boolean).join('；')
  return { item: [nameOf(item), basis, bringsOf(scheme, line)], lines: [] }
}

function nameOf({ label, weight }: Indicator): string {
  return weight ? `${label}（${displayPercent(weight / 100)}）` : label
}

function groupOf(scheme: SchemeContent, { group, weight }: GroupWorking): string {
  const found = scheme.groups.find((it) => it.key === group)
  return `${found ? groupName(found) : group}（${displayPercent(weight)}）`
}

/** What a line without votes rests on, else its own score. */
function basisOf(
  { rules }: SchemeContent,
  { full, score }: Indicator,
  line: LineWorking | undefined,
): string {
  if (score?.by === 'adjust') return line?.basis || '没有登记'
  return line?.basis || `${scoreWords(line?.score ?? null, rules.digits)}，满分 ${full}`
}

function bringsOf({ rules }: SchemeContent, line: LineWorking | undefined): string {
  return scoreWords(line?.brings ?? null, rules.digits)
}

/** 优秀 12、称职 3，未填 1 */
function votesIn(scheme: SchemeContent, leaf: Leaf, group: GroupWorking): string {
  const unit = leaf.score.by === 'grade' ? '' : ' 票'
  const votes = votesOf(scheme, leaf, group).filter((it) => it.n > 0)
  const dropped = [...group.dropped.highest, ...group.dropped.lowest]
  const rest = [
    ...(group.void > 0 ? [`多选 ${group.void}`] : []),
    ...(group.unfilled > 0 ? [`未填 ${group.unfilled}`] : []),
    ...(dropped.length > 0 ? [`去掉 ${dropped.map((it) => valueWords(scheme, leaf, it)).join('、')}`] : []),
  ]
  return [votes.map(({ label, n }) => `${label} ${n}${unit}`).join('、') || '没有票', ...rest].join('，')
}
