import type {
  Category,
  ProgrammeContent,
  ReviewRule,
  ScoreItem,
  StageRule,
  VoteRule,
} from '#shared/modules/awards/programme'

/** @file Award programmes for tests without a database: small, complete, without a single problem. */

const FULL = 60

/** Two items of 60 and 40 marks. */
export const AWARD_SCORES: ScoreItem[] = [
  { key: 'deeds', label: '工作业绩', full: FULL, note: '' },
  { key: 'skill', label: '专业水平', full: 100 - FULL, note: '' },
]

/** 优秀人才奖: persons, three chosen, 20,000 yuan each, nothing asked but that nothing bars them. */
export function awardCategory(overrides: Partial<Category> = {}): Category {
  return {
    key: 'rencai',
    label: '优秀人才奖',
    division: '',
    subject: 'person',
    everyYears: null,
    quota: 3,
    prize: 2_000_000,
    perUnit: null,
    nominators: ['self', 'unit', 'expert'],
    rules: [{ key: 'unbarred', source: '', sourced: false, rule: 'unbarred' }],
    fields: [],
    materials: [],
    scores: AWARD_SCORES,
    anonymous: false,
    ...overrides,
  }
}

const REVIEW: ReviewRule = {
  reviewers: 3,
  dropHighest: 0,
  dropLowest: 0,
  dropFrom: 5,
  decides: 'raw',
  conflictCovers: 'nomination',
}
const VOTE: VoteRule = { present: 2 / 3, majority: 0.5, of: 'due' }

/** A stage of one kind, named after it, with what that kind needs. */
export function awardStage(kind: StageRule['kind'], overrides: Partial<StageRule> = {}): StageRule {
  return {
    key: kind,
    kind,
    label: LABELS[kind],
    actor: '人才办',
    pass: { by: 'all' },
    ties: [],
    review: kind === 'review' ? REVIEW : null,
    vote: kind === 'vote' ? VOTE : null,
    notice: kind === 'notice' ? { days: 5, unit: 'working', countsFirst: false } : null,
    days: null,
    ...overrides,
  }
}

const LABELS = {
  apply: '申报',
  check: '资格审查',
  review: '专家评审',
  vote: '会议票决',
  notice: '公示',
  decide: '审定',
  honour: '表彰',
} as const

/**
 * 优秀人才评选: persons (3 of them) and organizations (2), seven stages keyed by their kind: 申报, 资格审查, 专家评审 by three
 * reviewers each (one and a half times the quota goes on, rounded up), 票决, 公示, 审定, 表彰. Valid as it stands.
 */
export function awardProgramme(overrides: Partial<ProgrammeContent> = {}): ProgrammeContent {
  return {
    title: '优秀人才评选',
    source: '',
    everyYears: 2,
    budget: 100_000_000,
    atLeast: null,
    together: [],
    categories: [
      awardCategory(),
      awardCategory({
        key: 'danwei',
        label: '引才先进单位',
        subject: 'organization',
        quota: 2,
        prize: 5_000_000,
      }),
    ],
    stages: [
      awardStage('apply'),
      awardStage('check'),
      awardStage('review', { pass: { by: 'quota', factor: 1.5 } }),
      awardStage('vote', { pass: { by: 'quota', factor: 1 } }),
      awardStage('notice'),
      awardStage('decide'),
      awardStage('honour'),
    ],
    term: null,
    certificate: '{姓名}同志：被评为{名称}{类别}。特发此证，以资鼓励。',
    issuer: '云泽县委组织部',
    ...overrides,
  }
}
