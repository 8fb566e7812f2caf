import type { StageState } from '#shared/modules/awards/cycle'
import type { EligibilityFacts } from '#shared/modules/awards/eligibility-facts'
import type { NominationState } from '#shared/modules/awards/nomination'
import type { ObjectionOutcome, OutcomeRow } from '#shared/modules/awards/outcome'
import type { EligibilityRule, ProgrammeContent, StageRule } from '#shared/modules/awards/programme'
import * as rules from '#shared/modules/awards/rules'
import type { PersonId } from '#shared/values/id'
import { awardCategory, awardProgramme, awardStage } from '#test/builders/award-programme'

/** @file A cycle in memory, as plain facts. What follows from them is asked of the functions that the services use. */

/** The functions under test; one of them can be put in another's place to see whether the test notices. */
export type Functions = Pick<
  typeof rules,
  | 'checkOf'
  | 'obstaclesOf'
  | 'stageOutcome'
  | 'findConflicts'
  | 'reviewResults'
  | 'noticeEnd'
  | 'confirmHindrances'
>

export const REAL: Functions = {
  checkOf: rules.checkOf,
  obstaclesOf: rules.obstaclesOf,
  stageOutcome: rules.stageOutcome,
  findConflicts: rules.findConflicts,
  reviewResults: rules.reviewResults,
  noticeEnd: rules.noticeEnd,
  confirmHindrances: rules.confirmHindrances,
}

export type Nominee = {
  id: string
  number: number
  state: NominationState
  birth: string
  barred: boolean
  /** The cycle of an earlier award, 0 none. */
  awarded: number
  unit: string
  overrides: Record<string, 'pass' | 'fail'>
  objections: ObjectionOutcome[]
  yes: number
}

export type Pair = {
  reviewer: number
  nominee: number
  state: 'assigned' | 'submitted' | 'recused'
  mark: number | null
}

export type Stage = {
  rule: StageRule
  state: StageState
  startsOn: string
  /** Rows as they were confirmed, and the same as text: neither may ever differ from the other. */
  kept: OutcomeRow[] | null
  seal: string
}

export type World = {
  content: ProgrammeContent
  stages: Stage[]
  nominees: Nominee[]
  /** The unit of each reviewer, and the nominees each of them declared. */
  reviewers: { unit: string; declared: Set<number> }[]
  pairs: Pair[]
  decisions: Map<string, boolean>
  today: string
  /** How often the last stage was confirmed, and what is wrong: a sentence for each broken promise. */
  awardLists: number
  broken: string[]
}

export const CYCLE_NO = 5
export const REFERENCE = '2026.06'
export const UNITS = ['水利局', '教育局', '卫生局']
export const NOMINEES = 4
export const REVIEWERS = 2
const BASE = { source: '', sourced: false }

export function eligibility(mostAge: number): EligibilityRule[] {
  return [
    { key: 'bars', rule: 'unbarred', ...BASE },
    { key: 'age', rule: 'age', from: null, to: mostAge, ...BASE },
    { key: 'again', rule: 'not-awarded', cycles: 2, within: 'programme', ...BASE },
    { key: 'credit', rule: 'asked', question: '无不良信用记录', ...BASE },
  ]
}

function contentOf(): ProgrammeContent {
  return awardProgramme({
    categories: [awardCategory({ quota: 2, rules: eligibility(55) })],
    stages: [
      awardStage('apply'),
      awardStage('check'),
      awardStage('review', { pass: { by: 'number', number: 3 } }),
      awardStage('vote', { pass: { by: 'quota', factor: 1 } }),
      awardStage('notice'),
      awardStage('honour'),
    ],
  })
}

/** Before anything has happened: some drafts, two reviewers who are assigned to everybody. */
export function newWorld(): World {
  const content = contentOf()
  return {
    content,
    stages: content.stages.map((rule, at) => ({
      rule,
      state: at === 0 ? 'open' : 'waiting',
      startsOn: '',
      kept: null,
      seal: '',
    })),
    nominees: Array.from({ length: NOMINEES }, (_, at) => ({
      id: `n${at}`,
      number: at + 1,
      state: 'draft',
      birth: '1980.01',
      barred: false,
      awarded: 0,
      unit: UNITS[at % UNITS.length] ?? '',
      overrides: {},
      objections: [],
      yes: 8,
    })),
    reviewers: Array.from({ length: REVIEWERS }, () => ({ unit: '师范学院', declared: new Set<number>() })),
    pairs: Array.from({ length: NOMINEES * REVIEWERS }, (_, at) => ({
      nominee: Math.floor(at / REVIEWERS),
      reviewer: at % REVIEWERS,
      state: 'assigned',
      mark: null,
    })),
    decisions: new Map(),
    today: '2026.09.01',
    awardLists: 0,
    broken: [],
  }
}

/** What the rules of eligibility are told of a nominee. */
export function factsOf({ id, birth, barred, awarded, unit }: Nominee): EligibilityFacts {
  const side = { birth, politics: '', partyJoinedOn: '', qualification: '' }
  const barrings = barred ? [BARRING] : []
  return {
    nominationId: id,
    file: { personId: id, level: '', ...side } as EligibilityFacts['file'],
    form: { ...side, hereSince: '', post: '' },
    subject: { name: id, on: { kind: 'person', personId: id as PersonId }, barrings },
    nominator: { name: unit, on: null, barrings: [] },
    awards:
      awarded === 0
        ? []
        : [{ honourId: id, by: 'identity', title: '', year: 0, cycleNo: awarded, sameCategory: true }],
    twins: [],
    missing: [],
    ofUnit: 1,
    perUnit: null,
  }
}

const BARRING = {
  bars: ['award'],
  title: '党内警告',
  from: '2026.01.01',
  to: '2027.01.01',
  rule: '',
  undecided: false,
  source: { kind: 'file', personId: '' },
} as unknown as EligibilityFacts['subject']['barrings'][number]
