import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuditItem, Finding, Statement } from '#shared/modules/dossiers/audit'
import { type AuditFacts, findingsOf, kindOfItem } from '#shared/modules/dossiers/rules-audit-findings'
import type { AuditedRecord } from '#shared/modules/dossiers/rules-audit-record'
import { contradicts, valuesOf } from '#shared/modules/dossiers/rules-audit-values'
import { draftOpinion } from '#shared/modules/dossiers/rules-audit-words'
import type { PartialDate } from '#shared/values/partial-date'
import { statement } from '#test/builders/statement'

const RECORD: AuditedRecord = {
  birth: '1983.03',
  workStarted: '2005.08',
  party: '2004.06',
  educations: [],
  career: [],
  personnelCategory: '公务员',
  technicalTitle: '',
  family: [],
  rewards: [],
}

const said = (value: string, given: Partial<Statement> = {}) => statement({ value, ...given })

function findings(given: Partial<AuditFacts>): Finding[] {
  const today = '2026.11.20' as PartialDate
  return findingsOf({ statements: [], decisions: [], record: RECORD, today, ...given })
}

function finding(item: AuditItem, given: Partial<AuditFacts>, about = ''): Finding {
  const found = findings(given).find((it) => it.item === item && it.about === about)
  if (!found) throw new Error('no finding')
  return found
}

/** Five materials of picture 07: two say 1982.03 and one of them is the earliest, three say what the record says. */
const FIVE = [
  said('1983年3月', { classCode: '6', materialTitle: '入党志愿书', formedOn: '2004.06' }),
  said('1982.03', { formedOn: '1998.06' }),
  said('1982年3月12日', { materialTitle: '高校毕业生登记表', formedOn: '2005.06' }),
  said('1983.03', { classCode: '1', materialTitle: '干部履历表', formedOn: '2005.08' }),
  said('198303', { classCode: '9-2', materialTitle: '任免审批表', formedOn: '2023.04' }),
]

describe('what is audited beside the six', () => {
  it('may always be stated, keeps nobody from passing, and is not contradicted by another of its kind', () => {
    expect(['family', 'title', 'reward'].map((it) => finding(it as AuditItem, {}).kind)).toEqual([
      'none',
      'none',
      'none',
    ])
    const statements = [said('工程师', { item: 'title' }), said('高级工程师', { item: 'title' })].concat(
      said('助理会计师', { item: 'title' }),
    )
    expect(finding('title', { statements })).toMatchObject({ kind: 'agree', doubt: '' })
    expect(kindOfItem(findings({ statements }), 'family', 'title', 'reward')).toBe('agree')
  })
})

describe('one item over the dossier', () => {
  it('shows two values with their numbers, the earliest and the one on record, and how far apart', () => {
    const found = finding('birth', { statements: FIVE })
    expect(found.kind).toBe('differ')
    expect(found.values).toEqual([
      { value: '1982.03.12', count: 2, earliest: true, current: false, coarse: false },
      { value: '1983.03', count: 3, earliest: false, current: true, coarse: false },
    ])
    expect(found.gap).toBe('相差 12 个月')
    expect(found.statements.map((it) => it.formedOn)).toEqual([
      '1998.06',
      '2004.06',
      '2005.06',
      '2005.08',
      '2023.04',
    ])
    expect(found.doubt).toBe(
      '出生日期有 2 个不同的值：1982.03.12（2 处，最早）、1983.03（3 处，现用），尚未认定。',
    )
  })

  it('calls a year beside a month less exact and no contradiction, and counts it with the one value it suits', () => {
    const found = finding('birth', { statements: [said('1983'), said('1983.03')] })
    expect(found.kind).toBe('agree')
    expect(found.values).toEqual([
      { value: '1983.03', count: 2, earliest: false, current: true, coarse: false },
    ])
  })

  it('leaves a year that suits two values against none of them', () => {
    const found = finding('birth', { statements: [said('1983'), said('1983.05'), said('1983.03')] })
    expect(found.values.map(({ value, coarse }) => [value, coarse])).toEqual([
      ['1983.05', false],
      ['1983.03', false],
      ['1983', true],
    ])
    expect(found.kind).toBe('differ')
  })

  it('differs where materials agree with each other and not with the record', () => {
    const found = finding('birth', { statements: [said('1982.03')] })
    expect(found.kind).toBe('differ')
    expect(found.values.at(-1)).toMatchObject({ value: '1983.03', count: 0, current: true })
  })

  it('points out that the earliest material is altered, and does not pass it', () => {
    const statements = [said('1983.03', { formedOn: '1998.06', altered: true }), said('1983.03')]
    const found = finding('birth', { statements })
    expect(found.kind).toBe('agree')
    expect(found.hints[0]).toContain('在此处有涂改')
    expect(found.doubt).toContain('有涂改，尚未认定')
  })

  it('does not guess which material is earliest where dates do not tell', () => {
    const statements = [said('1982.03', { formedOn: '1998' }), said('1983.03', { formedOn: '1998.06' })]
    const found = finding('birth', { statements })
    expect(found.values.map((it) => it.earliest)).toEqual([true, true])
    expect(found.hints).toContain('最早形成的材料不止一件，先后分不清，所记不一。')
  })

  it('keeps a date of the old calendar for a person to judge', () => {
    const found = finding('birth', { statements: [said('农历1983年正月'), said('1983.03')] })
    expect(found.kind).toBe('agree')
    expect(found.doubt).toContain('读不出公历日期')
  })

  it('is settled by a decision, and says where the record differs from it', () => {
    const decision = { value: '1982.03', basis: '最早形成材料', decidedOn: '2026.10', decidedBy: '部务会' }
    const found = finding('birth', { statements: FIVE, decisions: [{ item: 'birth', about: '', decision }] })
    expect(found).toMatchObject({ kind: 'decided', doubt: '', recordDiffers: true, onRecord: '1983.03' })
    const same = { ...decision, value: '1983年3月' }
    expect(
      finding('birth', { statements: FIVE, decisions: [{ item: 'birth', about: '', decision: same }] }),
    ).toMatchObject({ kind: 'decided', recordDiffers: false })
  })

  it('drafts the opinion with every value and where it stands', () => {
    const words = draftOpinion(finding('birth', { statements: FIVE }))
    expect(words).toContain('1998.06 形成）、《高校毕业生登记表》')
    expect(words).toContain('作 1983.03，与现用的一致')
    expect(words).toContain('组通字〔2006〕41号')
  })
})

describe('the six items', () => {
  it('wants party dates only of members', () => {
    expect(kindOfItem(findings({}), 'party')).toBe('absent')
    expect(kindOfItem(findings({ record: { ...RECORD, party: '民盟' } }), 'party')).toBe('none')
  })

  it('counts 党龄 from the day of becoming a full member, beside 入党时间 (R1.11)', () => {
    const statements = [
      said('2004年6月', { item: 'party', materialTitle: '入党志愿书' }),
      said('2005.06.20', { item: 'party', about: '转正' }),
    ]
    // June 2005 to November 2026: 257 months.
    expect(finding('party', { statements }, '转正').hints).toEqual(['党龄自 2005.06.20 起算，21 年 5 个月。'])
    expect(finding('party', { statements }).values[0]?.value).toBe('2004.06')
    expect(finding('party', {}, '转正').hints[0]).toContain('党龄无从计算')
  })

  it('keeps full-time study and study in service apart (R1.12)', () => {
    const study = { degree: '', startedOn: '2001.09', endedOn: '2005.06', school: '湘南农业大学' }
    const educations = [
      { id: 'a', mode: 'fullTime', qualification: '大学', ...study } as const,
      {
        id: 'b',
        mode: 'inService',
        qualification: '研究生',
        ...study,
        startedOn: '2013.09',
        endedOn: '2016.06',
      } as const,
    ]
    const statements = [
      said('2001.09—2005.06 湘南农业大学经济管理学院', { item: 'education', about: '全日制 大学' }),
      said('2013.09—2016.01 湘南农业大学', { item: 'education', about: '在职 研究生' }),
    ]
    const found = findings({ statements, record: { ...RECORD, educations } }).filter(
      (it) => it.item === 'education',
    )
    expect(found.map((it) => [it.about, it.kind])).toEqual([
      ['全日制 大学', 'single'],
      ['在职 研究生', 'differ'],
    ])
  })

  it('finds gaps and overlaps of the career', () => {
    const entry = (startedOn: string, endedOn: string) => ({
      id: startedOn,
      startedOn,
      endedOn,
      text: '科员',
      notes: [],
    })
    const career = [entry('2005.08', '2010.03'), entry('2010.05', '2016.03'), entry('2016.01', '')]
    const found = finding('career', { record: { ...RECORD, career } })
    expect(found.kind).toBe('gap')
    expect(found.doubt).toBe(
      '工作经历2010.03 至 2010.05 不接；一段止于 2016.03，下一段起于 2016.01，重叠，尚未认定。',
    )
    expect(
      finding('work', { record: { ...RECORD, career }, statements: [said('2005.08', { item: 'work' })] })
        .hints,
    ).toEqual(['工龄自 2005.08 起算，21 年 3 个月；2010.03 至 2010.05 不接，是否间断须查明。'])
  })

  it('does not take 人员类别 for a word about 干部身份', () => {
    const found = finding('identity', { statements: [said('国家干部', { item: 'identity' })] })
    expect(found).toMatchObject({ kind: 'single', onRecord: '公务员' })
  })
})

const written = fc
  .tuple(fc.integer({ min: 1980, max: 1984 }), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(([year, month]) => (month === null ? `${year}` : `${year}年${month}月`))

describe('values of any statements', () => {
  it('counts every statement once, except that what suits several stands for itself', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), (texts) => {
        const values = valuesOf(
          'birth',
          texts.map((text) => said(text)),
          '',
        )
        expect(values.reduce((sum, it) => sum + it.count, 0)).toBe(texts.length)
      }),
    )
  })

  it('contradicts exactly where two statements name days that cannot be one', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 8 }), (texts) => {
        const years = new Set(texts.map((it) => it.slice(0, 4)))
        const months = new Set(texts.filter((it) => it.length > 4))
        const expected = years.size > 1 || months.size > 1
        expect(
          contradicts(
            'birth',
            valuesOf(
              'birth',
              texts.map((text) => said(text)),
              '',
            ),
          ),
        ).toBe(expected)
      }),
    )
  })

  it('does not depend on the order in which statements were entered', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 8 }), (texts) => {
        const told = (list: string[]) =>
          valuesOf(
            'birth',
            list.map((text) => said(text)),
            '1982.03',
          )
            .map(({ value, count }) => `${value} ${count}`)
            .toSorted()
        expect(told(texts.toReversed())).toEqual(told(texts))
      }),
    )
  })
})
