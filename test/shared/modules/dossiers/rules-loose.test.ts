import { describe, expect, it } from 'vitest'
import { answersAward } from '#shared/modules/dossiers/rules-loose'

const OWED = {
  title: '授予2025年度全县先进个人评选先进个人的表彰决定（云委〔2026〕12号）',
  award: '2025年度全县先进个人评选先进个人',
  category: '先进个人',
  on: '2026.03.08',
}
const arrived = (title: string, year: number | null = null, classCode: '7' | '3' = '7') => ({
  title,
  year,
  classCode,
})

describe('what arrived for class 7', () => {
  it.each([
    ['the decision', arrived(OWED.title)],
    [
      'the decision without brackets',
      arrived('授予全县先进个人评选先进个人的表彰决定云委〔2026〕12号', 2026),
    ],
    ['a certificate that names the award', arrived('全县先进个人评选先进个人荣誉证书')],
    ['one that names the category, of the day it was awarded', arrived('先进个人荣誉证书', 2026)],
    [
      'one that names the category, of the year it was awarded for',
      arrived('2025年度先进个人荣誉证书', 2026),
    ],
  ])('%s settles the award', (_, material) => {
    expect(answersAward(material, OWED)).toBe(true)
  })

  it.each([
    ['of another class', arrived(OWED.title, null, '3')],
    ['of another year', arrived('先进个人荣誉证书', 2019)],
    ['of a category, with no year', arrived('先进个人荣誉证书')],
    ['of another award', arrived('优秀共产党员证书', 2026)],
  ])('one %s does not', (_, material) => {
    expect(answersAward(material, OWED)).toBe(false)
  })
})
