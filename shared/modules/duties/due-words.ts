import type { SubjectScope } from '../../values/subject'
import type { JudgedPeriod } from './rules-board'
import { periodName } from './rules-periods'

/** @file How the workbench and letters say what is missing. */

const NOUNS = { unit: '单位', village: '村（社区）', enterprise: '两新组织', person: '人' } as const
const BRANCH_KINDS = new Set(['branch', 'joint'])

/** What a board's subjects are called: 党支部, 党组织, 村（社区）, 人. */
export function subjectNoun({ kind, kinds }: Pick<SubjectScope, 'kind' | 'kinds'>): string {
  if (kind !== 'party') return NOUNS[kind]
  return kinds.length > 0 && kinds.every((it) => BRANCH_KINDS.has(it)) ? '党支部' : '党组织'
}

/** 23 个党支部, 3 人. */
export function subjectCount(scope: Pick<SubjectScope, 'kind' | 'kinds'>, n: number): string {
  return scope.kind === 'person' ? `${n} 人` : `${n} 个${subjectNoun(scope)}`
}

/** Who misses it: named where they are few (缺：红石村党支部、柳河党支部), else counted (缺 23 个党支部). */
export function missedBy(scope: Pick<SubjectScope, 'kind' | 'kinds'>, names: readonly string[]): string {
  return names.length <= FEW ? `缺：${names.join('、')}` : `缺 ${subjectCount(scope, names.length)}`
}

/** Names that still read at a glance in one line. */
const FEW = 2

/** The first names, and how many they are in all where not every one stands there. */
export function someNames(names: readonly string[]): string {
  return names.length <= SOME ? names.join('、') : `${names.slice(0, SOME).join('、')}等${names.length}个`
}

const SOME = 8

/** The months that periods stand in, first to last: 1—9 月, 9 月. */
export function monthSpan(periods: readonly Pick<JudgedPeriod, 'from' | 'to'>[]): string {
  const first = Math.min(...periods.map((it) => Number(it.from.slice(5, 7))))
  const last = Math.max(...periods.map((it) => Number(it.to.slice(5, 7))))
  return first === last ? `${last} 月` : `${first}—${last} 月`
}

/** 10 月支委会. */
export function dutyName({ kind, ...period }: JudgedPeriod): string {
  return `${periodName(kind.frequency, period)}${kind.label}`
}

/** A sentence as letters set it: 2026年10月支委会. */
export function unspaced(words: string): string {
  return words.replace(/ /g, '')
}
