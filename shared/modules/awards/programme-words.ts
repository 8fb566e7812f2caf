import { leafNames } from '../../codes'
import { moneyWords } from '../../values/money'
import { figure, shareText } from '../evaluations/problem'
import {
  AWARD_SUBJECTS,
  type Category,
  type EligibilityRule,
  type FormField,
  NOMINATORS,
  type NoticeRule,
  type Pass,
  type ProgrammeContent,
  type ReviewRule,
  STAGE_KINDS,
  type StageRule,
  type TermRule,
  TIE_RULES,
  type TieRule,
  type VoteRule,
} from './programme'
import { eligibilityLabel } from './rules-eligibility'

/** @file Parts of a programme in words: previews, the audit trail and sentences about problems say them alike. */

export const UNDECIDED = '未定'

/** Names that a limit of 职务层次 may bear. */
export const LEVEL_NAMES: readonly string[] = leafNames('zb09-position-level')

/** Conditions that look at a person: of a team or organization they can only ask the one who answers for it. */
export const OF_PERSONS: ReadonlySet<EligibilityRule['rule']> = new Set([
  'age',
  'years-here',
  'below-level',
  'party-years',
  'education',
])

export const FIELD_KINDS: Record<FormField['kind'], string> = {
  text: '单行文字',
  long: '多行文字',
  number: '数字',
  date: '日期',
  choice: '选项',
  rows: '表格',
}

export const DECIDES: Record<ReviewRule['decides'], string> = {
  raw: '原始分',
  corrected: '校正分',
  rank: '名次',
}

export const NOTICE_UNITS: Record<NoticeRule['unit'], string> = { working: '个工作日', natural: '日' }
export const VOTE_BASES: Record<VoteRule['of'], string> = { due: '应到人数', present: '实到人数' }

/** 每两年一次 */
export function yearsWords(years: number | null): string {
  if (years === null) return '不定期'
  return years === 1 ? '每年一次' : `每 ${years} 年一次`
}

/** 取名额的 1.5 倍 */
export function passWords(pass: Pass): string {
  if (pass.by === 'undecided') return UNDECIDED
  if (pass.by === 'all') return '全部通过'
  if (pass.by === 'number') return `每类取 ${pass.number} 名`
  if (pass.by === 'share') return `每类取 ${shareText(pass.share)}`
  if (pass.by === 'line') return `${figure(pass.line)} 分以上`
  return pass.factor === 1 ? '按名额' : `按名额的 ${figure(pass.factor)} 倍`
}

function reviewWords(rule: ReviewRule): string {
  const { reviewers, dropHighest, dropLowest, dropFrom, decides, conflictCovers } = rule
  const drops = `满 ${dropFrom} 人时去掉 ${dropHighest} 个最高分、${dropLowest} 个最低分`
  return [
    `每份 ${reviewers ?? UNDECIDED} 位专家`,
    dropHighest + dropLowest > 0 ? drops : '不去高低分',
    `以${DECIDES[decides]}为准`,
    conflictCovers === 'category' ? '回避整个类别' : '只回避本人',
  ].join('，')
}

function voteWords({ present, majority, of }: VoteRule): string {
  return `到会不少于 ${shareText(present)}，赞成超过${VOTE_BASES[of]}的 ${shareText(majority)}`
}

export function noticeWords({ days, unit, countsFirst }: NoticeRule): string {
  return `公示 ${days} ${NOTICE_UNITS[unit]}，${countsFirst ? '含' : '不含'}张贴当日`
}

/** 指定评分项得分（创新性） */
export function tieWords({ by, item }: TieRule, { categories }: ProgrammeContent): string {
  if (by !== 'item') return TIE_RULES[by]
  const found = categories.flatMap((it) => it.scores).find((it) => it.key === item)
  return `评分项“${found?.label ?? UNDECIDED}”得分`
}

/** Everything about a stage but its name. */
export function stageWords(stage: StageRule, content: ProgrammeContent): string {
  const { kind, actor, pass, ties, review, vote, notice, days } = stage
  return [
    STAGE_KINDS[kind],
    actor,
    passWords(pass),
    review && reviewWords(review),
    vote && voteWords(vote),
    notice && noticeWords(notice),
    ties.length > 0 && `同分依次看${ties.map((it) => tieWords(it, content)).join('、')}`,
    days !== null && `计划 ${days} 天`,
  ]
    .filter(Boolean)
    .join('；')
}

/** 名额 5　奖金 20 万元　个人 */
export function categoryWords(category: Category): string {
  const { division, subject, quota, prize, perUnit, nominators, everyYears, anonymous } = category
  return [
    division,
    AWARD_SUBJECTS[subject],
    `名额 ${quota ?? UNDECIDED}`,
    `奖金 ${prize === null ? UNDECIDED : prize === 0 ? '无' : moneyWords(prize)}`,
    perUnit !== null && `每单位限 ${perUnit} 名`,
    nominators.map((it) => NOMINATORS[it]).join('、'),
    everyYears !== null && yearsWords(everyYears),
    anonymous && '匿名评审',
  ]
    .filter(Boolean)
    .join('，')
}

export function rulesWords({ rules }: Category): string {
  return rules
    .map((it) => [eligibilityLabel(it), it.source && `（${it.source}）`].filter(Boolean).join(''))
    .join('；')
}

export function scoresWords({ scores }: Category): string {
  return scores.map((it) => `${it.label} ${it.full === null ? UNDECIDED : figure(it.full)}`).join('、')
}

export function fieldsWords({ fields }: Category): string {
  return fields
    .map((it) => `${it.label}（${[FIELD_KINDS[it.kind], it.required && '必填'].filter(Boolean).join('，')}）`)
    .join('、')
}

export function materialsWords({ materials }: Category): string {
  return materials.map((it) => (it.required ? `${it.label}（必交）` : it.label)).join('、')
}

export function termWords(term: TermRule | null): string {
  if (!term) return '无管理期'
  const { months, yearlyReview, failedYears, remindMonths } = term
  return [
    `管理期 ${months ?? UNDECIDED} 个月`,
    yearlyReview && '每年考核',
    failedYears !== null && `连续 ${failedYears} 年不合格退出`,
    `期满前 ${remindMonths} 个月提醒`,
  ]
    .filter(Boolean)
    .join('，')
}
