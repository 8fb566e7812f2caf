import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, ViewId } from '#shared/values/id'
import { buildPeople } from '#test/builders/person'
import { made, OFFICER, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
let people: PersonId[]
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  people = []
  for (const content of buildPeople(4)) people.push((await made(test.api.people.create(content))).id)
})
afterEach(() => test.close())

const condition = { kind: 'test', field: 'age', operator: 'atLeast', value: '45' } as const
const query = (name: string, filter: Record<string, unknown> = { condition }) =>
  made(test.api.views.create({ room: 'people', kind: 'query', name, filter }))
const list = (name: string, members: PersonId[]) =>
  made(test.api.views.create({ room: 'people', kind: 'list', name, members }))
const saved = () => made(test.api.views.list({ room: 'people' }))
const audited = async (id: string) => {
  await test.signInAs(['auditor'])
  const { rows } = await made(test.api.audit.list({}))
  return rows.filter((row) => row.targetId === id)
}

describe('refusals', () => {
  it('refuses a second view of the same name, a query and a list alike', async () => {
    await query('45 岁以上')
    expect(await test.api.views.create({ room: 'people', kind: 'list', name: '45 岁以上' })).toMatchObject({
      ...{ code: 'invalid-input', field: 'name', message: '已有名为“45 岁以上”的常用查询。' },
    })
    const other = await query('另一个')
    expect(await test.api.views.save({ id: other.id, version: 1, name: '45 岁以上' })).toMatchObject({
      code: 'invalid-input',
    })
    expect(await test.api.views.create({ room: 'people', kind: 'query', name: ' ' })).toMatchObject({
      ...{ code: 'invalid-input', message: '名称未填' },
    })
  })

  it('refuses a filter or a column that the list could not follow, in the list’s own words', async () => {
    const create = (filter: Record<string, unknown>, columns = [{ key: 'age', width: 0 }]) =>
      test.api.views.create({ room: 'people', kind: 'query', name: '查询', filter, columns })
    expect(await create({ condition: { ...condition, field: 'salary' } })).toMatchObject({
      message: '条件里的“salary”不是本名册的项目。',
    })
    expect(await create({ sort: 'salary' })).toMatchObject({ field: 'sort' })
    expect(await create({ condition: 'age > 45' })).toMatchObject({ message: '条件的写法不对，没有保存。' })
    expect(await create({}, [{ key: 'salary', width: 60 }])).toMatchObject({
      message: '名册没有“salary”这一列。',
    })
    expect(await saved()).toEqual([])
  })

  it('refuses an older version and shows what stands now', async () => {
    const { id } = await query('45 岁以上')
    await made(test.api.views.save({ id, version: 1, name: '45 岁及以上' }))
    expect(await test.api.views.save({ id, version: 1, pinned: false })).toMatchObject({
      ...{ code: 'conflict', current: { name: '45 岁及以上', version: 2 } },
    })
  })

  it('refuses members of a query, and views that are gone', async () => {
    const { id } = await query('45 岁以上')
    expect(await test.api.views.addMembers({ id, ids: people })).toMatchObject({
      ...{ code: 'invalid-input', message: '“45 岁以上”是常用查询，按条件找人，没有固定成员。' },
    })
    await made(test.api.views.remove({ id }))
    expect(await test.api.views.remove({ id })).toMatchObject({ code: 'not-found' })
    await test.signInAs(['auditor'])
    expect(await test.api.views.list({ room: 'people' })).toMatchObject({ code: 'forbidden' })
  })
})

describe('a saved query', () => {
  it('comes back whole, finds anew each time, and is on record', async () => {
    const columns = [{ key: 'age', width: 60 }]
    const view = await made(
      test.api.views.create({
        room: 'people',
        kind: 'query',
        name: '45 岁以上',
        filter: { condition },
        columns,
      }),
    )
    expect(view).toMatchObject({ columns, pinned: true, members: 0, version: 1, createdBy: OFFICER })
    expect(view.filter).toMatchObject({ condition, sort: 'organization' })
    const [count] = await made(test.api.people.counts({ filters: [view.filter] }))
    expect(count).toBe((await made(test.api.people.list({ condition }))).total)
    const after = await made(
      test.api.views.save({ id: view.id, version: 1, filter: { text: '罗' }, pinned: false }),
    )
    expect(after).toMatchObject({ name: '45 岁以上', columns, pinned: false, version: 2 })
    expect(after.filter).toMatchObject({ text: '罗', condition: null })
    const [changed, created] = await audited(view.id)
    expect(created).toMatchObject({ action: '保存常用查询', targetName: '45 岁以上' })
    expect(changed).toMatchObject({ action: '修改常用查询' })
    expect(changed?.changes.map((it) => it.field)).toEqual(['条件', '侧栏'])
  })

  it('takes its place in the side bar', async () => {
    const ids: ViewId[] = []
    for (const name of ['甲', '乙', '丙']) ids.push((await query(name)).id)
    await made(test.api.views.arrange({ id: ids[2]!, beforeId: ids[0]! }))
    expect((await saved()).map((it) => it.name)).toEqual(['丙', '甲', '乙'])
    await made(test.api.views.arrange({ id: ids[2]!, beforeId: null }))
    expect((await saved()).map((it) => it.name)).toEqual(['甲', '乙', '丙'])
  })
})

describe('a hand-made list', () => {
  it('keeps its people in their order, in the list, its ids and its count', async () => {
    const [one, two, three, four] = people as [PersonId, PersonId, PersonId, PersonId]
    const unknown = '01JFRMDATA0000000000000000' as PersonId
    const { id, members } = await list('考察组', [three, one, unknown, three])
    expect(members).toBe(2)
    expect(await made(test.api.views.addMembers({ id, ids: [two, one, four] }))).toEqual({ added: 2 })
    const ids = () => made(test.api.people.ids({ listId: id, sort: 'list' }))
    expect(await ids()).toEqual([three, one, two, four])
    await made(test.api.views.arrangeMembers({ id, ids: [four, two], beforeId: three }))
    expect(await ids()).toEqual([four, two, three, one])
    const { rows, total } = await made(
      test.api.people.list({ listId: id, sort: 'list', offset: 1, limit: 2 }),
    )
    expect([total, rows.map((row) => row.id)]).toEqual([4, [two, three]])
    expect(await made(test.api.views.removeMembers({ id, ids: [two, unknown] }))).toEqual({ removed: 1 })
    await made(test.api.people.remove({ ids: [three] }))
    expect(await ids()).toEqual([four, one])
    expect(await made(test.api.people.counts({ filters: [{ listId: id }] }))).toEqual([2])
    const narrowed = await made(test.api.people.ids({ listId: id, sort: 'strokes', descending: true }))
    expect(new Set(narrowed)).toEqual(new Set([four, one]))
    const rowsOfAudit = await audited(id)
    expect(rowsOfAudit.map((row) => row.action)).toEqual([
      '移出名单',
      '调整名单顺序',
      '加入名单',
      '保存常用查询',
    ])
    expect(rowsOfAudit[2]?.changes).toEqual([{ field: '成员', before: '2 人', after: '4 人' }])
  })
})
