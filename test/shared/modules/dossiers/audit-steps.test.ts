import { describe, expect, it } from 'vitest'
import { AuditContent, type AuditState, type Finding } from '#shared/modules/dossiers/audit'
import {
  auditMoves,
  isStepBack,
  type StepFacts,
  whyNoResult,
} from '#shared/modules/dossiers/rules-audit-steps'

const FINDING: Finding = {
  item: 'birth',
  about: '',
  kind: 'agree',
  values: [],
  onRecord: '',
  gap: '',
  hints: [],
  doubt: '',
  recordDiffers: false,
  statements: [],
  decision: null,
}

function moves(state: AuditState, given: Partial<StepFacts> & { words?: Partial<AuditContent> } = {}) {
  const { words = {}, ...rest } = given
  const content = AuditContent.parse(words)
  return auditMoves({ state, content, findings: [FINDING], doubts: [], materials: 5, ...rest })
}

describe('the steps of an audit', () => {
  it('begins only with a catalogue', () => {
    expect(moves('none')).toEqual([{ to: 'first', lacking: [] }])
    expect(moves('none', { materials: 0 })[0]?.lacking).toEqual(['目录里还没有材料。'])
  })

  it('names everything that is lacking at once', () => {
    expect(moves('first')[0]).toEqual({
      to: 'second',
      lacking: ['初审人未填。', '初审时间未填。', '还没有登记任何材料记载。'],
    })
    expect(moves('signed')[0]?.lacking).toEqual(['本人意见未填。', '本人签字时间未填。'])
  })

  it('wants another pair of eyes for the second look', () => {
    const words = { firstBy: '温见深', firstOn: '2026.10.08', secondBy: '温见深', secondOn: '2026.10.01' }
    expect(moves('second', { words })[0]?.lacking).toEqual(['初审、复审是同一人。', '复审时间早于初审时间。'])
  })

  it('goes past 补充材料 only where nothing is absent', () => {
    const to = (findings: Finding[]) => moves('second', { findings }).map((it) => it.to)
    expect(to([FINDING])).toEqual(['collective', 'supplement', 'first'])
    expect(to([{ ...FINDING, kind: 'absent', doubt: '出生日期没有材料记载。' }])).toEqual([
      'supplement',
      'first',
    ])
  })

  it('does not leave the meeting with a contradiction undecided', () => {
    const words = { meetingOn: '2026.10.20', opinion: '认定为 1982.03。' }
    const differ: Finding = { ...FINDING, kind: 'differ', doubt: '有两个值' }
    expect(moves('collective', { words, findings: [differ] })[0]?.lacking).toEqual(['出生日期尚未认定。'])
    expect(moves('collective', { words })[0]?.lacking).toEqual([])
  })

  it('goes back to any step before', () => {
    expect(moves('filed').map((it) => it.to)).toEqual([
      'signed',
      'collective',
      'supplement',
      'second',
      'first',
    ])
    expect(isStepBack('signed', 'first')).toBe(true)
    expect(isStepBack('first', 'second')).toBe(false)
  })

  it('gives no 通过 while a doubt stands, and no result before the meeting', () => {
    expect(whyNoResult('filed', 'passed', [])).toBe('')
    expect(whyNoResult('filed', 'passed', ['出生日期有 2 个不同的值。'])).toContain('不能通过')
    expect(whyNoResult('filed', 'doubtful', ['出生日期有 2 个不同的值。'])).toBe('')
    expect(whyNoResult('filed', null, [])).toBe('归档时要写明审核结果。')
    expect(whyNoResult('second', 'failed', [])).not.toBe('')
  })
})
