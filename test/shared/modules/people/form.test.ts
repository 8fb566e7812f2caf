import { describe, expect, it } from 'vitest'
import {
  applyElements,
  elementTexts,
  emptyContent,
  formDataOf,
  retirementAgeText,
  retirementDueOn,
} from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { parsePartialDate } from '#shared/values/partial-date'
import { unitsNamed } from '#test/support/units'

const units = unitsNamed({})
const form = (content: Partial<PersonContent>, more: { asked?: string; setting?: string } = {}) => {
  const whole = { ...emptyContent(), ...content }
  return formDataOf(
    whole,
    elementTexts(whole, () => ''),
    {
      personId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' as PersonId,
      version: 1,
      asked: '',
      setting: '',
      today: parsePartialDate('2026.11.20')!,
      photo: '',
      photoCrop: null,
      ...more,
    },
  )
}

describe('the date ages are counted at', () => {
  const dated = { birth: '1978.03.20', ageReferenceOn: '2025.02', filledOn: '2025.03.01' }
  for (const [content, more, on, from, age] of [
    [dated, { setting: '2024.01' }, '2025.02', 'form', '（46岁）'],
    [{ ...dated, ageReferenceOn: '' }, { setting: '2024.01' }, '2025.03.01', 'filledOn', '（47岁）'],
    [{ birth: '1978.03' }, { setting: '2024.01' }, '2024.01', 'setting', '（45岁）'],
    [{ birth: '1978.03' }, {}, '2026.11.20', 'today', '（48岁）'],
    [dated, { asked: '2020.03' }, '2020.03', 'setting', '（42岁）'],
    [{ birth: '1978.03', ageReferenceOn: '年底' }, {}, '2026.11.20', 'today', '（48岁）'],
  ] as const)
    it(`is ${on} from ${from}`, () => {
      expect(form(content, more)).toMatchObject({ ageReferenceOn: on, ageReferenceFrom: from, age })
    })
})

it('words the cells as the paper has them', () => {
  expect(
    form({
      name: '仇和',
      birth: '1972.03.05',
      party: '2001.08；民建；民盟',
      workStarted: '2002.07',
      filledOn: '2026.11.20',
    }),
  ).toMatchObject({
    name: '仇　和',
    birth: '1972.03',
    party: '2001.08（民建、民盟）',
    workStarted: '2002.07',
    filledOn: '2026 年 11 月 20 日',
  })
  expect(form({ filledOn: '2026.11' }).filledOn).toBe('2026 年 11 月 　 日')
  expect(form({}).filledOn).toBe('')
})

it('prints relatives as entered: no age for the dead, months under a year', () => {
  const one = { id: 'x', relation: '儿子', name: '梁一舟', politics: '群众', workplace: '' }
  const family = form({
    ageReferenceOn: '2025.11',
    family: [
      { ...one, birth: '2025.03' },
      { ...one, birth: '2008.12', name: '王一' },
      { ...one, birth: '1951', workplace: '某厂职工（已去世）' },
      { ...one, birth: '不详' },
    ],
  }).family
  expect(family.map((it) => it.age)).toEqual(['8个月', '16', '', ''])
  expect(family[1]?.name).toBe('王　一')
})

it('lays the 简历 out by lines, from an override where one stands', () => {
  const text =
    '务农\n1998.09--2002.07  学习\n                  （其间：2001.01--2001.07实习）\n2002.07--         工作'
  const content = applyElements(
    emptyContent(),
    { JianLi: text },
    { source: '', newId: () => 'id', unitName: units.name, matchUnit: units.match },
  )
  const lines = [
    { period: '', text: '务农', note: false },
    { period: '1998.09--2002.07', text: '学习', note: false },
    { period: '', text: '（其间：2001.01--2001.07实习）', note: true },
    { period: '2002.07--', text: '工作', note: false },
  ]
  expect(form(content).career).toEqual(lines)
  const overridden = { ...content, career: [], overrides: [{ tag: 'JianLi' as const, text, source: '' }] }
  expect(form(overridden).career).toEqual(lines)
})

it('joins a major that an exporter wrote on the second school line', () => {
  const row = { id: 'x', mode: 'fullTime' as const, startedOn: '', endedOn: '' }
  const two = (second: string) =>
    form({
      educations: [
        { ...row, qualification: '大学', degree: '', school: '某某大学水利系' },
        { ...row, qualification: '', degree: '工学学士', school: second },
      ],
    }).fullTime
  expect(two('水利工程专业')).toMatchObject({ school: '某某大学水利系水利工程专业', degreeSchool: '' })
  expect(two('别处大学研究生院')).toMatchObject({
    school: '某某大学水利系',
    degreeSchool: '别处大学研究生院',
  })
})

describe('到龄年月', () => {
  for (const [birth, sex, limit, due] of [
    ['1965.01', '男', '', '2025.02'],
    ['1964.12', '男', '', '2024.12'],
    ['1965.05', '男', '', '2025.07'],
    ['1990.01', '男', '', '2053.01'],
    ['1970.01', '女', '', '2025.02'],
    ['1975.03', '女', '改革前任职年龄界限为50岁', '2025.05'],
    ['1990.01', '女', '改革前任职年龄界限为50岁', '2045.01'],
    ['1962.01', '男', '改革前任职年龄界限为63岁', '2025.01'],
    ['1965', '男', '', ''],
  ] as const)
    it(`of ${birth} ${sex} ${limit} is ${due}`, () => {
      expect(retirementDueOn({ birth, sex, ageLimitBeforeReform: limit })).toBe(due)
    })

  it('is told as an age', () => {
    expect(retirementAgeText('1965.01', '2025.02')).toBe('60岁1个月')
    expect(retirementAgeText('1964.12', '2024.12')).toBe('60岁')
    expect(retirementAgeText('', '2024.12')).toBe('')
  })
})
