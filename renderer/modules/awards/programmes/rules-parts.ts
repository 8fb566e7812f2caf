import {
  AwardKey,
  Category,
  type EligibilityRule,
  type FormField,
  type Material,
  ProgrammeContent,
  type ScoreItem,
  type StageKind,
  StageRule,
} from '#shared/modules/awards/programme'
import { newKey } from '../../evaluations/schemes/new-parts'
import { text as pageText } from './programmes.text'
import { text } from './rules.text'

/** @file What new parts of a programme start with. Nothing is decided by itself: quotas, prizes and marks are empty. */

const key = () => AwardKey.parse(newKey())

export function newCategory(): Category {
  return Category.parse({
    key: key(),
    label: text.newCategory,
    subject: 'person',
    quota: null,
    prize: null,
    nominators: ['unit'],
    rules: [{ key: 'unbarred', rule: 'unbarred' }],
    fields: [],
    materials: [],
    scores: [],
  })
}

/** The same conditions, form and marks under another name; its quota is to be said anew. */
export function copiedCategory(category: Category): Category {
  return { ...category, key: key(), label: text.copied(category.label).slice(0, 40), quota: null }
}

export function newStage(): StageRule {
  return withKind(
    StageRule.parse({ key: key(), kind: 'review', label: text.newStage, pass: { by: 'undecided' } }),
    'review',
  )
}

const REVIEW = {
  reviewers: null,
  dropHighest: 0,
  dropLowest: 0,
  dropFrom: 5,
  decides: 'raw',
  conflictCovers: 'nomination',
} as const
const VOTE = { present: 2 / 3, majority: 1 / 2, of: 'due' } as const
const NOTICE = { days: 5, unit: 'working', countsFirst: false } as const

/** A stage that does another thing: it keeps the rules of its kind or begins with them, and lets the others go. */
export function withKind(stage: StageRule, kind: StageKind): StageRule {
  return {
    ...stage,
    kind,
    review: kind === 'review' ? (stage.review ?? { ...REVIEW }) : null,
    vote: kind === 'vote' ? (stage.vote ?? { ...VOTE }) : null,
    notice: kind === 'notice' ? (stage.notice ?? { ...NOTICE }) : null,
  }
}

export const newRule = (): EligibilityRule => ({
  key: key(),
  rule: 'asked',
  question: '',
  source: '',
  sourced: false,
})

export const newField = (): FormField => ({
  key: key(),
  label: '',
  kind: 'text',
  options: [],
  columns: [],
  required: false,
  most: null,
})

export const newMaterial = (): Material => ({ key: key(), label: '', required: false, anonymous: false })
export const newScore = (): ScoreItem => ({ key: key(), label: '', full: null, note: '' })

/** A programme with nothing in it but its name and the stages that every one begins and ends with. */
export function blankProgramme(): ProgrammeContent {
  return ProgrammeContent.parse({
    title: pageText.blankTitle,
    everyYears: null,
    budget: null,
    categories: [],
    stages: [
      { key: 'shenbao', kind: 'apply', label: '申报', pass: { by: 'all' } },
      { key: 'zige', kind: 'check', label: '资格审查', pass: { by: 'all' } },
      { key: 'gongshi', kind: 'notice', label: '公示', pass: { by: 'all' }, notice: { ...NOTICE } },
      { key: 'biaozhang', kind: 'honour', label: '表彰', pass: { by: 'all' } },
    ],
  })
}
