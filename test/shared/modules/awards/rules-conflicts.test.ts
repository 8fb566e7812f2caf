import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  ConflictRules,
  NomineeParty,
  ReviewerParty,
  UnitKey,
  UnitStay,
} from '#shared/modules/awards/conflict-facts'
import {
  coverCategories,
  type DeclaredPair,
  findConflicts,
  schoolOf,
  withDeclared,
} from '#shared/modules/awards/rules'

const RULES: ConflictRules = { referenceOn: '2026.06', sameUnitYears: 10, classYears: 1 }
const FARM: UnitKey = { key: 'farm', name: '云泽县农业农村局', above: ['county'] }
const WATER: UnitKey = { key: 'water', name: '云泽县水利局', above: ['county'] }
const COUNTY: UnitKey = { key: 'county', name: '云泽县人民政府', above: [] }

const stay = (unit: UnitKey, from: string, to: string, title = '科员', level = ''): UnitStay => ({
  unit,
  title,
  level,
  from,
  to,
})

function reviewer(overrides: Partial<ReviewerParty> = {}): ReviewerParty {
  return {
    id: 'r',
    name: '沈知远',
    identity: identity('沈知远'),
    stays: [],
    schools: [],
    relatives: [],
    ...overrides,
  }
}

function nominee(overrides: Partial<NomineeParty> = {}): NomineeParty {
  return {
    id: 'n',
    number: 7,
    name: '罗砚秋',
    category: 'keji',
    identity: identity('罗砚秋'),
    people: [{ name: '罗砚秋', birth: '1980.05', unitName: '云泽县水利局' }],
    ownUnit: null,
    nominator: 'self',
    nominatorUnit: null,
    nominatorName: '',
    stays: [],
    schools: [],
    relatives: [],
    ...overrides,
  }
}

function identity(nameKey: string, overrides: Partial<ReviewerParty['identity']> = {}) {
  return {
    subject: 'person' as const,
    nameKey,
    personId: null,
    organizationId: null,
    unitName: '',
    identityKey: '',
    birth: '',
    ...overrides,
  }
}

const reasons = (one: ReviewerParty, other: NomineeParty, rules = RULES) =>
  findConflicts([one], [other], rules).map(({ kind, reason, toCheck }) => ({ kind, reason, toCheck }))

describe('本人参评', () => {
  it('knows the same record and the same number, and says nothing else beside it', () => {
    const one = reviewer({
      identity: identity('沈知远', { personId: 'p1' }),
      stays: [stay(FARM, '2020', '')],
    })
    const other = nominee({
      identity: identity('沈知远', { personId: 'p1' }),
      stays: [stay(FARM, '2020', '')],
    })
    expect(reasons(one, other)).toEqual([{ kind: 'self', reason: '专家与申报人是同一人', toCheck: false }])
  })

  it('leaves a namesake of another unit alone, and asks about one of the same', () => {
    const one = reviewer({ identity: identity('罗砚秋', { unitName: '云泽县水利局' }) })
    expect(reasons(one, nominee({ identity: identity('罗砚秋', { unitName: '云泽县教育局' }) }))).toEqual([])
    expect(reasons(one, nominee({ identity: identity('罗砚秋', { unitName: '云泽县水利局' }) }))).toEqual([
      { kind: 'self', reason: '专家与申报人同名，同在云泽县水利局，待核', toCheck: true },
    ])
  })

  it('finds the reviewer among the members of a team', () => {
    const other = nominee({
      identity: identity('水土保持团队', { subject: 'team' }),
      people: [{ name: '沈知远', birth: '', unitName: '' }],
    })
    expect(reasons(reviewer(), other)[0]).toEqual({
      kind: 'self',
      reason: '专家与参评成员沈知远同名，待核',
      toCheck: true,
    })
  })
})

describe('近亲属', () => {
  const wife = { relation: '妻子', name: '罗砚秋', birth: '1980.05', workplace: '云泽县水利局科员' }

  it('is certain where name and month of birth agree, on either side', () => {
    expect(reasons(reviewer({ relatives: [wife] }), nominee())).toEqual([
      { kind: 'kin', reason: '专家的妻子罗砚秋与申报人罗砚秋姓名、出生年月相同', toCheck: false },
    ])
    const father = { relation: '父亲', name: '沈知远', birth: '', workplace: '云泽县农业农村局' }
    const one = reviewer({ identity: identity('沈知远', { unitName: '云泽县农业农村局' }) })
    expect(reasons(one, nominee({ relatives: [father] }))).toEqual([
      { kind: 'kin', reason: '申报人的父亲沈知远与专家姓名、工作单位相同', toCheck: false },
    ])
  })

  it('is to be checked where the names alone agree, and none where the births speak against it', () => {
    const named = { ...wife, birth: '', workplace: '' }
    expect(reasons(reviewer({ relatives: [named] }), nominee())).toEqual([
      { kind: 'kin', reason: '专家的妻子罗砚秋与申报人罗砚秋同名，待核', toCheck: true },
    ])
    expect(reasons(reviewer({ relatives: [{ ...wife, birth: '1974.05' }] }), nominee())).toEqual([])
  })
})

describe('同期同单位、上下级', () => {
  it('tells the months that both were there', () => {
    const one = reviewer({ stays: [stay(FARM, '2015.03', '2019.08')] })
    const other = nominee({ stays: [stay(FARM, '2018.06', '')] })
    expect(reasons(one, other)).toEqual([
      { kind: 'unit', reason: '2018.06 至 2019.08 同在云泽县农业农村局', toCheck: false },
    ])
  })

  it('does not count a month in which one left and the other came, nor times too long ago', () => {
    const left = reviewer({ stays: [stay(FARM, '2015.03', '2018.06')] })
    expect(reasons(left, nominee({ stays: [stay(FARM, '2018.06', '')] }))).toEqual([])
    const early = nominee({ stays: [stay(FARM, '2010', '2016.05')] })
    expect(reasons(left, early)).toEqual([])
    expect(reasons(left, early, { ...RULES, sameUnitYears: 11 })).toHaveLength(1)
    expect(reasons(left, early, { ...RULES, sameUnitYears: null })).toHaveLength(1)
  })

  it('asks where a beginning is not known, unless both are there now', () => {
    const other = nominee({ stays: [stay(FARM, '2015.03', '2019.08')] })
    expect(reasons(reviewer({ stays: [stay(FARM, '', '')] }), other)).toEqual([
      { kind: 'unit', reason: '2019.08 以前同在云泽县农业农村局，起止时间不详，待核', toCheck: true },
    ])
    expect(
      reasons(reviewer({ stays: [stay(FARM, '', '')] }), nominee({ stays: [stay(FARM, '', '')] })),
    ).toEqual([{ kind: 'unit', reason: '现同在云泽县农业农村局', toCheck: false }])
  })

  it('says who led whom, in one unit and from a unit above it', () => {
    const staff = nominee({ stays: [stay(FARM, '2016.01', '2020.01')] })
    const head = reviewer({ stays: [stay(FARM, '2017.01', '2021.01', '党组书记、局长')] })
    expect(reasons(head, staff)).toEqual([
      {
        kind: 'superior',
        reason: '2017.01 至 2020.01 专家任云泽县农业农村局党组书记、局长，申报人在该单位工作',
        toCheck: false,
      },
    ])
    const above = reviewer({ stays: [stay(COUNTY, '2018.01', '', '副县长')] })
    expect(reasons(above, staff)[0]?.reason).toBe(
      '2018.01 至 2020.01 专家任云泽县人民政府副县长，是申报人所在云泽县农业农村局的上级',
    )
    const clerk = reviewer({ stays: [stay(COUNTY, '2018.01', '', '办公室主任')] })
    expect(reasons(clerk, staff)).toEqual([])
  })

  it('keeps those away who belong to the unit that takes part, or lead one above it', () => {
    const other = nominee({
      identity: identity('云泽县水利局', { subject: 'organization' }),
      people: [],
      ownUnit: WATER,
    })
    expect(reasons(reviewer({ stays: [stay(WATER, '2019.05', '')] }), other)[0]?.reason).toBe(
      '专家 2019.05 起在参评的云泽县水利局工作',
    )
    expect(reasons(reviewer({ stays: [stay(COUNTY, '2019.05', '', '县长')] }), other)[0]?.kind).toBe(
      'superior',
    )
    expect(reasons(reviewer({ stays: [stay(FARM, '2019.05', '')] }), other)).toEqual([])
  })
})

describe('同学、本人推荐', () => {
  const school = (major: string, year: string) => [{ school: '云泽师范学院', major, year }]

  it('wants the same school, near years and the same major', () => {
    const one = reviewer({ schools: school('汉语言文学', '2002.07') })
    const other = (major: string, year: string) => reasons(one, nominee({ schools: school(major, year) }))
    expect(other('汉语言文学', '2003.07')[0]?.reason).toBe('2002 年、2003 年先后毕业于云泽师范学院汉语言文学')
    expect(other('数学教育', '2002.07')).toEqual([])
    expect(other('汉语言文学', '2004.07')).toEqual([])
    expect(other('汉语言文学', '')).toEqual([])
    expect(other('', '2002')[0]).toEqual({
      kind: 'class',
      reason: '2002 年毕业于云泽师范学院，专业不详，待核',
      toCheck: true,
    })
  })

  it('reads school and major out of one text', () => {
    expect(schoolOf('云泽师范学院中文系汉语言文学专业')).toEqual({
      school: '云泽师范学院',
      major: '汉语言文学',
    })
    expect(schoolOf('南方大学水利学院农田水利专业')).toEqual({ school: '南方大学', major: '农田水利' })
    expect(schoolOf('云泽师范学院', '汉语言文学')).toEqual({ school: '云泽师范学院', major: '汉语言文学' })
    expect(schoolOf('云泽县第一中学')).toEqual({ school: '云泽县第一中学', major: '' })
  })

  it('keeps away who nominated, and whose unit did', () => {
    const expert = nominee({ nominator: 'expert', nominatorName: '温见深、沈知远' })
    expect(reasons(reviewer(), expert)[0]?.kind).toBe('nominee')
    const unit = nominee({ nominator: 'unit', nominatorUnit: FARM })
    expect(reasons(reviewer({ stays: [stay(FARM, '2020', '')] }), unit)[0]?.reason).toBe(
      '申报由专家所在单位云泽县农业农村局推荐',
    )
    expect(reasons(reviewer({ stays: [stay(FARM, '2010', '2020')] }), unit)).toEqual([])
  })
})

describe('what people put on record', () => {
  const declared = (verdict: 'conflict' | 'clear'): DeclaredPair => ({
    reviewerId: 'r',
    nominationId: 'n',
    verdict,
    reason: '查户籍不是同一人',
  })
  const found = (toCheck: boolean) => ({
    reviewerId: 'r',
    nominationId: 'n',
    kind: 'kin' as const,
    reason: '同名',
    toCheck,
    through: null,
  })

  it('takes away what was to be checked, never a fact', () => {
    expect(withDeclared([found(true)], [declared('clear')])).toEqual([])
    expect(withDeclared([found(false), found(true)], [declared('clear')])).toEqual([found(false)])
    expect(withDeclared([], [declared('conflict')]).map((it) => it.kind)).toEqual(['declared'])
  })

  it('covers the whole category where the department says so', () => {
    const all = [
      { id: 'n', number: 7, name: '罗砚秋', category: 'keji' },
      { id: 'm', number: 8, name: '韩屿', category: 'keji' },
      { id: 'o', number: 9, name: '覃一诺', category: 'jiaoyu' },
    ]
    expect(coverCategories([found(false)], all).map((it) => [it.nominationId, it.through])).toEqual([
      ['n', null],
      ['m', 'n'],
    ])
  })
})

it('is the same seen from both ends: equal stays in one unit always keep both apart', () => {
  const month = fc.integer({ min: 2010 * 12, max: 2026 * 12 })
  const text = (at: number) => `${Math.floor(at / 12)}.${String((at % 12) + 1).padStart(2, '0')}`
  fc.assert(
    fc.property(month, month, month, month, (a, b, c, d) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const [start, end] = [Math.min(c, d), Math.max(c, d)]
      const found = reasons(
        reviewer({ stays: [stay(FARM, text(from), text(to))] }),
        nominee({ stays: [stay(FARM, text(start), text(end))] }),
        { ...RULES, sameUnitYears: null },
      )
      expect(found.length > 0).toBe(Math.max(from, start) < Math.min(to, end))
    }),
  )
})

it('compares 40 reviewers with 600 nominations in a moment', () => {
  const unitAt = (at: number): UnitKey => ({
    key: `u${at % 90}`,
    name: `第 ${at % 90} 单位`,
    above: ['county'],
  })
  const stays = (at: number) =>
    Array.from({ length: 8 }, (_, i) => stay(unitAt(at + i * 7), `${2008 + i * 2}.03`, `${2010 + i * 2}.03`))
  const reviewers = Array.from({ length: 40 }, (_, at) => reviewer({ id: `r${at}`, stays: stays(at) }))
  const nominees = Array.from({ length: 600 }, (_, at) =>
    nominee({ id: `n${at}`, number: at, stays: stays(at * 3) }),
  )
  const from = performance.now()
  const found = findConflicts(reviewers, nominees, RULES)
  expect(performance.now() - from).toBeLessThan(1000)
  expect(found.length).toBeGreaterThan(100)
})
