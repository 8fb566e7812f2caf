import type { RoundSubject } from '../evaluations/round'
import { type TallyInput, tallyRound } from '../evaluations/rules-tally'
import type { SchemeContent } from '../evaluations/scheme'
import type { ReviewRule } from './programme'

/** @file The mean of reviewers' totals, worked out by the evaluation engine as a round with one leaf and one box. */

/** Totals by reviewer. */
export type Totals = ReadonlyMap<string, number>

/** By nomination: the mean and who was left out at which end. */
export type Means = ReadonlyMap<string, { mean: number | null; dropped: ReadonlyMap<string, End> }>

type End = 'highest' | 'lowest'
type Drop = Pick<ReviewRule, 'dropHighest' | 'dropLowest' | 'dropFrom'>

/** Corrected totals can fall below 0, where the engine reads a void mark: everything is lifted by this and put back. */
const LIFT = 1000
const LEAF = 'total'

/** The mean of each list. Both ends are left out only where there are at least `dropFrom` totals. */
export function tallyTotals(lists: ReadonlyMap<string, Totals>, drop: Drop): Means {
  const all = [...lists].filter(([, totals]) => totals.size > 0)
  const many = all.filter(([, totals]) => totals.size >= drop.dropFrom)
  const few = all.filter(([, totals]) => totals.size < drop.dropFrom)
  return new Map([...tallied(many, drop), ...tallied(few, { ...drop, dropHighest: 0, dropLowest: 0 })])
}

function tallied(
  lists: readonly [string, Totals][],
  drop: Drop,
): [string, NonNullable<ReturnType<Means['get']>>][] {
  const { workings } = tallyRound(inputOf(lists, drop))
  return lists.map(([key, totals], at) => {
    const { score, lines } = workings[at] ?? { score: null, lines: [] }
    const dropped = lines[0]?.groups[0]?.dropped ?? { highest: [], lowest: [] }
    return [key, { mean: score === null ? null : score - LIFT, dropped: droppedOf(totals, dropped) }]
  })
}

/** One instance for each value left out; of equal totals the one of the reviewer who comes first by id. */
function droppedOf(totals: Totals, values: Record<End, readonly number[]>): Map<string, End> {
  const ordered = [...totals].sort(([a], [b]) => (a < b ? -1 : 1))
  const found = new Map<string, End>()
  for (const end of ['highest', 'lowest'] as const)
    for (const value of values[end]) {
      const who = ordered.find(([reviewer, total]) => lifted(total) === value && !found.has(reviewer))
      if (who) found.set(who[0], end)
    }
  return found
}

function lifted(total: number): number {
  return total + LIFT
}

function inputOf(lists: readonly [string, Totals][], drop: Drop): TallyInput {
  return {
    scheme: schemeOf(drop),
    consent: false,
    subjects: lists.map(([key], at) => subjectOf(key, at + 1)),
    boxes: [boxOf(lists)],
    recusals: [],
    counts: lists.flatMap(([, totals], at) =>
      [...totals.values()].map((total) => ({
        box: 1,
        subject: at + 1,
        leaf: LEAF,
        value: lifted(total),
        n: 1,
      })),
    ),
    points: [],
    facts: [],
    decided: [],
  }
}

const RULES: Omit<SchemeContent['rules'], 'dropHighest' | 'dropLowest'> = {
  denominator: 'marks',
  overmarked: 'item',
  quorum: 0,
  digits: 2,
  ties: { by: 'share' },
  grades: [],
  ceilings: [],
  ceilingTies: 'decide',
  ballotLimits: [],
  vetoes: [],
  caps: [],
  minimumShown: 1,
}

/** Divided by the totals that are there: who is recused, absent or missing is in no divisor. */
function schemeOf({ dropHighest, dropLowest }: Drop): SchemeContent {
  const full = LIFT
  return {
    title: '专家评分',
    use: 'own',
    subject: 'organization',
    source: '',
    full,
    scales: [],
    indicators: [
      {
        key: LEAF,
        parent: null,
        label: '总分',
        short: '',
        note: '',
        weight: 100,
        full,
        score: { by: 'points', step: 0.01 },
        groups: [],
      },
    ],
    groups: [
      {
        key: 'reviewers',
        letter: 'A',
        name: '专家',
        weight: 100,
        minimumValid: 1,
        whenShort: 'error',
        covers: 'all',
      },
    ],
    rules: { ...RULES, dropHighest, dropLowest },
    files: 'history',
    consequences: [],
    instructions: '',
  }
}

function subjectOf(name: string, no: number): RoundSubject {
  return {
    no,
    version: 1,
    kind: 'organization',
    personId: null,
    organizationId: null,
    name,
    post: '',
    unitName: '',
    treatment: { kind: 'normal', gradeAtMost: '', reason: '' },
    excluded: '',
  }
}

function boxOf(lists: readonly [string, Totals][]): TallyInput['boxes'][number] {
  const valid = lists.reduce((most, [, totals]) => Math.max(most, totals.size), 0)
  return {
    no: 1,
    version: 1,
    group: 'reviewers',
    organizationId: null,
    name: '专家',
    expected: null,
    present: null,
    issued: null,
    returned: null,
    counting: 'totals',
    voidTotals: 0,
    subjects: lists.length,
    first: 0,
    second: 0,
    void: 0,
    valid,
  }
}
