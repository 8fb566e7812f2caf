import { describe, expect, it } from 'vitest'
import { officialQualification, unitStartedOn } from '#shared/modules/people/rules'
import type { PersonContent, Post } from '#shared/modules/people/schema'

const post = (startedOn: string, endedOn = '', unitName = '云泽县水利局'): Post => ({
  ...{ id: startedOn, organizationId: null, unitName, title: '科员', startedOn, endedOn, documentNo: '' },
  ...{ level: '', isMain: endedOn === '', printed: true, probationEndsOn: '' },
})
const entry = (startedOn: string, endedOn: string, text: string) => ({
  ...{ id: startedOn, startedOn, endedOn, text, notes: [] },
})
const since = (posts: Post[], career: PersonContent['career'] = []) =>
  unitStartedOn({ posts, career }, () => '')

describe('到现单位时间', () => {
  it('goes back through posts of the unit that follow each other', () => {
    expect(since([post('2020.05'), post('2016.08', '2020.05'), post('2013.04', '2016.07')])).toBe('2013.04')
  })

  it('stops at a gap and at another unit', () => {
    expect(since([post('2020.05'), post('2013.04', '2016.08')])).toBe('2020.05')
    expect(since([post('2020.05'), post('2016.08', '2020.05', '云泽县农业局')])).toBe('2020.05')
  })

  it('reads the 简历 where the posts have no dates', () => {
    const career = [
      entry('2010.07', '2014.03', '云泽县农业局科员'),
      entry('2014.03', '2019.06', '云泽县水利局科员'),
      entry('2019.06', '', '云泽县水利局副局长'),
    ]
    expect(since([post('')], career)).toBe('2014.03')
  })

  it('is the start of the present post where nothing else tells, and empty without any', () => {
    expect(since([post('2023.04')], [entry('2023.04', '', '别处')])).toBe('2023.04')
    expect(since([])).toBe('')
  })
})

it('a 学历 in the wild counts as the longest official name it holds', () => {
  expect(officialQualification('大学本科')).toBe('大学')
  expect(officialQualification('中央党校研究生')).toBe('中央党校研究生')
  expect(officialQualification('省(区、市)委党校大学')).toBe('省（区、市）委党校大学')
  expect(officialQualification('大学普通班')).toBe('大学普通班')
  expect(officialQualification('扫盲班')).toBe('')
})
