import { describe, expect, it } from 'vitest'
import { targetOfHeader } from '#shared/modules/people/sheet-headers'

describe('headings as departments write them', () => {
  it.each([
    ['姓 名', 'name'],
    ['姓名*', 'name'],
    ['干部姓名', 'name'],
    ['居民身份号码', 'identityNumber'],
    ['公民身份号码（必填）', 'identityNumber'],
    ['出生年月\n(岁)', 'birth'],
    ['出生时间', 'birth'],
    ['参加工作日期', 'workStarted'],
    ['加入党组织日期', 'party'],
    ['参加组织日期', 'party'],
    ['现任职务（全称）', 'post'],
    ['工作单位及职务', 'post'],
    ['任现职时间', 'postStartedOn'],
    ['任现职级时间', 'rankStartedOn'],
    ['文化程度', 'qualification'],
    ['学历学位／全日制教育', 'fullTime.qualification'],
    ['全日制教育／学历', 'fullTime.qualification'],
    ['在职教育／毕业院校系及专业', 'inService.school'],
    ['基本情况／姓名', 'name'],
    ['2023年考核', 'assessments.2023'],
    ['年度考核结果／2024年', 'assessments.2024'],
    ['近三年年度考核情况／2022', 'assessments.2022'],
    ['血型', ''],
    ['查阅人情况／姓名', ''],
    ['反映人身份证号', ''],
  ])('%j is %j', (header, target) => {
    expect(targetOfHeader(header, 'basic')).toBe(target)
  })

  it('say other things in the sheets of sets', () => {
    expect(targetOfHeader('姓名', 'family')).toBe('family.memberName')
    expect(targetOfHeader('干部姓名', 'family')).toBe('name')
    expect(targetOfHeader('毕(肄)业日期', 'educations')).toBe('educations.endedOn')
    expect(targetOfHeader('身份或职务说明', 'career')).toBe('career.duty')
    expect(targetOfHeader('考核结论', 'assessments')).toBe('assessments.grade')
  })
})
