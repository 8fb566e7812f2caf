import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EligibilityAt, EligibilityFacts, PastAward } from '#shared/modules/awards/eligibility-facts'
import type { EligibilityRule } from '#shared/modules/awards/programme'
import { checkOf, eligibilityLabel, overridden, verdictOf } from '#shared/modules/awards/rules'
import { fullYears } from '#shared/modules/awards/rules-eligibility-person'
import type { Barring } from '#shared/modules/evaluations/cases'
import type { CaseId, OrganizationId, PersonId } from '#shared/values/id'

const AT: EligibilityAt = { on: '2026.06.30', no: 5, year: 2026, everyYears: 2 }
const personId = '01J00000000000000000000001' as PersonId
const organizationId = '01J00000000000000000000002' as OrganizationId
const BLANK = { birth: '', politics: '', partyJoinedOn: '', qualification: '' }

function facts(change: Partial<EligibilityFacts> = {}): EligibilityFacts {
  return {
    nominationId: '01J00000000000000000000009',
    file: null,
    form: { ...BLANK, hereSince: '', post: '' },
    subject: { name: '韩屿', on: { kind: 'person', personId }, barrings: [] },
    nominator: { name: '云泽县农业农村局', on: { kind: 'organization', organizationId }, barrings: [] },
    awards: [],
    twins: [],
    missing: [],
    ofUnit: 1,
    perUnit: null,
    ...change,
  }
}

const form = (change: Partial<EligibilityFacts['form']>) =>
  facts({ form: { ...BLANK, hereSince: '', post: '', ...change } })
const file = (change: Partial<NonNullable<EligibilityFacts['file']>>, onForm = {}) => ({
  ...form(onForm),
  file: { personId, ...BLANK, level: '', ...change },
})

const BASE = { key: 'it', source: '', sourced: false }
type Given = EligibilityRule extends infer R
  ? R extends unknown
    ? Omit<R, 'key' | 'source' | 'sourced'>
    : never
  : never
const rule = (given: Given) => ({ ...BASE, ...given }) as EligibilityRule
const judge = (given: Given, known: EligibilityFacts, at = AT) => checkOf(rule(given), known, at)

const AGE = { rule: 'age', from: null, to: 55 } as const

describe('年龄', () => {
  // By months: 2026.06 less 1971.06 is 55 years to the month; 1970.05 is 56 years and a month.
  it.each([
    ['1971.06', 'pass', '1971.06 出生，至 2026.06.30 为 55 周岁。'],
    ['1970.07', 'pass', '1970.07 出生，至 2026.06.30 为 55 周岁。'],
    ['1970.06', 'fail', '1970.06 出生，至 2026.06.30 为 56 周岁。'],
  ])('of %s is worked out by whole months', (birth, found, text) => {
    expect(judge(AGE, file({ birth }))).toMatchObject({
      found,
      text,
      source: { kind: 'person', personId },
      label: '年龄不超过 55 周岁',
    })
  })

  it('of a year alone is not guessed where the month decides, and is not asked where it does not', () => {
    expect(judge(AGE, form({ birth: '1970' }))).toMatchObject({
      found: 'open',
      text: '1970 出生，至 2026.06.30 为 55 或 56 周岁，只知年份，须核实月份。',
      source: { kind: 'form', place: 'facts/birth' },
    })
    expect(judge(AGE, form({ birth: '1960' })).found).toBe('fail')
    expect(judge(AGE, form({ birth: '1980春' })).found).toBe('pass')
  })

  it('that file and form tell differently is open only where the verdict hangs on it', () => {
    const one = judge(AGE, file({ birth: '1968.03' }, { birth: '1972.03' }))
    expect(one).toMatchObject({ found: 'open' })
    expect(one.text).toContain('档案：1968.03 出生')
    expect(one.text).toContain('申报表：1972.03 出生')
    expect(judge(AGE, file({ birth: '1980.01' }, { birth: '1981.01' }))).toMatchObject({
      found: 'pass',
      text: '1980.01 出生，至 2026.06.30 为 46 周岁。',
    })
  })

  it('nobody wrote down is open', () => {
    expect(judge(AGE, form({}))).toMatchObject({ found: 'open', text: '申报表没有填出生年月。' })
    expect(judge(AGE, file({}))).toMatchObject({ found: 'open', text: '档案和申报表都没有填出生年月。' })
    expect(judge(AGE, form({ birth: '2027.01' })).found).toBe('open')
  })

  it('never passes a half-known date that some month of the year would fail', () => {
    const year = fc.integer({ min: 1940, max: 2010 })
    fc.assert(
      fc.property(year, fc.integer({ min: 18, max: 70 }), (born, to) => {
        const told = judge({ rule: 'age', from: null, to }, form({ birth: `${born}` })).found
        const months = Array.from({ length: 12 }, (_, at) => `${born}.${String(at + 1).padStart(2, '0')}`)
        const each = new Set(
          months.map((birth) => judge({ rule: 'age', from: null, to }, form({ birth })).found),
        )
        expect(told).toBe(each.size > 1 ? 'open' : [...each][0])
      }),
    )
  })
})

describe('years', () => {
  it('are whole years by month between two dates, fewest and most', () => {
    expect(fullYears('1998.07', '2026.06.30')).toEqual({ least: 27, most: 27 })
    expect(fullYears('1998.06', '2026.06.30')).toEqual({ least: 28, most: 28 })
    expect(fullYears('1998', '2026.06')).toEqual({ least: 27, most: 28 })
    expect(fullYears('', '2026.06')).toBeNull()
  })

  it('here are told by the form alone', () => {
    const here = { rule: 'years-here', years: 2 } as const
    expect(judge(here, form({ hereSince: '2024.06' }))).toMatchObject({
      found: 'pass',
      text: '2024.06 来本地工作，至 2026.06.30 满 2 年。',
    })
    expect(judge(here, form({ hereSince: '2024.07' })).found).toBe('fail')
    expect(judge(here, form({ hereSince: '2024' })).found).toBe('open')
    expect(judge(here, form({}))).toMatchObject({
      found: 'open',
      source: { kind: 'form', place: 'facts/hereSince' },
    })
  })

  it('in the Party are nobody’s who is of another one', () => {
    const party = { rule: 'party-years', years: 50 } as const
    expect(judge(party, file({ partyJoinedOn: '1976.06', politics: '中共党员' })).found).toBe('pass')
    expect(judge(party, file({ partyJoinedOn: '1976.07', politics: '中共党员' })).found).toBe('fail')
    expect(judge(party, file({ politics: '群众' }))).toMatchObject({
      found: 'fail',
      text: '政治面貌为群众。',
    })
    expect(judge(party, file({ politics: '中共党员' })).found).toBe('open')
    expect(judge(party, form({})).found).toBe('open')
  })
})

describe('学历 and 职务层次', () => {
  it('学历 goes by its level, whatever the school', () => {
    const least = { rule: 'education', least: '大学' } as const
    for (const held of ['大学本科', '省委党校大学', '硕士研究生'])
      expect(judge(least, form({ qualification: held })).found).toBe('pass')
    expect(judge(least, form({ qualification: '大专' }))).toMatchObject({
      found: 'fail',
      text: '学历为大专，低于大学。',
    })
    expect(judge(least, form({ qualification: '函授' })).found).toBe('open')
  })

  it('职务层次 compares within one sequence only', () => {
    const below = { rule: 'below-level', level: '县处级副职' } as const
    const held = (level: string) => judge(below, file({ level }))
    expect(held('县处级副职')).toMatchObject({ found: 'fail', text: '职务层次为县处级副职，即县处级副职。' })
    expect(held('县处级正职')).toMatchObject({
      found: 'fail',
      text: '职务层次为县处级正职，高于县处级副职。',
    })
    expect(held('乡科级正职').found).toBe('pass')
    expect(held('技术七级（副高级）').found).toBe('pass')
    expect(held('五级职员').found).toBe('open')
    expect(held('').found).toBe('open')
    expect(judge(below, form({ post: '副院长' }))).toMatchObject({
      found: 'open',
      text: '不在册，申报表上职务为“副院长”，职务层次须核实。',
    })
  })
})

const barring = (change: Partial<Barring> = {}): Barring => ({
  bars: ['award'],
  title: '2025 年度学习考核：较差',
  from: '2026.01.10',
  to: '2026.12.31',
  rule: '较差限制评优评先（方案）',
  undecided: false,
  source: { kind: 'case', caseId: '01J00000000000000000000003' as CaseId },
  ...change,
})

describe('限制', () => {
  it('that is in force refuses, with the record it comes from', () => {
    const subject = { ...facts().subject, barrings: [barring()] }
    expect(judge({ rule: 'unbarred' }, facts({ subject }))).toMatchObject({
      found: 'fail',
      text: '2025 年度学习考核：较差，2026.01.10 至 2026.12.31，较差限制评优评先（方案）。',
      source: { kind: 'bar', bar: { kind: 'case' } },
    })
  })

  it('whose end nobody has decided is open, unless another one is sure', () => {
    const undecided = barring({ undecided: true, to: '', title: '政务警告' })
    const of = (barrings: Barring[]) =>
      judge({ rule: 'unbarred' }, facts({ subject: { ...facts().subject, barrings } })).found
    expect(of([undecided])).toBe('open')
    expect(of([undecided, barring()])).toBe('fail')
  })

  it('of somebody who is not on record cannot be looked up', () => {
    const stranger = { name: '温见深', on: null, barrings: [] }
    expect(judge({ rule: 'unbarred' }, facts({ subject: stranger }))).toMatchObject({
      found: 'open',
      text: '温见深不在册，考核结果和处分问责无从查起，须向所在单位核实。',
    })
    expect(judge({ rule: 'unit-unbarred' }, facts({ nominator: stranger })).found).toBe('open')
    expect(judge({ rule: 'unit-unbarred' }, facts({ nominator: null })).found).toBe('pass')
  })
})

const award = (change: Partial<PastAward> = {}): PastAward => ({
  honourId: '01J00000000000000000000004',
  by: 'identity',
  title: '第三届（2022 年）科技人才奖',
  year: 2022,
  cycleNo: 3,
  sameCategory: true,
  ...change,
})

describe('获奖', () => {
  const recent = (cycles: number, awards: PastAward[], within: 'programme' | 'category' = 'programme') =>
    judge({ rule: 'not-awarded', cycles, within }, facts({ awards })).found

  it('in the last cycles refuses whom it surely is', () => {
    // The 5th cycle: two cycles back are the 4th and the 3rd.
    expect(recent(2, [award()])).toBe('fail')
    expect(recent(1, [award()])).toBe('pass')
    expect(recent(2, [award({ sameCategory: false })], 'category')).toBe('pass')
    expect(recent(2, [award({ by: 'likely' })])).toBe('open')
    expect(recent(2, [award({ by: 'name' }), award()])).toBe('fail')
  })

  it('that nobody placed in a cycle is placed by its year only where that is sure', () => {
    // Every two years: two cycles back reach to 2022 at the furthest.
    expect(recent(2, [award({ cycleNo: 0, year: 2021 })])).toBe('pass')
    expect(recent(2, [award({ cycleNo: 0, year: 2022 })])).toBe('open')
  })

  it('are counted where a number of times is the limit', () => {
    const times = (awards: PastAward[]) => judge({ rule: 'fewer-than', times: 2 }, facts({ awards }))
    expect(times([award()]).found).toBe('pass')
    expect(times([award(), award({ cycleNo: 1, year: 2018 })]).found).toBe('fail')
    expect(times([award(), award({ by: 'likely' })]).found).toBe('open')
  })
})

describe('other conditions', () => {
  it('once: the same one in another category is refused until one is left', () => {
    const twin = {
      nominationId: '01J00000000000000000000005',
      by: 'identity' as const,
      number: 8,
      categoryLabel: '教育人才奖',
    }
    expect(judge({ rule: 'once' }, facts({ twins: [twin] }))).toMatchObject({
      found: 'fail',
      text: '本届另有申报：第 8 号“教育人才奖”，须撤回其余。',
      source: { kind: 'nomination', nominationId: twin.nominationId },
    })
    expect(judge({ rule: 'once' }, facts({ twins: [{ ...twin, by: 'name' }] })).found).toBe('open')
    expect(judge({ rule: 'once' }, facts()).found).toBe('pass')
  })

  it('materials and unit quota say what is wanting and how many are too many', () => {
    expect(judge({ rule: 'materials' }, facts({ missing: ['承诺书', '证明'] }))).toMatchObject({
      found: 'fail',
      text: '缺 2 项：承诺书、证明。',
    })
    expect(judge({ rule: 'unit-quota' }, facts({ ofUnit: 4, perUnit: 3 }))).toMatchObject({
      found: 'fail',
      text: '云泽县农业农村局本类推荐 4 名，名额 3 名，须撤回 1 名。',
    })
    expect(judge({ rule: 'unit-quota' }, facts({ ofUnit: 3, perUnit: 3 })).found).toBe('pass')
  })

  it('what is asked stays open until somebody answers', () => {
    const check = judge({ rule: 'asked', question: '无不良信用记录' }, facts())
    expect(check).toMatchObject({ label: '无不良信用记录', found: 'open', verdict: 'open' })
    const decided = overridden(check, { verdict: 'pass', reason: '已核', by: '沈知远', at: '' })
    expect(decided).toMatchObject({ found: 'open', verdict: 'pass' })
    expect(verdictOf([decided])).toBe('pass')
    expect(verdictOf([decided, { verdict: 'open' }])).toBe('open')
    expect(verdictOf([{ verdict: 'open' }, { verdict: 'fail' }])).toBe('fail')
  })

  it('have a name for columns and papers', () => {
    expect(eligibilityLabel(rule({ rule: 'age', from: 18, to: 55 }))).toBe('年龄 18 至 55 周岁')
    expect(eligibilityLabel(rule({ rule: 'not-awarded', cycles: 2, within: 'category' }))).toBe(
      '近 2 届没有获得本奖（同类别）',
    )
  })
})
