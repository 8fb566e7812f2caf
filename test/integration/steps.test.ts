import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonContent } from '#shared/modules/people/schema'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { buildOrganizationContent } from '#test/builders/organization'
import { buildPersonContent } from '#test/builders/person'
import { made, OFFICER, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { bytesFile, contentOf, fixture, formFile, importFiles } from '#test/support/people-files'

let test: TestVault
let id: PersonId
let clock: number
/** A second later each time: what came after what is to be seen. */
function tick(): Date {
  clock += 1000
  return new Date(clock)
}
beforeEach(async () => {
  clock = Date.parse('2026-11-20T02:00:00Z')
  test = await openTestVault({ now: tick })
  id = (await made(test.api.people.create(buildPersonContent()))).id
})
afterEach(() => test.close())

const open = (of = id) => made(test.api.people.open({ id: of }))
const content = async (of = id) => contentOf((await open(of)).person)
const undo = () => made(test.api.steps.undo({}))
const redo = () => made(test.api.steps.redo({}))
const list = async () => (await made(test.api.steps.list({}))).rows

async function save(change: Partial<PersonContent>, of = id): Promise<void> {
  const { person } = await open(of)
  await made(
    test.api.people.save({ id: of, version: person.version, content: { ...contentOf(person), ...change } }),
  )
}

describe('a step', () => {
  it('is taken back and done again, with both on record field by field', async () => {
    const before = await content()
    await save({ health: '一般', specialty: '水利工程' })
    const after = await content()
    expect((await made(test.api.steps.next({}))).undo?.title).toBe('修改罗砚秋的健康状况、熟悉专业有何专长')
    expect(await undo()).toEqual({ title: '修改罗砚秋的健康状况、熟悉专业有何专长', steps: 1 })
    expect(await content()).toEqual(before)
    expect((await open()).person.version).toBe(3)
    const history = await made(test.api.people.history({ id, field: '健康状况' }))
    expect(history.rows[0]).toMatchObject({
      before: '一般',
      after: before.health,
      action: '撤销',
      version: 3,
    })
    await redo()
    expect(await content()).toEqual(after)
    expect(await test.api.steps.redo({})).toMatchObject({ code: 'not-found' })
  })

  it('lives on after the program was closed', async () => {
    const before = await content()
    await save({ health: '一般' })
    await test.signInAs(['officer'])
    const [row] = await list()
    expect(row).toMatchObject({ mine: false, accountName: OFFICER, opens: { kind: 'person', id } })
    expect(await test.api.steps.undo({})).toMatchObject({ code: 'not-found' })
    await made(test.api.steps.undo({ id: row!.id }))
    expect(await content()).toEqual(before)
  })

  it('of another record is taken back out of order; of the same one it is refused with who came after', async () => {
    const other = (
      await made(test.api.people.create(buildPersonContent({ name: '韩屿', identityNumber: '' })))
    ).id
    await save({ health: '一般' })
    await save({ health: '一般' }, other)
    await save({ health: '较差' })
    const [last, second, first] = await list()
    expect([last?.blocked, second?.blocked]).toEqual([null, null])
    expect(first?.blocked).toBe(`罗砚秋之后又被${OFFICER}改过。`)
    expect(await test.api.steps.undo({ id: first!.id })).toMatchObject({
      code: 'conflict',
      message: `罗砚秋之后又被${OFFICER}改过。`,
      remedy: '先撤销后来的那一步。',
    })
    await made(test.api.steps.undo({ id: second!.id }))
    expect((await content(other)).health).toBe('健康')
    await made(test.api.steps.undo({ id: first!.id, through: 'mine' }))
    expect((await content()).health).toBe('健康')
  })

  it('cannot be redone once its account went on, and names that', async () => {
    await save({ health: '一般' })
    await undo()
    await save({ specialty: '水利工程' })
    expect((await made(test.api.steps.next({}))).redo).toBeNull()
    const undone = (await list()).find((row) => row.undoneAt)
    expect(undone?.blocked).toBe('撤销之后又有新的修改，不能重做。')
    expect(await test.api.steps.redo({ id: undone!.id })).toMatchObject({ code: 'conflict' })
  })

  it('needs the right to change records', async () => {
    await save({ health: '一般' })
    await test.signInAs(['reader'])
    const [row] = await list()
    expect(await test.api.steps.undo({ id: row!.id })).toMatchObject({ code: 'forbidden' })
  })

  it('tells the window only what it touched', async () => {
    await save({ health: '一般' })
    test.notices.length = 0
    await undo()
    expect(test.notices).toEqual([{ type: 'changed', topics: ['steps', 'people'] }])
  })

  it('leaves an open draft alone, so that saving it shows the conflict', async () => {
    await save({ health: '一般' })
    const draft = { ...(await content()), specialty: '水利工程' }
    await made(test.api.people.keepDraft({ id, baseVersion: 2, content: draft }))
    await undo()
    expect((await open()).draft).toMatchObject({ baseVersion: 2 })
    expect(await test.api.people.save({ id, version: 2, content: draft })).toMatchObject({ code: 'conflict' })
  })

  it('is forgotten past the number that is kept', async () => {
    const settings = await settingsAsSteward({ stepsKept: 100 })
    expect(settings.stepsKept).toBe(100)
    for (let turn = 0; turn < 102; turn++) await save({ health: turn % 2 ? '健康' : '一般' })
    const { total, rows } = await made(test.api.steps.list({ limit: 500 }))
    expect(total).toBe(100)
    expect(rows.every((row) => row.title.startsWith('修改'))).toBe(true)
  })
})

async function settingsAsSteward(change: { stepsKept: number }) {
  const name = await test.signInAs(['steward'])
  const now = await made(test.api.settings.read({}))
  const settings = await made(test.api.settings.save({ ...now, ...change }))
  await made(test.api.vault.lock({}))
  await made(test.api.vault.signIn({ accountName: OFFICER, password: 'Ceshi-2026' }))
  return { name, ...settings }
}

describe('every kind of change', () => {
  const kinds: [string, () => Promise<void>, string][] = [
    ['removing', async () => void (await made(test.api.people.remove({ ids: [id] }))), '移入回收站：罗砚秋'],
    ['a photo', async () => setPhoto(), '更换罗砚秋的照片'],
    [
      'an accepted warning',
      async () => {
        const warning = (await open()).warnings[0]
        await made(test.api.people.acceptWarning({ id, key: warning!.key, reason: '档案认定' }))
      },
      '接受罗砚秋的提醒',
    ],
  ]
  async function setPhoto() {
    const grant = bytesFile(test, 'a.jpg', fixture('old-13-slots.pic'))
    await made(test.api.people.setPhoto({ id, version: (await open()).person.version, grant }))
  }
  const shown = async () => {
    const { person, warnings, completeness } = await open()
    const { version: _, changedAt: __, ...rest } = person
    return { ...rest, warnings, completeness }
  }

  it.each(kinds)('%s', async (_, change, title) => {
    await save({ birth: '1990.05', workStarted: '2004.05', identityNumber: '' })
    const before = await shown()
    await change()
    const after = await shown()
    expect(after).not.toEqual(before)
    expect((await undo()).title).toBe(title)
    expect(await shown()).toEqual(before)
    await redo()
    expect(await shown()).toEqual(after)
    await undo()
    expect(await shown()).toEqual(before)
  })

  it('creating: undone, the record lies in the recycle bin', async () => {
    expect((await undo()).title).toBe('新增罗砚秋')
    expect((await made(test.api.people.list({ removed: true }))).rows).toMatchObject([{ id }])
    await redo()
    expect((await made(test.api.people.list({}))).rows).toMatchObject([{ id }])
  })

  it('restoring: undone, it lies there since when it was removed', async () => {
    await made(test.api.people.remove({ ids: [id] }))
    const { removedAt } = (await open()).person
    await made(test.api.people.restore({ ids: [id] }))
    await undo()
    expect((await open()).person.removedAt).toBe(removedAt)
  })

  it('of a unit: creating, renaming, moving, removing', async () => {
    const top = await made(test.api.organizations.create(buildOrganizationContent()))
    const inner = { parentId: top.id, shortName: '', code: '' }
    const first = await made(
      test.api.organizations.create(buildOrganizationContent({ ...inner, name: '甲室' })),
    )
    await made(test.api.organizations.create(buildOrganizationContent({ ...inner, name: '乙室' })))
    const tree = async () =>
      (await made(test.api.organizations.tree({}))).map((it) => [it.name, it.parentId, it.position])
    const states = [await tree()]
    const { people: _, position: __, ...given } = first
    await made(test.api.organizations.save({ ...given, name: '丙室' }))
    states.push(await tree())
    await made(test.api.organizations.move({ id: first.id, version: 2, parentId: top.id, position: 1 }))
    states.push(await tree())
    await made(test.api.organizations.remove({ id: first.id, version: 3 }))
    const end = await tree()
    for (const state of states.toReversed()) {
      await undo()
      expect(await tree()).toEqual(state)
    }
    for (let turn = 0; turn < 3; turn++) await redo()
    expect(await tree()).toEqual(end)
  })

  it('of a unit that people stand under now is refused', async () => {
    const unit = await made(test.api.organizations.create(buildOrganizationContent()))
    await save({ organizationId: unit.id })
    const step = (await list()).find((row) => row.title.startsWith('新增单位'))
    expect(await test.api.steps.undo({ id: step!.id })).toMatchObject({
      code: 'conflict',
      message: `“${unit.name}”名下还有 1 人。`,
    })
  })
})

describe('an import', () => {
  const files = () => [
    formFile(test, 'a.lrmx', { health: '一般', filledOn: '2026.12' }),
    formFile(test, 'b.lrmx', { name: '韩屿', identityNumber: '' }),
  ]
  const removed = async () =>
    (await made(test.api.people.list({ removed: true }))).rows.map((row) => row.name)

  it('is one step: undone it takes its people and values back, redone it writes them again', async () => {
    const before = await content()
    expect(await importFiles(test, ...files())).toMatchObject({ created: 1, changed: 1 })
    const after = await content()
    expect(after.health).toBe('一般')
    const [row] = await list()
    expect(row).toMatchObject({ records: 2, batchNo: 1, blocked: null })
    await undo()
    expect(await content()).toEqual(before)
    expect(await removed()).toEqual(['韩屿'])
    expect((await made(test.api.batches.list({}))).rows[0]?.undoneAt).not.toBeNull()
    await redo()
    expect(await content()).toEqual(after)
    expect(await removed()).toEqual([])
    expect((await made(test.api.batches.list({}))).rows[0]?.undoneAt).toBeNull()
    await undo()
    expect(await content()).toEqual(before)
  })

  it('is not seen as edited after an edit on top of it was taken back', async () => {
    await importFiles(test, ...files())
    await save({ specialty: '水利工程' })
    const step = (await list()).find((row) => row.batchNo)
    expect(step?.blocked).toBe(`罗砚秋之后又被${OFFICER}改过。`)
    await undo()
    await redo()
    await undo()
    const { rows } = await made(test.api.batches.list({}))
    expect((await made(test.api.batches.entries({ id: rows[0]!.id }))).edited).toBe(0)
    await undo()
    await redo()
    await redo()
    expect(await content()).toMatchObject({ health: '一般', specialty: '水利工程' })
  })

  it('taken back record by record cannot be redone whole', async () => {
    const { batchId } = await importFiles(test, ...files())
    await save({ specialty: '水利工程' })
    expect((await made(test.api.batches.undo({ id: batchId }))).kept).toBe(1)
    const step = (await list()).find((row) => row.batchNo)
    expect(step?.blocked).toBe('这一批次已逐人撤销，不能整批重做。')
    expect((await made(test.api.steps.next({}))).redo).toBeNull()
  })
})

describe('any sequence of changes', () => {
  type Deed = {
    who: number
    what: 'health' | 'family' | 'posts' | 'unit' | 'remove' | 'undo' | 'redo'
    to: number
  }
  const deed = fc.record<Deed>({
    who: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('health', 'family', 'posts', 'unit', 'remove', 'undo', 'redo'),
    to: fc.integer({ min: 0, max: 3 }),
  })

  it('is undone to the very beginning and redone to the very end', async () => {
    const ids = [id]
    for (const name of ['韩屿', '柏知未'])
      ids.push((await made(test.api.people.create(buildPersonContent({ name, identityNumber: '' })))).id)
    const units: { id: OrganizationId }[] = []
    for (const name of ['甲局', '乙局'])
      units.push(await made(test.api.organizations.create(buildOrganizationContent({ name, shortName: '' }))))
    const all = async () => {
      const states = []
      for (const one of ids) {
        const { person } = await open(one)
        states.push({ ...contentOf(person), removedAt: person.removedAt, photo: person.photo })
      }
      return { states, order: (await made(test.api.people.list({}))).rows.map((row) => row.id) }
    }
    const changes: Record<
      Exclude<Deed['what'], 'remove' | 'undo' | 'redo'>,
      (to: number, now: PersonContent) => Partial<PersonContent>
    > = {
      health: (to) => ({ health: `健康${to}` }),
      family: (to, now) => ({ family: now.family.filter((_, at) => at !== to) }),
      posts: (to, now) => ({ posts: now.posts.map((it) => ({ ...it, title: `职务${to}` })) }),
      unit: (to) => ({ organizationId: units[to % 3]?.id ?? null }),
    }
    const standing = async () =>
      (await made(test.api.steps.list({ limit: 500 }))).rows.filter((row) => !row.undoneAt).length
    const act = async ({ who, what, to }: Deed, floor: number) => {
      const one = ids[who] as PersonId
      if (what === 'redo') return void (await test.api.steps.redo({}))
      if (what === 'undo') return (await standing()) > floor ? void (await undo()) : undefined
      const { person } = await open(one)
      if (what === 'remove' && person.removedAt) await made(test.api.people.restore({ ids: [one] }))
      else if (what === 'remove') await made(test.api.people.remove({ ids: [one] }))
      else if (!person.removedAt) await save(changes[what](to, contentOf(person)), one)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        const floor = await standing()
        const start = await all()
        for (const one of deeds) await act(one, floor)
        const end = await all()
        const steps = (await standing()) - floor
        for (let turn = 0; turn < steps; turn++) await undo()
        expect(await all()).toEqual(start)
        for (let turn = 0; turn < steps; turn++) await redo()
        expect(await all()).toEqual(end)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
