import { describe, expect, it } from 'vitest'
import { presets } from '#electron/modules/procedures/presets/index'
import type { Procedure, Step } from '#shared/modules/procedures/procedure'
import type { StepContent, StepEntry } from '#shared/modules/procedures/record'
import { EMPTY_BALLOT } from '#shared/modules/procedures/rules-ballot'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import { settled } from '#shared/modules/procedures/rules-settings'
import { type SubjectWords, wordsOf } from '#shared/modules/procedures/rules-words'
import { stepPaper } from '#shared/modules/procedures/sheets/step-paper'
import { someone, votes } from '#test/support/procedures'

/** @file What the papers of the delivered procedures say, word by word, from the records of a case. */

const SUBJECT: SubjectWords = {
  姓名: '邵清和',
  性别: '男',
  民族: '汉族',
  出生年月: '1998.06',
  公民身份号码: '',
  党组织: '东升村党支部',
  单位: '青石镇',
  '村（社区）': '东升村',
  议题: '硬化入村道路',
}

type Written = { on?: string; outcome?: string; content?: Partial<StepContent> }

const latest = (system: string): Procedure[] => {
  const found = presets.find((it) => it.key === system)
  const content = found?.later?.at(-1)?.content ?? found?.content
  return (content?.procedures ?? []).map(settled)
}

function entryOf(step: string, { on = '', outcome = '', content = {} }: Written): StepEntry {
  return { id: '', step, number: 1, state: 'done', on, outcome, content: { ...EMPTY_CONTENT, ...content } }
}

/** The lines of a paper of a step, from what the steps before and this one record. */
function paperOf(procedure: Procedure, key: string, records: Record<string, Written>): string[] {
  const step = procedure.steps.find((it) => it.key === key) as Step
  const paper = step.papers.find((it) => it.text.length > 0)
  if (!paper) throw new Error(`${key} prints nothing`)
  const entries = Object.entries(records).map(([of, written]) => entryOf(of, written))
  const own = entryOf(key, records[key] ?? {})
  const { content, on, outcome } = own
  const words = wordsOf(SUBJECT, { procedure, entries, step, content, on, outcome })
  return stepPaper({ paper, words, department: '县委组织部' }).paragraphs.map((it) => it.text)
}

const of = (system: string, kind: string) => latest(system).find((it) => it.key === kind) as Procedure
const admission = of('S31', 'admission')

describe('papers of an admission', () => {
  it('file an activist and post a target with the days of the steps before', () => {
    const records = {
      apply: { on: '2024-03-01' },
      activist: { on: '2024-10-08' },
      target: {
        on: '2026-01-20',
        content: { fields: { 'notice-from': '2026-01-05', 'notice-to': '2026-01-12' } },
      },
    }
    expect(paperOf(admission, 'file-activist', records).slice(0, 2)).toEqual([
      '东升村党支部于2024年10月8日研究，确定邵清和为入党积极分子，现报请备案。',
      '邵清和，男，1998.06出生，2024年3月1日递交入党申请书。',
    ])
    expect(paperOf(admission, 'target', records).slice(0, 3)).toEqual([
      '经党员和群众推荐、党支部培养教育和考察，拟将邵清和列为发展对象，现予公示。',
      '邵清和，男，汉族，1998.06出生，2024年3月1日递交入党申请书，2024年10月8日被确定为入党积极分子。',
      '公示时间：2026年1月5日至2026年1月12日。公示期间，党员、群众可以以书面、电话等形式向东升村党支部反映情况。反映情况应实事求是，提倡署真实姓名。',
    ])
  })

  it('state both resolutions of the branch with their votes', () => {
    const ballot = votes({ due: 40, present: 36, favour: 35, against: 0, abstain: 1 })
    const records = {
      accept: { on: '2026-03-05', outcome: 'agree', content: { ballot } },
      convert: { on: '2027-03-08', outcome: 'agree', content: { ballot } },
    }
    expect(paperOf(admission, 'accept', records).slice(0, 2)).toEqual([
      '东升村党支部于2026年3月5日召开支部大会，讨论接收邵清和为中共预备党员。',
      '应到会有表决权的党员40名，实到会36名。经无记名投票，赞成35票，反对0票，弃权1票。大会决议：同意接收邵清和为中共预备党员。',
    ])
    expect(paperOf(admission, 'convert', records)[0]).toBe(
      '东升村党支部于2027年3月8日召开支部大会，讨论邵清和转正问题。邵清和于2026年3月5日被接收为预备党员。',
    )
  })

  it('leave to the pen what is not on record', () => {
    const [, where] = paperOf(admission, 'talk', {})
    expect(where).toBe('谈话时间：＿＿＿＿　地点：＿＿＿＿　谈话人：＿＿＿＿')
  })
})

describe('papers of elections', () => {
  const people = [
    someone('candidate', '阮克勤', { votes: 40, elected: true }),
    someone('candidate', '卞玉芹', { votes: 31, elected: true }),
    someone('candidate', '晏德昌', { votes: 12 }),
    someone('teller', '狄文彬'),
  ]
  const ballot = { ...EMPTY_BALLOT, due: 48, present: 45, sent: 45, returned: 45, valid: 44, seats: 2 }
  const held = { on: '2026-11-18', outcome: 'elected', content: { people, ballot } }

  it.each([
    ['S20', 'open-election', 'elect'],
    ['S08', 'election', 'vote'],
  ])('report the result of %s with every count, in the order of the ballot', (system, kind, step) => {
    expect(paperOf(of(system, kind), step, { [step]: held }).slice(0, 4)).toEqual([
      '东升村党支部党员大会于2026年11月18日举行，应到会有选举权的党员48名，实到会45名，符合规定人数。',
      '发出选票45张，收回选票45张，其中有效票44张。应选2名。',
      '得票情况：阮克勤40票，卞玉芹31票，晏德昌12票。',
      '根据得票结果，阮克勤、卞玉芹当选。',
    ])
  })

  it('tell the organ above of the election that was held at an earlier step, and of its candidates alone', () => {
    expect(paperOf(of('S08', 'election'), 'report', { vote: held })[0]).toBe(
      '东升村党支部于2026年11月18日召开党员大会进行选举。得票情况：阮克勤40票，卞玉芹31票，晏德昌12票。阮克勤、卞玉芹当选。请审批。',
    )
  })
})

describe('papers of a village’s matter and of a filing', () => {
  it('publish the decision that another step has taken', () => {
    const records = { decide: { on: '2026-05-02', content: { fields: { decision: '同意硬化。' } } } }
    expect(paperOf(of('S05', 'matter'), 'publish-decision', records)[0]).toBe(
      '关于“硬化入村道路”的决议现予公开：同意硬化。',
    )
  })

  it('conclude a joint review with what the organs of the step before have answered', () => {
    const reply = { askedOn: '2026-09-07', letterNo: '', repliedOn: '2026-09-15', text: '' }
    const replies = [
      { ...reply, key: 'police', result: 'clean' as const },
      { ...reply, key: 'tax', result: 'objection' as const },
    ]
    const [, told] = paperOf(of('S14', 'review'), 'conclude', { organs: { content: { replies } } })
    expect(told).toContain('公安机关无异议')
    expect(told).toContain('税务部门有异议')
  })

  it('notify of a filing with its number', () => {
    const records = { file: { on: '2026-09-02', outcome: 'file', content: { number: '云组备〔2026〕3号' } } }
    expect(paperOf(of('S14', 'filing'), 'file', records)[0]).toBe(
      '东升村党支部书记邵清和任职备案材料收悉。经审查，准予备案。备案日期2026年9月2日，编号云组备〔2026〕3号。',
    )
  })
})
