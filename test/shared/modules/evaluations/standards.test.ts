import { describe, expect, it } from 'vitest'
import { type CaseKind, EvaluationStandards } from '#shared/modules/evaluations/cases'
import { DEFAULT_EVALUATION_STANDARDS } from '#shared/modules/evaluations/standards'
import {
  evaluationStandardChanges,
  evaluationStandardProblem,
} from '#shared/modules/evaluations/standards-changes'

const { kinds } = DEFAULT_EVALUATION_STANDARDS
const changed = (key: string, change: Partial<CaseKind>): EvaluationStandards => ({
  version: 0,
  kinds: kinds.map((it) => (it.key === key ? { ...it, ...change } : it)),
})
const used = (key: string, cases = 1) => {
  const kind = kinds.find((it) => it.key === key)
  return new Map([[key, { label: kind?.label ?? '', subject: kind?.subject ?? ('person' as const), cases }]])
}
const NONE = new Map<string, never>()

describe('the rule table', () => {
  it('that comes with the program is sound and can be stored', () => {
    expect(evaluationStandardProblem(DEFAULT_EVALUATION_STANDARDS, NONE)).toBeNull()
    expect(EvaluationStandards.parse(DEFAULT_EVALUATION_STANDARDS)).toEqual(DEFAULT_EVALUATION_STANDARDS)
  })

  it.each([
    [changed('demerit', { label: '政务警告' }), 'kinds.7.label', '有两条规则都叫“政务警告”'],
    [changed('warning', { gradeAtMost: '' }), 'kinds.6.gradeAtMost', '没有写最高等次'],
    [changed('transfer', { months: 6 }), 'kinds.3.months', '什么也不限制'],
    [changed('warning', { words: [] }), 'kinds.6.words', '没有写字样'],
    [changed('leave', { evaluatedBy: 'host' }), 'kinds.1.evaluatedBy', '不由他处考核'],
  ])('is refused', (standards, field, message) => {
    expect(evaluationStandardProblem(standards, NONE)).toMatchObject({
      field,
      message: expect.stringContaining(message),
    })
  })

  it('keeps a line that cases on record bear, and its subject', () => {
    const without = { version: 0, kinds: kinds.filter((it) => it.key !== 'warning') }
    expect(evaluationStandardProblem(without, used('warning', 3))?.message).toBe(
      '“政务警告”已登记 3 条情形，不能删去。',
    )
    expect(evaluationStandardProblem(without, NONE)).toBeNull()
    const turned = changed('warning', { subject: 'organization' })
    expect(evaluationStandardProblem(turned, used('warning'))?.field).toBe('kinds.6.subject')
  })

  it('tells a change field by field', () => {
    const after = changed('demerit', { months: 12, barSourced: true, bars: ['promotion'] })
    expect(evaluationStandardChanges(DEFAULT_EVALUATION_STANDARDS, after)).toEqual([
      { field: '记过：限制', before: '评优评先、提拔晋升', after: '提拔晋升' },
      { field: '记过：影响期', before: '', after: '12 个月' },
      { field: '记过：限制有出处', before: '否', after: '是' },
    ])
  })

  it('tells a line added and one taken out', () => {
    const first = kinds.slice(0, 1)
    const line = { field: '新录用试用期', before: '', after: '只写评语、不定等次' }
    expect(evaluationStandardChanges({ version: 0, kinds: [] }, { version: 1, kinds: first })).toEqual([line])
    expect(evaluationStandardChanges({ version: 0, kinds: first }, { version: 1, kinds: [] })).toEqual([
      { ...line, before: line.after, after: '' },
    ])
  })
})
