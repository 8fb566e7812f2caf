import type { FieldChange } from '../../platform/audit/contract'
import { BARS, type CaseKind, type EvaluationStandards, TREATED_IN } from './cases'
import type { Problem } from './rules-cases'
import { treatmentWords } from './rules-treatment'

/** What was changed in the rule table, one line for each field of each kind, in words. */
export function evaluationStandardChanges(
  before: EvaluationStandards,
  after: EvaluationStandards,
): FieldChange[] {
  const was = byKey(before)
  const is = byKey(after)
  const changes: FieldChange[] = []
  for (const kind of before.kinds)
    if (!is.has(kind.key)) changes.push({ field: kind.label, before: lineOf(kind), after: '' })
  for (const kind of after.kinds) {
    const old = was.get(kind.key)
    changes.push(...(old ? changesOf(old, kind) : [{ field: kind.label, before: '', after: lineOf(kind) }]))
  }
  return changes
}

function changesOf(old: CaseKind, kind: CaseKind): FieldChange[] {
  return Object.entries(WORDS).flatMap(([field, words]) => {
    const [before, after] = [words(old), words(kind)]
    return before === after ? [] : [{ field: `${kind.label}：${field}`, before, after }]
  })
}

const yes = (value: boolean) => (value ? '是' : '否')

const WORDS: Record<string, (kind: CaseKind) => string> = {
  名称: (it) => it.label,
  考核处理: treatmentWords,
  计入年度: (it) => TREATED_IN[it.treatedIn],
  超过月数: (it) => String(it.longerThan),
  不定等次时入档: (it) => it.fileAs,
  考核处理出处: (it) => it.source,
  考核处理有出处: (it) => yes(it.sourced),
  限制: barWords,
  影响期: monthWords,
  限制出处: (it) => it.barSource,
  限制有出处: (it) => yes(it.barSourced),
  及于本单位的人: (it) => yes(it.reachesPeople),
  奖惩中的字样: (it) => it.words.join('、'),
}

function lineOf(kind: CaseKind): string {
  return [treatmentWords(kind), barWords(kind), monthWords(kind)].filter(Boolean).join('；')
}

/** 评优评先、提拔晋升 */
export function barWords({ bars }: Pick<CaseKind, 'bars'>): string {
  return bars.map((it) => BARS[it]).join('、')
}

function monthWords({ months }: CaseKind): string {
  return months === null ? '' : `${months} 个月`
}

function byKey({ kinds }: EvaluationStandards): Map<string, CaseKind> {
  return new Map(kinds.map((kind) => [kind.key, kind]))
}

/**
 * What no rule table can mean: two lines of one key or name, a limit without a grade, a duration that bars nothing. A
 * line that cases on record bear (`inUse`, by key) can be neither taken out nor turned to the other subject.
 */
export function evaluationStandardProblem(
  { kinds }: EvaluationStandards,
  inUse: ReadonlyMap<string, { label: string; subject: CaseKind['subject']; cases: number }>,
): Problem | null {
  const twice = kinds.findIndex((kind, at) =>
    kinds.some((it, index) => index < at && (it.key === kind.key || it.label === kind.label)),
  )
  if (twice >= 0)
    return {
      field: `kinds.${twice}.label`,
      message: `有两条规则都叫“${kinds[twice]?.label}”。`,
      remedy: '改一条的名称。',
    }
  for (const [key, { label, subject, cases }] of inUse) {
    const at = kinds.findIndex((it) => it.key === key)
    if (at < 0)
      return {
        field: 'kinds',
        message: `“${label}”已登记 ${cases} 条情形，不能删去。`,
        remedy: '先改或删去这些情形。',
      }
    if (kinds[at]?.subject !== subject)
      return {
        field: `kinds.${at}.subject`,
        message: `“${label}”已登记 ${cases} 条情形，不能改换对象。`,
        remedy: '另添一条。',
      }
  }
  return kinds.flatMap((kind, at) => kindProblem(kind, at))[0] ?? null
}

function kindProblem(kind: CaseKind, at: number): Problem[] {
  const { label, treatment, gradeAtMost, months, bars, found, words, evaluatedBy } = kind
  const say = (field: string, message: string, remedy: string) => [
    { field: `kinds.${at}.${field}`, message: `“${label}”${message}`, remedy },
  ]
  if (treatment === 'capped' && gradeAtMost === '')
    return say('gradeAtMost', '限定等次，却没有写最高等次。', '写上不得高于的等次，如 称职。')
  if (months !== null && bars.length === 0 && treatment === 'normal')
    return say('months', '有影响期，却什么也不限制。', '选限制的事项，或清空影响期。')
  if (found === 'sanction-on-file' && words.length === 0)
    return say('words', '从奖惩中查找，却没有写字样。', '写上奖惩中的字样，或改为手工登记。')
  if (treatment === 'none' && evaluatedBy !== 'own')
    return say('evaluatedBy', '不参加考核，就不由他处考核。', '二者改一。')
  return []
}
