import { describe, expect, it } from 'vitest'
import type { CaseKind } from '#shared/modules/evaluations/cases'
import {
  type FoundCase,
  filedGrade,
  filedWithoutGrade,
  gradeWithin,
  kindsNamed,
  treatmentIn,
} from '#shared/modules/evaluations/rules-treatment'
import { DEFAULT_EVALUATION_STANDARDS, uncheckedIn } from '#shared/modules/evaluations/standards'

const KINDS = DEFAULT_EVALUATION_STANDARDS.kinds
const CIVIL = ['优秀', '称职', '基本称职', '不称职']

function kindOf(key: string): CaseKind {
  const kind = KINDS.find((it) => it.key === key)
  if (!kind) throw new Error(key)
  return kind
}

const found = (key: string, from: string, to: string, more: Partial<FoundCase> = {}): FoundCase => ({
  ...{ kind: kindOf(key), from, to, undecided: false, basis: '' },
  ...more,
})

describe('in a yearly evaluation', () => {
  it('a recruit on probation at the end of the year is commented on', () => {
    expect(treatmentIn([found('probation', '2025.08', '2026.07')], 2025, CIVIL)).toMatchObject({
      kind: 'comment',
      reason: '新录用试用期（2025.08 至 2026.07）',
      fileAs: '新录用人员试用期年度考核不确定等次',
    })
  })

  it('one whose probation ended within the year is graded', () => {
    expect(treatmentIn([found('probation', '2024.08', '2025.07')], 2025, CIVIL)).toBeNull()
  })

  it('leave counts only when it is longer than half the year', () => {
    const reason = '病事假累计超过半年（2025.01.10 至 2025.07.20，当年 6 个月）'
    expect(treatmentIn([found('leave', '2025.01.10', '2025.07.20')], 2025, CIVIL)).toMatchObject({
      kind: 'none',
      reason,
    })
    expect(treatmentIn([found('leave', '2025.01.10', '2025.07.09')], 2025, CIVIL)).toBeNull()
    // Eight months in all, but four in each year.
    expect(treatmentIn([found('leave', '2025.09', '2026.04')], 2025, CIVIL)).toBeNull()
  })

  it('a warning limits the grade in the year it was given, and in no other', () => {
    const warned = [found('warning', '2025.03.15', '2025.09.14', { basis: '清纪〔2025〕3 号' })]
    expect(treatmentIn(warned, 2025, CIVIL)).toMatchObject({
      kind: 'capped',
      gradeAtMost: '称职',
      reason: '政务警告（2025.03.15 至 2025.09.14，清纪〔2025〕3 号）',
    })
    expect(treatmentIn(warned, 2026, CIVIL)).toBeNull()
  })

  it('记过 leaves ungraded while it is in force at the end of the year', () => {
    const cases = [found('demerit', '2024.12.20', '2025.12.19')]
    expect(treatmentIn(cases, 2024, CIVIL)).toMatchObject({ kind: 'comment' })
    expect(treatmentIn(cases, 2025, CIVIL)).toBeNull()
  })

  it('a sanction of which nobody decided how long it lasts counts in its own year and says so', () => {
    const old = [found('dismissal', '2009.05', '', { undecided: true, basis: '档案奖惩' })]
    expect(treatmentIn(old, 2025, CIVIL)).toBeNull()
    expect(treatmentIn(old, 2009, CIVIL)?.reason).toBe(
      '撤职（2009.05起，影响期未定，只计生效当年，档案奖惩）',
    )
  })

  it('an investigation leaves the grade open until it is concluded', () => {
    expect(treatmentIn([found('investigation', '2025.11', '')], 2025, CIVIL)?.kind).toBe('pending')
    expect(treatmentIn([found('investigation', '2025.03', '2025.10')], 2025, CIVIL)).toBeNull()
  })

  it('one on secondment for most of the year is evaluated by the host, in words', () => {
    expect(treatmentIn([found('secondment', '2025.02', '')], 2025, CIVIL)).toMatchObject({
      kind: 'normal',
      reason: '挂职、援派超过半年（2025.02起，当年 11 个月）由接收单位考核',
    })
    expect(treatmentIn([found('secondment', '2025.08', '')], 2025, CIVIL)).toBeNull()
  })

  it('the strictest of several stands, the others are named behind it', () => {
    const several = [
      found('warning', '2025.03', '2025.09'),
      found('leave', '2025.01', '2025.09'),
      found('party-removal', '2025.03', '2027.03'),
    ]
    const treatment = treatmentIn(several, 2025, CIVIL)
    expect(treatment?.kind).toBe('none')
    expect(treatment?.reason).toMatch(/^病事假累计超过半年.+；另有撤销党内职务.+、政务警告/)
    // Of two limits the lower grade.
    expect(treatmentIn(several.slice(0, 1).concat(several.slice(2)), 2025, CIVIL)?.gradeAtMost).toBe('不称职')
  })

  it('a limit is put into the grades of the scheme', () => {
    expect(
      treatmentIn([found('warning', '2025.03', '')], 2025, ['优秀', '合格', '基本合格', '不合格'])
        ?.gradeAtMost,
    ).toBe('合格')
    expect(gradeWithin('不称职', ['好', '中', '差'])).toBe('差')
    expect(gradeWithin('良好', ['好', '中', '差'])).toBe('良好')
  })

  it('a sanction of the organization treats no team otherwise', () => {
    expect(treatmentIn([found('unit-no-award', '2025.03', '')], 2025, CIVIL)).toBeNull()
  })
})

describe('a sentence of 奖惩', () => {
  it.each([
    ['2019.06，因工作失职，受党内严重警告处分', ['party-serious']],
    ['2019.06受党内警告、政务记大过处分', ['party-warning', 'serious-demerit']],
    ['2020.01受到行政警告处分', ['warning']],
    ['2021.05被诫勉谈话', ['admonition']],
    ['2022.03获县先进个人', []],
    ['撤销党内职务、政务撤职处分', ['party-removal', 'dismissal']],
  ])('%s names %j', (text, keys) => {
    expect(
      kindsNamed(text, KINDS)
        .map((it) => it.key)
        .toSorted(),
    ).toEqual([...keys].toSorted())
  })
})

describe('年度考核结果 of the file', () => {
  it.each([
    ['优秀', '优秀'],
    ['称职等次', '称职'],
    ['合　格', '合格'],
    ['不确定等次', '不定等次'],
    ['好', null],
    ['', null],
  ])('%s is %s', (grade, filed) => {
    expect(filedGrade(grade)).toBe(filed)
  })

  it('says why there is no grade, as the code table does', () => {
    expect(filedWithoutGrade('comment', '')).toBe('不定等次')
    expect(filedWithoutGrade('none', '')).toBe('不进行考核')
    expect(filedWithoutGrade('comment', kindOf('demerit').fileAs)).toBe('受政纪处分期间年度考核不确定等次')
    expect(filedWithoutGrade('normal', '')).toBeNull()
  })
})

describe('the table that comes with the program', () => {
  it('has no 影响期 that no source gives, and offers the customary one instead', () => {
    expect(KINDS.filter((it) => it.months !== null)).toEqual([])
    expect(KINDS.filter((it) => it.suggestedMonths !== null).length).toBeGreaterThan(8)
  })

  it('marks what has to be looked at', () => {
    expect(uncheckedIn(kindOf('probation'))).toEqual([])
    expect(uncheckedIn(kindOf('demerit'))).toEqual(['限制出处', '影响期'])
    expect(uncheckedIn(kindOf('leave'))).toEqual(['处理出处'])
  })

  it('files only what the code table has', () => {
    for (const { fileAs } of KINDS) if (fileAs !== '') expect(filedGrade(fileAs)).toBe(fileAs)
  })
})
