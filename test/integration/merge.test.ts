import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DuplicateReason } from '#shared/modules/people/contract-merge'
import { mergedContent, NO_CHOICE } from '#shared/modules/people/rules-merge'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { buildOrganizationContent } from '#test/builders/organization'
import { buildPersonContent } from '#test/builders/person'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'
import { bytesFile, contentOf, fixture, formFile, importFiles } from '#test/support/people-files'

let test: TestVault
let clock: number
function tick(): Date {
  clock += 1000
  return new Date(clock)
}
beforeEach(async () => {
  clock = Date.parse('2026-11-20T02:00:00Z')
  test = await openTestVault({ now: tick })
})
afterEach(() => test.close())

async function add(overrides: Partial<PersonContent> = {}): Promise<PersonId> {
  return (await made(test.api.people.create(buildPersonContent(overrides)))).id
}
const open = (id: PersonId) => made(test.api.people.open({ id }))
const groups = async (apart = false) =>
  (await made(test.api.people.duplicates({ apart }))).rows.map((it) => ({
    reason: it.reason,
    ids: it.people.map((row) => row.id),
  }))

describe('duplicates', () => {
  it('are found by number, birth, unit or résumé, likeness and mere name, each once, the strongest first', async () => {
    const unit = await made(test.api.organizations.create(buildOrganizationContent()))
    const bare = { identityNumber: '', career: [], workStarted: '', overrides: [] }
    const twice = async (first: Partial<PersonContent>, second: Partial<PersonContent>) =>
      [await add({ ...bare, ...first }), await add({ ...bare, ...second })] as const
    const number = await twice(
      { name: '白一', birth: '1972.03', identityNumber: '990101720305115' },
      { name: '白二', birth: '1972.04', identityNumber: '990101197203051151' },
    )
    const birth = await twice({ name: '程若谷', birth: '1975.06' }, { name: '程若谷', birth: '1975.06.12' })
    const seat = { name: '单于飞', organizationId: unit.id }
    const career = await twice({ ...seat, birth: '1980.01' }, { ...seat, birth: '1981.01' })
    const near = { birth: '1990.02', organizationId: unit.id }
    const similar = await twice({ ...near, name: '欧阳明远' }, { ...near, name: '欧阳名远' })
    const name = await twice({ name: '柏知未', birth: '' }, { name: '柏知未', birth: '1960.01' })
    await twice({ name: '同名者', birth: '1970.01' }, { name: '同名者', birth: '1982.01' })
    const expected: [DuplicateReason, readonly PersonId[]][] = [
      ['number', number],
      ['birth', birth],
      ['career', career],
      ['similar', similar],
      ['name', name],
    ]
    expect(await groups()).toEqual(expected.map(([reason, ids]) => ({ reason, ids: ids.toSorted() })))
    expect(await made(test.api.people.duplicateCount({}))).toEqual({ groups: 2 })
  })

  it('share a line of their résumé', async () => {
    const ids = [
      await add({ identityNumber: '', birth: '1980.01' }),
      await add({ identityNumber: '', birth: '1981.01' }),
    ]
    expect(await groups()).toEqual([{ reason: 'career', ids: ids.toSorted() }])
  })

  it('found to be different people are told no more, until that is taken back', async () => {
    const ids = [await add(), await add()] as const
    await made(test.api.people.keepApart({ ids: [...ids] }))
    expect(await groups()).toEqual([])
    expect(await groups(true)).toMatchObject([{ reason: 'number' }])
    expect((await made(test.api.people.duplicates({ apart: true }))).rows[0]?.apart?.by).toBe(OFFICER)
    expect((await made(test.api.steps.undo({}))).title).toBe('认定罗砚秋不是同一人')
    expect(await groups()).toHaveLength(1)
    await made(test.api.steps.redo({}))
    expect(await groups()).toEqual([])
    await made(test.api.people.keepApart({ ids: [...ids], apart: false }))
    expect(await groups()).toHaveLength(1)
  })
})

describe('merging', () => {
  let keep: PersonId
  let other: PersonId
  beforeEach(async () => {
    const base = buildPersonContent()
    keep = await add({ specialty: '', assessments: base.assessments.slice(0, 1), identityNumber: '' })
    other = await add({ ethnicity: '土家族', health: '一般', family: base.family.slice(0, 2) })
  })

  async function merge(change: Partial<PersonContent> = {}, versions: Record<string, number> = {}) {
    const [first, second] = [await open(keep), await open(other)]
    const content = mergedContent([contentOf(first.person), contentOf(second.person)], NO_CHOICE, () => '')
    return test.api.people.merge({
      keepId: keep,
      versions: { [keep]: first.person.version, [other]: second.person.version, ...versions },
      content: { ...content, ...change },
      photoOf: other,
    })
  }

  it('refuses records that moved on, that lie in the recycle bin, and content that is none', async () => {
    expect(await merge({}, { [other]: 7 })).toMatchObject({
      code: 'conflict',
      message: '罗砚秋在比较之后又被改过，没有合并。',
    })
    expect(await merge({ birth: '199013' })).toMatchObject({ code: 'invalid-input', field: 'birth' })
    await made(test.api.people.remove({ ids: [other] }))
    expect(await merge()).toMatchObject({ code: 'conflict', message: '罗砚秋已在回收站。' })
    await test.signInAs(['reader'])
    expect(await merge()).toMatchObject({ code: 'forbidden' })
  })

  it('makes one record: facts filled, rows once, photo, source and lists follow, the other in the recycle bin', async () => {
    await importFiles(test, formFile(test, 'a.lrmx', { health: '一般' }))
    const grant = bytesFile(test, 'a.jpg', fixture('old-13-slots.pic'))
    const { photo } = await made(
      test.api.people.setPhoto({ id: other, version: (await open(other)).person.version, grant }),
    )
    const list = await made(
      test.api.views.create({ room: 'people', kind: 'list', name: '拟提拔', members: [other] }),
    )
    const { version } = await made(merge())
    const { person } = await open(keep)
    const base = buildPersonContent()
    expect(person).toMatchObject({ version, ethnicity: '汉族', health: '健康', specialty: base.specialty })
    expect(person.identityNumber).toBe(base.identityNumber)
    expect(person.assessments.map((it) => it.year)).toEqual(base.assessments.map((it) => it.year))
    expect(person.family).toHaveLength(base.family.length)
    expect(person.photo?.hash).toBe(photo?.hash)
    const { rows } = await made(test.api.people.recycled({}))
    expect(rows).toMatchObject([{ id: other, why: 'merged', mergedInto: { id: keep, name: '罗砚秋' } }])
    expect(await made(test.api.people.ids({ listId: list.id }))).toEqual([keep])
    expect((await made(test.api.batches.list({}))).rows[0]).toMatchObject({ kind: 'merge', changed: 2 })
    const history = await made(test.api.people.history({ id: other, field: '合并入' }))
    expect(history.rows).toMatchObject([{ after: '罗砚秋', action: '合并人员' }])
  })

  it('is taken back as one and done again as one', async () => {
    const list = await made(
      test.api.views.create({ room: 'people', kind: 'list', name: '拟提拔', members: [other] }),
    )
    const state = async () => {
      const [one, two] = [(await open(keep)).person, (await open(other)).person]
      const rows = [one, two].map(({ version: _, changedAt: __, removedAt, ...it }) => ({
        ...it,
        removed: removedAt !== null,
      }))
      return { rows, list: await made(test.api.people.ids({ listId: list.id })) }
    }
    const before = await state()
    await made(merge({ health: '较差' }))
    const after = await state()
    for (let turn = 0; turn < 2; turn++) {
      expect((await made(test.api.steps.undo({}))).title).toBe('合并罗砚秋的 2 份记录')
      expect(await state()).toEqual(before)
      await made(test.api.steps.redo({}))
      expect(await state()).toEqual(after)
    }
    const [batch] = (await made(test.api.batches.list({}))).rows
    await made(test.api.batches.undo({ id: batch!.id }))
    expect(await state()).toEqual(before)
  })

  it('is not taken back once the merged record was taken out of the recycle bin and changed', async () => {
    await made(merge())
    await made(test.api.people.restore({ ids: [other] }))
    const step = (await made(test.api.steps.list({}))).rows.find((row) => row.batchNo)
    expect(step?.blocked).toBe(`罗砚秋之后又被${OFFICER}改过。`)
    expect((await open(other)).person.removedAt).toBeNull()
  })
})

describe('the recycle bin', () => {
  it('tells who put a person there, when and why', async () => {
    const id = await add()
    await importFiles(test, formFile(test, 'b.lrmx', { name: '韩屿', identityNumber: '' }))
    await made(test.api.steps.undo({}))
    await made(test.api.people.remove({ ids: [id] }))
    const { rows, total } = await made(test.api.people.recycled({}))
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      { name: '罗砚秋', why: 'hand', removedBy: OFFICER, clearableOn: '2026.12.20' },
      { name: '韩屿', why: 'batch', batchNo: 1 },
    ])
    expect((await made(test.api.people.recycled({ text: 'hany' }))).rows).toMatchObject([{ name: '韩屿' }])
    expect(await made(test.api.people.recycledIds({ text: '' }))).toHaveLength(2)
  })

  describe('is emptied', () => {
    const DAY = 86_400_000
    let id: PersonId
    beforeEach(async () => {
      id = await add()
      await made(test.api.people.remove({ ids: [id] }))
      await made(
        test.api.accounts.add({ name: '两职', roles: ['officer', 'steward'], password: TEST_PASSWORD }),
      )
    })
    const asBoth = async () => {
      await made(test.api.vault.lock({}))
      await made(test.api.vault.signIn({ accountName: '两职', password: TEST_PASSWORD }))
    }
    const clear = (count = 1) => test.api.people.clearRecycled({ ids: [id], count })

    it('by nobody else than a steward, not before its days are over, not without the number', async () => {
      await test.signInAs(['officer'])
      expect(await clear()).toMatchObject({ code: 'forbidden' })
      await asBoth()
      clock += 29 * DAY
      expect(await clear()).toMatchObject({ code: 'conflict' })
      clock += 2 * DAY
      expect(await clear(2)).toMatchObject({ code: 'invalid-input', field: 'count' })
      expect(await test.api.people.clearRecycled({ ids: [await add()], count: 1 })).toMatchObject({
        code: 'conflict',
        message: '罗砚秋不在回收站，不能清除。',
      })
    })

    it('for good: nothing of the record is left but its audit trail', async () => {
      await asBoth()
      clock += 31 * DAY
      expect(await made(clear())).toEqual({ cleared: 1 })
      expect((await made(test.api.people.recycled({}))).total).toBe(0)
      expect(await test.api.people.open({ id })).toMatchObject({ code: 'not-found' })
      expect((await made(test.api.steps.list({}))).total).toBe(0)
      await test.signInAs(['auditor'])
      const { rows } = await made(test.api.audit.list({ text: '罗砚秋' }))
      expect(rows[0]).toMatchObject({
        action: '彻底清除',
        changes: [{ field: '状态', before: '回收站', after: '已彻底清除' }],
      })
    })
  })
})
