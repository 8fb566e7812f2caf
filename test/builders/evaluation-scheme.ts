import type { Count } from '#shared/modules/evaluations/ballot'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import type { CountedBox, TallyInput } from '#shared/modules/evaluations/rules'
import type { Group, Indicator, Scale, SchemeContent } from '#shared/modules/evaluations/scheme'

/** @file Evaluations for tests without a database: a small scheme and what a tally reads. */

/** 好 100, 较好 80, 一般 60, 差 0. */
export const GOOD_TO_POOR: Scale = {
  key: 'good',
  name: '好—差',
  options: [
    { mark: 1, label: '好', short: '好', points: 100, neutral: false },
    { mark: 2, label: '较好', short: '较好', points: 80, neutral: false },
    { mark: 3, label: '一般', short: '一般', points: 60, neutral: false },
    { mark: 4, label: '差', short: '差', points: 0, neutral: false },
  ],
}

export function evaluationGroup(overrides: Partial<Group> = {}): Group {
  return {
    ...{ key: 'a', letter: 'A', name: '县委委员', weight: 60, minimumValid: 1, whenShort: 'error' },
    ...{ covers: 'all', ...overrides },
  } as Group
}

/** A leaf of the first level, graded 好—差. */
export function evaluationLeaf(overrides: Partial<Indicator> = {}): Indicator {
  return {
    ...{ key: 'duty', parent: null, label: '履行责任', short: '履责', note: '', weight: 60, full: 100 },
    ...{ score: { by: 'grade', scale: 'good' }, groups: [], ...overrides },
  }
}

/**
 * 述职评议 as S07 holds it: two leaves 60/40 graded 好—差, 县委委员 60 % and 镇村干部 40 %, lines at 85, 70, 60, 0,
 * 有效票（减未填）as the denominator, nothing dropped, no ceilings. Valid as it stands.
 */
export function evaluationScheme(
  overrides: Partial<Omit<SchemeContent, 'rules'>> & { rules?: Partial<SchemeContent['rules']> } = {},
): SchemeContent {
  const { rules, ...content } = overrides
  return {
    ...{ title: '述职评议考核', use: 'report', subject: 'person', source: '', full: 100 },
    scales: [GOOD_TO_POOR],
    indicators: [
      evaluationLeaf(),
      evaluationLeaf({ key: 'result', label: '工作成效', short: '成效', weight: 40 }),
    ],
    groups: [evaluationGroup(), evaluationGroup({ key: 'b', letter: 'B', name: '镇村干部', weight: 40 })],
    ...{ files: 'history', consequences: [], instructions: '' },
    ...content,
    rules: {
      ...{ dropHighest: 0, dropLowest: 0, denominator: 'marks', overmarked: 'item', quorum: 0, digits: 2 },
      ties: { by: 'share' },
      grades: [
        { grade: '好', from: 85, rate: null },
        { grade: '较好', from: 70, rate: null },
        { grade: '一般', from: 60, rate: null },
        { grade: '差', from: 0, rate: null },
      ],
      ...{ ceilings: [], ceilingTies: 'decide', ballotLimits: [], vetoes: [], caps: [], minimumShown: 3 },
      ...rules,
    },
  } as SchemeContent
}

const SURNAMES = '沈罗韩覃欧陆顾纪孟祁桑叶温童靳舒'
const GIVEN = ['知远', '砚秋', '屿', '一诺', '澈', '明澜', '若溪', '怀瑾', '千山', '望舒', '映川', '见深']

/** A subject by its number; names repeat only after 192 of them. */
export function roundSubject(no: number, overrides: Partial<RoundSubject> = {}): RoundSubject {
  const name = `${SURNAMES[no % SURNAMES.length]}${GIVEN[(no * 5 + Math.floor(no / SURNAMES.length)) % GIVEN.length]}`
  return {
    ...{ no, version: 1, kind: 'person', personId: null, organizationId: null, name, post: '党委书记' },
    ...{ unitName: '青石镇', treatment: { kind: 'normal', gradeAtMost: '', reason: '' }, excluded: '' },
    ...overrides,
  } as RoundSubject
}

/** A box with `ballots` valid ballots, all of them sent out, returned and entered. */
export function ballotBox(
  no: number,
  overrides: Partial<CountedBox> & { ballots?: number } = {},
): CountedBox {
  const { ballots = 10, ...rest } = overrides
  return {
    ...{ no, version: 1, group: 'a', organizationId: null, name: `第 ${no} 箱`, expected: ballots },
    ...{ present: ballots, issued: ballots, returned: ballots, counting: 'ballots', voidTotals: 0 },
    ...{ subjects: 1, first: ballots, second: 0, void: 0, valid: ballots },
    ...rest,
  }
}

/** `counts(1, 1, 'duty', { 1: 4, 2: 6 })`: of box 1, subject 1 has four ones and six twos. */
export function counts(box: number, subject: number, leaf: string, tally: Record<number, number>): Count[] {
  return Object.entries(tally).map(([value, n]) => ({ box, subject, leaf, value: Number(value), n }))
}

/** Two subjects, one box of ten ballots a group, nothing counted yet. */
export function tallyInput(overrides: Partial<TallyInput> = {}): TallyInput {
  return {
    scheme: evaluationScheme(),
    consent: false,
    subjects: [roundSubject(1), roundSubject(2)],
    boxes: [ballotBox(1), ballotBox(2, { group: 'b' })],
    ...{ recusals: [], counts: [], points: [], facts: [], decided: [] },
    ...overrides,
  }
}
