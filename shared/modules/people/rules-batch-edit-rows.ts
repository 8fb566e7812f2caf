import { names } from '../../codes'
import type { DerivedTag } from './elements'
import { assessmentText, readAssessments } from './rules-assessments'
import type { EditRun, EditStep, PersonEdit } from './rules-batch-edit-fields'
import { parseAssessmentEdit, parseExtraEdit, parseRankEdit } from './rules-batch-edit-values'
import { withCurrentRanks } from './rules-ranks'
import { applyRewardText, rewardText } from './rules-rewards'
import type { Described } from './rules-texts'
import type { Assessment, PersonContent, RankHolding } from './schema'

/** @file Bulk edits of a person's sets. */

const ASSESSMENTS: DerivedTag = 'NianDuKaoHeJieGuo'
const REWARDS: DerivedTag = 'JiangChengQingKuang'
/** Heading of the cells that were added in bulk. */
const EXTRA_SHEET = '补充信息'

/** `append` leaves a year that has a result, `overwrite` changes it, `clear` takes the year out (all without one). */
export function editAssessments(state: Described, { mode, value }: PersonEdit, run: EditRun): EditStep {
  const { year, grade } = parseAssessmentEdit(value)
  const { assessments } = state.content
  const there = assessments.find((it) => it.year === year)
  if (mode === 'clear') {
    const kept = year === null ? [] : assessments.filter((it) => it.year !== year)
    return kept.length === assessments.length ? { state } : withAssessments(state, kept, year)
  }
  if (year === null || there?.grade === grade) return { state }
  if (there && mode === 'append') return { left: `已有 ${year} 年度考核结果（${there.grade}）` }
  const row = { id: there?.id ?? run.newId(), year, grade }
  const others = assessments.filter((it) => it.year !== year)
  const rows = [...others, row].toSorted((a, b) => a.year - b.year)
  return withAssessments(state, rows, year)
}

/**
 * New rows with the official text that goes with them. A text of its own that says no more than the rows did gives
 * way to them; one that says more is kept and gets the new year behind, and where it already tells of that year it has
 * to be changed by hand.
 */
function withAssessments(state: Described, rows: Assessment[], year: number | null): EditStep {
  const { content } = state
  const own = content.overrides.find((it) => it.tag === ASSESSMENTS)
  const next = { ...content, assessments: rows }
  if (!own || saysNoMore(own.text, content.assessments) || year === null)
    return { state: withText(state, without(next, ASSESSMENTS), ASSESSMENTS, assessmentText(rows)) }
  if (readAssessments(own.text).some((it) => it.year === year))
    return { left: `“年度考核结果”是手填的文字，已写到 ${year} 年，须逐人修改` }
  const added = rows.find((it) => it.year === year)
  if (!added) return { state: { ...state, content: next } }
  const text = `${own.text.replace(/[\s。；;，,]+$/, '')}，${assessmentText([added])}`
  return { state: withText(state, withOverride(next, ASSESSMENTS, text), ASSESSMENTS, text) }
}

const GRADE_WORDS = new RegExp(
  names('zb18-assessment')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

function saysNoMore(text: string, rows: readonly Assessment[]): boolean {
  const rest = text
    .replace(GRADE_WORDS, '')
    .replace(/\d{4}|年度|[年度考核结果等次均都为被评定确至到、，,；;。.：:\s-]/g, '')
  if (rest !== '') return false
  return readAssessments(text).every(({ year, grade }) =>
    rows.some((row) => row.year === year && row.grade === grade),
  )
}

/** `append` adds sentences that are not there yet; `clear` empties the set and the text. */
export function editRewards(state: Described, { mode, value }: PersonEdit, run: EditRun): EditStep {
  const { content } = state
  if (mode === 'clear')
    return { state: withText(state, without({ ...content, rewards: [] }, REWARDS), REWARDS, '') }
  const known = new Set(content.rewards.map((row) => row.text))
  const fresh = applyRewardText([], value, run.newId).filter((row) => !known.has(row.text))
  if (fresh.length === 0) return { state }
  const next = { ...content, rewards: [...content.rewards, ...fresh] }
  const own = content.overrides.find((it) => it.tag === REWARDS)
  if (!own || applyRewardText([], own.text, () => '').length === 0)
    return { state: withText(state, without(next, REWARDS), REWARDS, rewardText(next.rewards)) }
  const text = `${own.text.replace(/[\s。；;]+$/, '')}；${rewardText(fresh)}`
  return { state: withText(state, withOverride(next, REWARDS, text), REWARDS, text) }
}

/**
 * Adds sentences that another module found. A text that stands in place of the rows is nobody's but the file's: it is
 * left as it is.
 */
export function fileReward(state: Described, sentence: string, run: EditRun): EditStep {
  if (ownRewardText(state.content)) return { left: OWN_REWARDS }
  const field = { key: 'rewards', label: '奖惩情况', group: '', kind: 'reward', modes: [] } as const
  return editRewards(state, { field, mode: 'append', value: sentence }, run)
}

/** Takes one sentence out again; left where it is not there any more as it was written. */
export function dropReward(state: Described, sentence: string): EditStep {
  const { content } = state
  if (ownRewardText(content)) return { left: OWN_REWARDS }
  const rewards = content.rewards.filter((row) => row.text !== sentence)
  if (rewards.length === content.rewards.length) return { left: '“奖惩情况”里这一句已改过或删去' }
  return { state: withText(state, { ...content, rewards }, REWARDS, rewardText(rewards)) }
}

const OWN_REWARDS = '“奖惩情况”是手填的文字，须逐人修改'

/** A text that stands instead of the rows and tells of something. */
function ownRewardText({ overrides }: PersonContent): boolean {
  const own = overrides.find((it) => it.tag === REWARDS)
  return own !== undefined && applyRewardText([], own.text, () => '').length > 0
}

/**
 * Adds a dated 职级 or 职务层次: the one held until then ends where it begins, and a value without dates becomes a row
 * that ends there, so that nothing of the history is lost.
 */
export function editRanks(state: Described, { field, value }: PersonEdit, run: EditRun): EditStep {
  const given = parseRankEdit(value)
  if (!given) return { state }
  const { content, texts } = state
  const kind = field.key === 'ranks.rank' ? 'rank' : 'level'
  const own = content.ranks.filter((row) => row.kind === kind)
  if (own.some((row) => row.name === given.name && row.startedOn === given.startedOn)) return { state }
  const later = own.find((row) => row.startedOn > given.startedOn)
  if (later) return { left: `“${field.label}”已有更晚的一行（${later.startedOn} ${later.name}）` }
  const ranks = content.ranks.map((row) =>
    row.kind === kind && row.endedOn === '' ? { ...row, endedOn: given.startedOn } : row,
  )
  const undated = kind === 'rank' ? content.rank : content.postLevel
  const past = own.length === 0 && undated !== '' && undated !== given.name ? [undatedRow(kind, undated)] : []
  const rows: RankHolding[] = [
    ...ranks,
    ...past.map((row) => ({ ...row, id: run.newId(), endedOn: given.startedOn })),
    { id: run.newId(), kind, endedOn: '', ...given },
  ]
  return { state: { content: withCurrentRanks({ ...content, ranks: rows }, run.today), texts } }
}

function undatedRow(kind: RankHolding['kind'], name: string): Omit<RankHolding, 'id' | 'endedOn'> {
  return { kind, name, startedOn: '', documentNo: '' }
}

/** Cells under headings of their own: `append` leaves a heading that is there, `clear` takes one heading out. */
export function editExtras(state: Described, { mode, value }: PersonEdit, run: EditRun): EditStep {
  const { content, texts } = state
  const { label, text } = parseExtraEdit(value)
  const own = content.extras.find((row) => row.sheet === EXTRA_SHEET && row.about === '')
  const there = own?.cells.find((cell) => cell.label === label)
  if (mode === 'append' && there && there.value !== text)
    return { left: `附加信息已有“${label}：${there.value}”` }
  if (mode === 'clear' ? !there : there?.value === text) return { state }
  const others = own?.cells.filter((cell) => cell.label !== label) ?? []
  const cells = mode === 'clear' ? others : [...others, { label, value: text }]
  const row = { id: own?.id ?? run.newId(), sheet: EXTRA_SHEET, about: '', cells }
  const rows = content.extras.filter((it) => it !== own)
  return { state: { content: { ...content, extras: cells.length > 0 ? [...rows, row] : rows }, texts } }
}

function without(content: PersonContent, tag: DerivedTag): PersonContent {
  return { ...content, overrides: content.overrides.filter((it) => it.tag !== tag) }
}

function withOverride(content: PersonContent, tag: DerivedTag, text: string): PersonContent {
  const overrides = content.overrides.map((it) => (it.tag === tag ? { ...it, text } : it))
  return { ...content, overrides }
}

function withText(state: Described, content: PersonContent, tag: DerivedTag, text: string): Described {
  return { content, texts: { ...state.texts, [tag]: text } }
}
