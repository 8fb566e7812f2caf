import { describe, expect, it } from 'vitest'
import {
  completenessOf,
  elementTexts,
  emptyContent,
  findWarnings,
  openWarnings,
  parseCareer,
} from '#shared/modules/people/rules'
import type { FamilyMember, PersonContent } from '#shared/modules/people/schema'
import { checkCharacter } from '#shared/values/identity-number'
import { parsePartialDate } from '#shared/values/partial-date'

const today = parsePartialDate('2026.11.20')!
const of = (content: Partial<PersonContent>) => ({ ...emptyContent(), name: '程砚秋', ...content })
const find = (content: Partial<PersonContent>) => {
  const whole = of(content)
  return findWarnings(
    whole,
    elementTexts(whole, () => ''),
    today,
  )
}
const number = (first17: string) => first17 + checkCharacter(first17)
const relative = (more: Partial<FamilyMember>): FamilyMember => ({
  id: 'r',
  relation: '母亲',
  name: '王兰',
  birth: '1951',
  politics: '群众',
  workplace: '居民',
  ...more,
})

describe('身份证号', () => {
  it('is held against birth and sex, contradictions first, and nothing is corrected', () => {
    const identityNumber = number('99010119820312002')
    const found = find({ identityNumber, birth: '1983.03', sex: '男', workStarted: '1995.07' })
    expect(found.map((it) => [it.code, it.severity])).toEqual([
      ['identity.birth', 'contradiction'],
      ['identity.sex', 'contradiction'],
      ['date.workStarted', 'check'],
    ])
    expect(found[0]).toMatchObject({
      field: 'birth',
      title: '出生年月两处不一',
      detail: '身份证号作 1982.03，现用 1983.03。以认定的为准，或写明说明。',
    })
  })

  it('agrees with a birth known to the year or the month', () => {
    const identityNumber = number('99010119820312002')
    for (const birth of ['1982', '1982.03', '1982.03.12', ''])
      expect(find({ identityNumber, birth, sex: '女' })).toEqual([])
  })

  it('names the right check character', () => {
    const good = number('99010119820312002')
    const bad = good.slice(0, 17) + (good.endsWith('0') ? '1' : '0')
    expect(find({ identityNumber: bad })[0]?.detail).toContain(`末位应为 ${good.at(-1)}，现为 ${bad.at(-1)}`)
    expect(find({ identityNumber: '990101' })[0]?.code).toBe('identity.length')
  })
})

it('sets dates against each other and against today', () => {
  expect(find({ birth: '1990.05', workStarted: '1989.01' })[0]?.title).toBe('参加工作早于出生')
  expect(find({ birth: '1990.05', party: '2007.06；民建' })[0]).toMatchObject({
    field: 'party',
    detail: '出生 1990.05，入党 2007.06，时年 17 周岁。核对后改正，或写明说明。',
  })
  expect(find({ workStarted: '2027.01' })[0]?.code).toBe('date.future')
  expect(find({ birth: '1990.05', party: '2010.06', workStarted: '2012.07' })).toEqual([])
})

it('says how to close a gap in the 简历', () => {
  const career = parseCareer('2016.08--2020.03  甲\n2020.05--         乙', () => 'id')
  expect(find({ career })).toMatchObject([
    {
      field: 'career.1',
      title: '简历不接',
      detail: '2020.03 至 2020.05 空 2 个月。补为 2020.05，或写明去向。',
    },
  ])
})

it('asks for what the government system wants of relatives', () => {
  expect(find({ family: [relative({}), relative({ politics: '' })] })).toMatchObject([
    { field: 'family.1.politics', title: '母亲政治面貌未填' },
  ])
  expect(find({ family: [relative({ birth: '不详' })] })[0]?.code).toBe('family.birth')
  expect(find({ birth: '1940.01', family: [relative({})] })[0]?.title).toBe('母亲出生不早于本人')
  const long = find({ family: [relative({ workplace: '某'.repeat(125) })] })
  expect(long[0]?.detail).toContain('最多 124 字，现为 125 字')
})

it('minds the editor’s caps and odd characters in names', () => {
  expect(find({ specialty: '水'.repeat(110) })).toEqual([])
  expect(find({ specialty: '水'.repeat(111) })[0]).toMatchObject({
    field: 'specialty',
    title: '熟悉专业有何专长过长',
  })
  expect(find({ name: '程?秋1' })[0]?.detail).toContain('“?1”不是姓名用字')
  expect(find({ name: '阿依古丽·买买提' })).toEqual([])
})

it('lets an acceptance hold until a value changes', () => {
  const before = find({ birth: '1990.05', party: '2007.06' })
  expect(openWarnings(before, before)).toEqual([])
  expect(openWarnings(find({ birth: '1990.05', party: '2007.07' }), before)).toHaveLength(1)
  expect(openWarnings(find({ birth: '1990.05', party: '2007.06', health: '健康' }), before)).toEqual([])
})

it('counts what a complete file holds and names what is missing', () => {
  const facts = (content: PersonContent, hasPhoto: boolean) =>
    completenessOf({ content, texts: elementTexts(content, () => ''), hasPhoto })
  expect(facts(emptyContent(), false).percent).toBe(0)
  const some = facts(of({ sex: '女', birth: '1980.04' }), true)
  expect(some.percent).toBe(Math.floor((4 / 18) * 100))
  expect(some.missing.slice(0, 3)).toEqual(['民族', '籍贯', '出生地'])
})
