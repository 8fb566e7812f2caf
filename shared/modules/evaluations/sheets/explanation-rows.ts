import { VOID_MARK } from '../ballot'
import type { GroupWorking, LineWorking, Working } from '../result'
import type { Round } from '../round'
import { childrenOf, type Leaf, leavesOf, markWords, optionOf } from '../rules'
import { displayPercent } from '../rules-rounding'
import type { Indicator, SchemeContent } from '../scheme'
import { groupName, NOTHING, scoreWords } from './result-words'

/** Lines that one page can take so that they are still read. */
const MOST = 40

/** An item with what it brings, and a line for each group: its name, its votes, its arithmetic, its mean. */
export type ExplanationRow = {
  item: [name: string, basis: string, brings: string]
  lines: (readonly [group: string, votes: string, sum: string, mean: string])[]
}

/** The arithmetic from the votes up. Where that is more than a page takes, items have one line, or the first level. */
export function explanationRows({ scheme }: Round, working: Working): ExplanationRow[] {
  const lines = new Map(working.lines.map((it) => [it.indicator, it]))
  const leaves = leavesOf(scheme)
  const whole = leaves.map((leaf) => wholeRow(scheme, leaf, lines.get(leaf.key)))
  if (linesIn(whole) <= MOST) return whole
  const shown = leaves.length <= MOST ? leaves : childrenOf(scheme, null)
  return shown.map((it) => shortRow(scheme, it, lines.get(it.key)))
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
      if (group.hidden) return [name, `有效票不足 ${scheme.rules.minimumShown} 张，不显示`, '', NOTHING]
      const mean = scoreWords(group.mean, scheme.rules.digits)
      return [name, votesOf(scheme, leaf, group), sumOf(scheme, leaf, group), mean]
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
function basisOf({ rules }: SchemeContent, { full }: Indicator, line: LineWorking | undefined): string {
  return line?.basis || `${scoreWords(line?.score ?? null, rules.digits)}，满分 ${full}`
}

function bringsOf({ rules }: SchemeContent, line: LineWorking | undefined): string {
  return scoreWords(line?.brings ?? null, rules.digits)
}

/** 优秀 12、称职 3，未填 1 */
function votesOf(scheme: SchemeContent, leaf: Leaf, group: GroupWorking): string {
  const votes = group.counts.filter((it) => it.value !== VOID_MARK && it.n > 0)
  const marks = votes.map(({ value, n }) =>
    leaf.score.by === 'grade' ? `${markWords(scheme, leaf, value)} ${n}` : `${value} 分 ${n} 票`,
  )
  const dropped = [...group.dropped.highest, ...group.dropped.lowest]
  const rest = [
    ...(group.void > 0 ? [`多选 ${group.void}`] : []),
    ...(group.unfilled > 0 ? [`未填 ${group.unfilled}`] : []),
    ...(dropped.length > 0 ? [`去掉 ${dropped.map((it) => markWords(scheme, leaf, it)).join('、')}`] : []),
  ]
  return [marks.join('、') || '没有票', ...rest].join('，')
}

/** （12×100＋3×80）÷15: votes times the points each carries, by what they are divided by. */
function sumOf(scheme: SchemeContent, leaf: Leaf, group: GroupWorking): string {
  const left = new Map(group.counts.map((it) => [it.value, it.n]))
  for (const it of [...group.dropped.highest, ...group.dropped.lowest]) left.set(it, (left.get(it) ?? 0) - 1)
  const terms = [...left].flatMap(([value, n]) => {
    const points = pointsOf(scheme, leaf, value)
    return n > 0 && points !== null ? [`${n}×${points}`] : []
  })
  return terms.length > 0 && group.base > 0 ? `（${terms.join('＋')}）÷${group.base}` : ''
}

/** Points that a value carries on the leaf's full mark; null for what counts for nothing. */
function pointsOf(scheme: SchemeContent, leaf: Leaf, value: number): number | null {
  if (value === VOID_MARK) return null
  if (leaf.score.by !== 'grade') return value
  const option = optionOf(scheme, leaf, value)
  if (!option || option.neutral || option.points === null) return null
  return Number(((option.points / 100) * leaf.full).toFixed(4))
}
