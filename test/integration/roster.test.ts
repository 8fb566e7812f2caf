import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonContent } from '#shared/modules/people/schema'
import type { Condition } from '#shared/values/condition'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { buildOrganizationContent } from '#test/builders/organization'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
let town: OrganizationId
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  town = (await made(test.api.organizations.create(buildOrganizationContent()))).id
})
afterEach(() => test.close())

const add = async (name: string, changes: Partial<PersonContent> = {}) =>
  (await made(test.api.people.create(buildPersonContent({ name, organizationId: town, ...changes })))).id
const names = async (input: Parameters<typeof test.api.people.list>[0]) =>
  (await made(test.api.people.list(input))).rows.map((row) => row.name)
const one = (field: string, operator: string, value: string | string[]): Condition => ({
  ...{ kind: 'test', field, operator: operator as never, value },
})

describe('a search', () => {
  it('finds a name in every way it is typed', async () => {
    await add('曾砚秋')
    await add('单于飞雪')
    await add('吕知微')
    await add('解小单')
    for (const text of [
      '曾',
      '砚秋',
      'zengyanqiu',
      'cengyan',
      'zyq',
      'cyq',
      'zyanq',
      'zengyq',
      'Zeng',
      '曾　砚秋',
    ])
      expect(await names({ text }), text).toEqual(['曾砚秋'])
    for (const text of ['shanyu', 'chanyufx', 'danyu', 'syfx', 'cyfx'])
      expect(await names({ text }), text).toEqual(['单于飞雪'])
    for (const text of ['lvzhi', 'luzhi', 'lüzhi', 'lzw'])
      expect(await names({ text }), text).toEqual(['吕知微'])
    for (const text of ['xiexiao', 'jiexiaodan', 'jxs', 'xxd'])
      expect(await names({ text }), text).toEqual(['解小单'])
    expect(await names({ text: 'yanqiu' })).toEqual([])
  })

  it('finds posts, units, several words, and both ends of a 身份证号', async () => {
    await add('罗砚秋', { identityNumber: '990101198303151238', posts: [] })
    await add('韩屿', { identityNumber: '', organizationId: null })
    expect(await names({ text: '青石镇' })).toEqual(['罗砚秋'])
    expect(await names({ text: '青石 罗' })).toEqual(['罗砚秋'])
    expect(await names({ text: '青石 韩' })).toEqual([])
    for (const text of ['990101', '1238', '990101198303151238'])
      expect(await names({ text })).toEqual(['罗砚秋'])
    expect(await names({ text: '0319830' })).toEqual([])
  })
})

describe('a condition', () => {
  beforeEach(async () => {
    await add('罗砚秋', { birth: '1981.11', sex: '女', ranks: [], rank: '四级调研员' })
    await add('韩屿', { birth: '1981.12', sex: '男', ranks: [], rank: '二级科员' })
    await add('沈知远', { birth: '', sex: '男', ranks: [], rank: '' })
  })

  it('is refused in words that name it', async () => {
    const refused = (condition: Condition) => test.api.people.list({ condition })
    expect(await refused(one('salary', 'is', '1'))).toMatchObject({
      ...{ code: 'invalid-input', field: 'condition', message: '条件里的“salary”不是本名册的项目。' },
    })
    expect(await refused(one('age', 'contains', '4'))).toMatchObject({ message: '“年龄”不能用“含”。' })
    expect(await refused(one('age', 'atLeast', '四十'))).toMatchObject({
      ...{ message: '条件“年龄 ≥”的值“四十”不对。', remedy: '填整数。' },
    })
    expect(await refused(one('birth', 'atMost', '1978.13'))).toMatchObject({ remedy: '填年月，如 1990.03。' })
    expect(await refused(one('unit', 'below', '01JFRMDATA0000000000000000'))).toMatchObject({
      message: '条件“单位”里的单位已不在单位树上。',
    })
    expect(await refused(one('name', 'contains', ''))).toMatchObject({ message: '条件“姓名 含”没有值。' })
    let deep = one('age', 'is', '1')
    for (let depth = 0; depth < 20; depth++) deep = { kind: 'not', part: deep }
    expect(await refused(deep)).toMatchObject({ message: '条件套得太深，最多 12 层。' })
    expect(await test.api.people.list({ sort: 'salary' })).toMatchObject({
      ...{ code: 'invalid-input', field: 'sort', message: '名册不能按“salary”排序。' },
    })
    expect(await test.api.people.list({ columns: ['career'] })).toMatchObject({
      message: '名册没有“简历”这一列。',
    })
    expect(await test.api.people.list({ at: '去年' })).toMatchObject({ code: 'invalid-input', field: 'at' })
  })

  it('counts ages at the list’s date, else at the setting’s, else today', async () => {
    const condition = one('age', 'atLeast', '45')
    expect(await names({ condition })).toEqual(['罗砚秋'])
    expect(await names({ condition, at: '2026.12' })).toEqual(['罗砚秋', '韩屿'])
    const settings = await made(test.api.settings.read({}))
    await made(test.api.settings.save({ ...settings, ageReferenceOn: '2030' }))
    expect(await names({ condition })).toEqual(['罗砚秋', '韩屿'])
    expect(await names({ condition, at: '2020.01' })).toEqual([])
  })

  it('joins with and, or, not; who has no birth is not of age, and so is among those who are not', async () => {
    const aged = one('age', 'atLeast', '45')
    expect(await names({ condition: { kind: 'not', part: aged } })).toEqual(['韩屿', '沈知远'])
    const men = one('sex', 'is', '男')
    const parts = [men, one('birth', 'filled', '')]
    expect(await names({ condition: { kind: 'all', parts } })).toEqual(['韩屿'])
    expect(await names({ condition: { kind: 'any', parts: [aged, one('birth', 'empty', '')] } })).toEqual([
      ...['罗砚秋', '沈知远'],
    ])
    expect(await names({ condition: { kind: 'all', parts: [] } })).toHaveLength(3)
    expect(await names({ condition: { kind: 'any', parts: [] } })).toEqual([])
  })

  it('climbs the ladder of ranks from the top down', async () => {
    expect(await names({ condition: one('rank', 'atLeast', '四级调研员') })).toEqual(['罗砚秋'])
    expect(await names({ condition: one('rank', 'atMost', '一级科员') })).toEqual(['韩屿'])
    expect(await names({ condition: one('qualification', 'atLeast', '大专') })).toHaveLength(3)
    expect(await names({ condition: one('unit', 'below', town) })).toHaveLength(3)
  })

  it('shows the columns that are asked for, at the list’s date', async () => {
    const columns = [
      'age',
      'politics',
      'rank',
      'unit',
      'qualification',
      'retirementDue',
      'photo',
      'assessment.2025',
    ]
    const { rows } = await made(test.api.people.list({ columns, at: '2026.12' }))
    expect(rows[0]?.cells).toMatchObject({ age: '45', rank: '四级调研员', unit: '云泽县青石镇', photo: '' })
    expect(rows[2]?.cells).toMatchObject({ age: '' })
    expect(Object.keys(rows[1]?.cells ?? {})).toEqual(columns)
  })

  it('is counted for every saved query at once', async () => {
    const filters = [{ condition: one('sex', 'is', '男') }, { text: 'lyq' }, {}, { removed: true }]
    expect(await made(test.api.people.counts({ filters }))).toEqual([2, 1, 3, 0])
  })
})

describe('an order', () => {
  it('is by strokes: 单姓 before 复姓, fewer characters first', async () => {
    for (const name of ['欧阳知微', '张三丰', '张三', '丁一', '欧知微', '王丽', '王伟']) await add(name)
    const sorted = ['丁一', '王伟', '王丽', '张三', '张三丰', '欧知微', '欧阳知微']
    expect(await names({ sort: 'strokes' })).toEqual(sorted)
    expect(await names({ sort: 'strokes', descending: true })).toEqual(sorted.toReversed())
    const ids = await made(test.api.people.ids({ sort: 'strokes', text: '张' }))
    expect(ids).toHaveLength(2)
  })

  it('is made by hand within a unit, kept, on record and taken back', async () => {
    const [one, two, three] = [await add('罗砚秋'), await add('韩屿'), await add('沈知远')]
    const other = await add('邓娥', { organizationId: null })
    expect(await test.api.people.arrange({ ids: [one, other], beforeId: null })).toMatchObject({
      ...{ code: 'invalid-input', field: 'ids', message: '所选的人不在同一单位，不能一起调整单位内顺序。' },
    })
    const lost = '01JFRMDATA0000000000000000' as PersonId
    expect(await test.api.people.arrange({ ids: [lost], beforeId: null })).toMatchObject({
      code: 'not-found',
    })
    await made(test.api.people.arrange({ ids: [three, two], beforeId: one }))
    expect(await names({ organizationId: town })).toEqual(['沈知远', '韩屿', '罗砚秋'])
    expect(await made(test.api.people.ids({ organizationId: town }))).toEqual([three, two, one])
    const { rows } = await made(test.api.people.history({ id: three, field: '单位内顺序' }))
    expect(rows[0]).toMatchObject({ before: '3', after: '1', action: '调整单位内顺序' })
    await made(test.api.steps.undo({}))
    expect(await names({ organizationId: town })).toEqual(['罗砚秋', '韩屿', '沈知远'])
  })

  it('is refused to who may only read', async () => {
    const id = await add('罗砚秋')
    await test.signInAs(['reader' as never])
    expect(await test.api.people.arrange({ ids: [id], beforeId: null })).toMatchObject({ code: 'forbidden' })
  })
})

describe('a pasted list', () => {
  it('finds names and numbers in its order, once each, and asks about namesakes', async () => {
    const first = await add('罗砚秋', { identityNumber: '990101198303151238' })
    const twin = await add('罗砚秋', { identityNumber: '', birth: '1990.01', organizationId: null })
    const han = await add('韩屿', { identityNumber: '' })
    const text = ['姓名\t职务', '1.韩　屿（副镇长）', '2、邓娥、罗砚秋同志', '990101198303151238；韩屿'].join(
      '\n',
    )
    const lines = await made(test.api.people.findListed({ text }))
    expect(lines.map((it) => [it.line, it.people.map((row) => row.id)])).toEqual([
      ['韩屿', [han]],
      ['邓娥', []],
      ['罗砚秋同志', [first, twin]],
      ['990101198303151238', [first]],
    ])
    expect(lines[2]?.people[0]).toMatchObject({ organizationName: '云泽县青石镇' })
  })
})
