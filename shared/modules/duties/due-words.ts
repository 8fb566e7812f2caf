import { groupBy } from '../../values/group-by'
import type { SubjectScope } from '../../values/subject'
import type { JudgedPeriod } from './rules-board'
import { periodName } from './rules-periods'

/** @file How the workbench and letters say what is missing. */

const NOUNS = { unit: '单位', village: '村（社区）', enterprise: '两新组织', person: '人' } as const
const BRANCH_KINDS = new Set(['branch', 'joint'])

/** What a board's subjects are called: 党支部, 党组织, 村（社区）, 人. */
export function subjectNoun({ kind, kinds }: Scope): string {
  if (kind !== 'party') return NOUNS[kind]
  return kinds.length > 0 && kinds.every((it) => BRANCH_KINDS.has(it)) ? '党支部' : '党组织'
}

/** 23 个党支部, 3 人. */
function subjectCount(scope: Scope, n: number): string {
  return scope.kind === 'person' ? `${n} 人` : `${n} 个${subjectNoun(scope)}`
}

/** Of one period of a kind, the subjects of a unit (or of all) that have not held it. */
export type Short = { period: JudgedPeriod; names: readonly string[] }

/**
 * What is missing in one line. Of one kind: 10 月支委会缺 23 个党支部, 11 月主题党日还有 2 个党支部未办; of several kinds of one
 * period: 三季度缺：会议决定 24 次、领导班子 12 次; of several periods: 1—9 月尚缺：支委会 12 次.
 */
export function shortTitle(scope: Scope, lines: readonly Short[], ended: boolean): string {
  const [{ period } = NO_LINE] = lines
  if (!period) return ''
  const periods = new Set(lines.map((it) => it.period))
  if (periods.size === 1) {
    const names = lines.flatMap((it) => it.names)
    const what = `${periodName(period.kind.frequency, period)}${period.kind.label}`
    return ended ? `${what}${missedBy(scope, names)}` : `${what}还有 ${subjectCount(scope, names.length)}未办`
  }
  if (lines.every((it) => it.period.to === period.to))
    return `${periodName(period.kind.frequency, period)}${ended ? '缺' : '未办'}：${countsOf(lines)}`
  return `${monthSpan(lines.map((it) => it.period))}尚缺：${countsOf(lines)}`
}

/** The same as a letter says it: 2026年10月支委会有4个党支部未按要求开展（红石村党支部、柳河村党支部）. */
export function shortClause(scope: Scope, lines: readonly Short[]): string {
  const [{ period } = NO_LINE] = lines
  if (!period) return ''
  const names = [...new Set(lines.flatMap((it) => it.names))]
  const year = `${period.to.slice(0, 4)} 年`
  const one = new Set(lines.map((it) => it.period)).size === 1
  const what = one
    ? `${periodName(period.kind.frequency, period)}${period.kind.label}有${subjectCount(scope, names.length)}未按要求开展`
    : shortTitle(scope, lines, true)
  const dated = what.startsWith(year) ? what : `${year}${what}`
  return `${dated.replace(/ /g, '')}（${someNames(names)}）`
}

type Scope = Pick<SubjectScope, 'kind' | 'kinds'>
const NO_LINE = { period: null }

/** 支委会 12 次、主题党日 8 次. */
function countsOf(lines: readonly Short[]): string {
  return [...groupBy(lines, (it) => it.period.kind.label)]
    .map(([label, these]) => `${label} ${these.reduce((sum, it) => sum + it.names.length, 0)} 次`)
    .join('、')
}

/** Named where they are few (缺：红石村党支部、柳河村党支部), else counted (缺 23 个党支部). */
function missedBy(scope: Scope, names: readonly string[]): string {
  return names.length <= FEW ? `缺：${names.join('、')}` : `缺 ${subjectCount(scope, names.length)}`
}

/** Names that still read at a glance in one line. */
const FEW = 2

/** The first names, and how many they are in all where not every one stands there. */
function someNames(names: readonly string[]): string {
  return names.length <= SOME ? names.join('、') : `${names.slice(0, SOME).join('、')}等${names.length}个`
}

const SOME = 8

/** The months that periods stand in, first to last: 1—9 月, 9 月. */
function monthSpan(periods: readonly JudgedPeriod[]): string {
  const first = Math.min(...periods.map((it) => Number(it.from.slice(5, 7))))
  const last = Math.max(...periods.map((it) => Number(it.to.slice(5, 7))))
  return first === last ? `${last} 月` : `${first}—${last} 月`
}
