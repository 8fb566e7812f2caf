import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonFilter } from '#shared/modules/people/contract'
import type { PersonId } from '#shared/values/id'
import { buildOrganizationContent } from '#test/builders/organization'
import { buildPeople, buildPersonContent } from '#test/builders/person'
import { made, OFFICER, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { bytesFile, contentOf, fixture } from '#test/support/people-files'

let test: TestVault
let id: PersonId
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  id = (await made(test.api.people.create(buildPersonContent()))).id
})
afterEach(() => test.close())

const open = () => made(test.api.people.open({ id }))
const content = async () => contentOf((await open()).person)

describe('a person', () => {
  it('comes back as saved, with official texts, completeness and who wrote it', async () => {
    const opened = await open()
    expect(contentOf(opened.person)).toEqual(buildPersonContent())
    expect(opened.person).toMatchObject({ version: 1, changedBy: OFFICER, batchNo: null, removedAt: null })
    expect(opened.texts.XingMing).toBe('罗砚秋')
    expect(opened.missing).toEqual(['照片'])
    expect(opened.completeness).toBe(94)
  })

  it('is refused with the field and what to do when a value is none', async () => {
    const bad = await test.api.people.create(buildPersonContent({ birth: '199013' }))
    expect(bad).toMatchObject({ ok: false, code: 'invalid-input', field: 'birth' })
    expect(bad).toMatchObject({ message: '“出生年月”：“199013”不是有效年月，月份应为 01 至 12。' })
    const career = (await content()).career.map((it, index) =>
      index === 1 ? { ...it, endedOn: '2020.14' } : it,
    )
    expect(
      await test.api.people.save({ id, version: 1, content: { ...(await content()), career } }),
    ).toMatchObject({
      code: 'invalid-input',
      field: 'career.1.endedOn',
    })
  })

  it('is kept in one spelling whatever was typed', async () => {
    const typed = { ...(await content()), birth: '1980年4月', party: '(民建)', name: '罗 砚秋' }
    await made(test.api.people.save({ id, version: 1, content: typed }))
    expect(await content()).toMatchObject({ birth: '1980.04', party: '民建', name: '罗砚秋' })
  })

  it('goes to the recycle bin and back', async () => {
    await made(test.api.people.remove({ ids: [id] }))
    expect((await made(test.api.people.list({}))).total).toBe(0)
    expect((await made(test.api.people.list({ removed: true }))).rows).toMatchObject([{ id }])
    const refused = await test.api.people.save({ id, version: 2, content: await content() })
    expect(refused).toMatchObject({ ok: false, code: 'conflict', remedy: '先从回收站恢复，再改。' })
    expect(await made(test.api.people.restore({ ids: [id] }))).toEqual({ restored: 1 })
    expect((await made(test.api.people.list({}))).total).toBe(1)
  })
})

describe('saving', () => {
  it('tells and records what became different, field by field', async () => {
    const next = { ...(await content()), workStarted: '2003.08', specialty: '水利工程' }
    const before = await content()
    const saved = await made(test.api.people.save({ id, version: 1, content: next }))
    expect(saved).toEqual({
      version: 2,
      changes: [
        { field: '参加工作时间', before: before.workStarted, after: '2003.08' },
        { field: '熟悉专业有何专长', before: before.specialty, after: '水利工程' },
      ],
    })
    const history = await made(test.api.people.history({ id, field: '参加工作时间' }))
    expect(history.rows).toMatchObject([
      { before: before.workStarted, after: '2003.08', accountName: OFFICER, version: 2, batchNo: null },
      { before: '', after: before.workStarted, version: 1 },
    ])
  })

  it('refuses an older version, shows both values, and overwrites nothing', async () => {
    const mine = await content()
    await made(test.api.people.save({ id, version: 1, content: { ...mine, health: '一般' } }))
    const refused = await test.api.people.save({ id, version: 1, content: { ...mine, health: '较差' } })
    expect(refused).toMatchObject({
      ok: false,
      code: 'conflict',
      message: `罗砚秋已被${OFFICER}改过，没有覆盖。`,
      current: {
        version: 2,
        content: { health: '一般' },
        fields: [{ field: '健康状况', stored: '一般', yours: '较差' }],
      },
    })
    expect((await open()).person).toMatchObject({ version: 2, health: '一般' })
  })

  it('writes nothing when nothing changed', async () => {
    expect(await made(test.api.people.save({ id, version: 1, content: await content() }))).toEqual({
      version: 1,
      changes: [],
    })
  })

  it('keeps an override only where it differs from the rows', async () => {
    const before = await content()
    const { texts } = await open()
    const overrides = [
      { tag: 'JianLi' as const, text: texts.JianLi!, source: '手填' },
      { tag: 'XianRenZhiWu' as const, text: '手填职务', source: '手填' },
    ]
    await made(test.api.people.save({ id, version: 1, content: { ...before, overrides } }))
    const opened = await open()
    expect(opened.person.overrides).toEqual([overrides[1]])
    expect(opened.texts.XianRenZhiWu).toBe('手填职务')
    expect((await made(test.api.people.list({}))).rows[0]?.post).toBe('手填职务')
  })
})

describe('a draft', () => {
  it('is the caller’s own, outlives the session and goes with the save', async () => {
    const draft = { ...(await content()), health: '一般' }
    await made(test.api.people.keepDraft({ id, baseVersion: 1, content: draft }))
    await made(test.api.people.keepDraft({ id, baseVersion: 1, content: { ...draft, health: '较差' } }))
    expect((await open()).draft).toMatchObject({ baseVersion: 1, content: { health: '较差' } })
    await made(test.api.people.save({ id, version: 1, content: draft }))
    expect((await open()).draft).toBeNull()
    await made(test.api.people.keepDraft({ id, baseVersion: 2, content: draft }))
    await made(test.api.people.dropDraft({ id }))
    expect((await open()).draft).toBeNull()
  })
})

describe('warnings', () => {
  it('are accepted with a reason, counted, and come back when the value changes', async () => {
    const gap = { ...(await content()), birth: '1990.05', workStarted: '2004.05', identityNumber: '' }
    await made(test.api.people.save({ id, version: 1, content: gap }))
    const find = async () => (await open()).warnings.find((it) => it.code === 'date.workStarted')
    const { key } = (await find())!
    const count = (await made(test.api.people.list({}))).rows[0]!.openWarnings
    expect(await test.api.people.acceptWarning({ id, key, reason: ' ' })).toMatchObject({
      ok: false,
      field: 'reason',
    })
    await made(test.api.people.acceptWarning({ id, key, reason: '档案认定' }))
    expect((await find())?.accepted).toMatchObject({ by: OFFICER, reason: '档案认定' })
    expect((await made(test.api.people.list({}))).rows[0]!.openWarnings).toBe(count - 1)
    await made(test.api.people.reopenWarning({ id, key }))
    expect((await find())?.accepted).toBeNull()
    await made(test.api.people.acceptWarning({ id, key, reason: '档案认定' }))
    await made(test.api.people.save({ id, version: 2, content: { ...gap, workStarted: '2004.06' } }))
    expect((await find())?.accepted).toBeNull()
    expect(await test.api.people.acceptWarning({ id, key, reason: '又' })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a photo', () => {
  it('is kept once, cropped 4:5, shown, cropped anew and taken away', async () => {
    const grant = bytesFile(test, 'a.jpg', fixture('old-13-slots.pic'))
    const { photo, version } = await made(test.api.people.setPhoto({ id, version: 1, grant }))
    expect(photo).toMatchObject({ mime: 'image/jpeg' })
    expect((await made(test.api.people.photo({ id }))).slice(0, 27)).toBe('data:image/jpeg;base64,/9j/')
    expect((await open()).completeness).toBe(100)
    const crop = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 }
    await made(test.api.people.cropPhoto({ id, version, crop }))
    expect((await open()).person.photo?.crop).toEqual(crop)
    expect(await test.api.people.cropPhoto({ id, version: 3, crop: { ...crop, width: 1.5 } })).toMatchObject({
      code: 'invalid-input',
      field: 'crop',
    })
    await made(test.api.people.setPhoto({ id, version: 3, grant: null }))
    expect(await made(test.api.people.photo({ id }))).toBe('')
  })

  it('is refused when it is no picture', async () => {
    const grant = bytesFile(test, 'a.jpg', new TextEncoder().encode('这不是图片，只是文字而已，没有别的'))
    expect(await test.api.people.setPhoto({ id, version: 1, grant })).toMatchObject({
      code: 'invalid-input',
      message: '“a.jpg”不是 JPEG、PNG、BMP 图片。',
    })
  })
})

describe('the list', () => {
  const names = async (filter: Partial<PersonFilter>) =>
    (await made(test.api.people.list(filter))).rows.map((it) => it.name)

  it('is searched by name, pinyin, initials, number, post and unit', async () => {
    const unit = await made(test.api.organizations.create(buildOrganizationContent()))
    const base = { identityNumber: '', overrides: [] }
    await made(
      test.api.people.create(buildPersonContent({ ...base, name: '单于飞', organizationId: unit.id })),
    )
    await made(
      test.api.people.create(
        buildPersonContent({ ...base, name: '仇和', identityNumber: '990101197203051151' }),
      ),
    )
    expect(await names({ text: '单于' })).toEqual(['单于飞'])
    expect(await names({ text: '仇 和' })).toEqual(['仇和'])
    expect(await names({ text: 'shanyu' })).toEqual(['单于飞'])
    expect(await names({ text: 'QH' })).toEqual(['仇和'])
    expect(await names({ text: '9901011972' })).toEqual(['仇和'])
    expect(await names({ text: '青石镇' })).toContain('单于飞')
    expect(await names({ text: '没有的' })).toEqual([])
    expect(await names({ organizationId: unit.id })).toEqual(['单于飞'])
  })

  it('stands in office order, by name, by birth, by change', async () => {
    const first = await made(test.api.organizations.create(buildOrganizationContent()))
    const second = await made(
      test.api.organizations.create(buildOrganizationContent({ name: '乙局', shortName: '乙' })),
    )
    const add = (name: string, birth: string, organizationId: typeof first.id) =>
      made(test.api.people.create(buildPersonContent({ name, birth, organizationId, identityNumber: '' })))
    await add('赵甲', '1970.01', second.id)
    await add('钱乙', '1960.01', first.id)
    await add('孙丙', '1990.01', first.id)
    expect(await names({})).toEqual(['钱乙', '孙丙', '赵甲', '罗砚秋'])
    expect(await names({ text: '甲乙丙丁' })).toEqual([])
    expect(await names({ sort: 'name' })).toEqual(['罗砚秋', '钱乙', '孙丙', '赵甲'])
    expect((await names({ sort: 'birth' })).slice(0, 2)).toEqual(['钱乙', '赵甲'])
    const page = await made(test.api.people.list({ offset: 1, limit: 2 }))
    expect([page.total, ...page.rows.map((it) => it.name)]).toEqual([4, '孙丙', '赵甲'])
    expect(await made(test.api.people.ids({}))).toHaveLength(4)
  })

  it('pages without loss or repetition in every order', async () => {
    for (const one of buildPeople(30, { identityNumber: '' })) await made(test.api.people.create(one))
    for (const sort of ['organization', 'name', 'birth', 'changed'] as const) {
      const seen: string[] = []
      for (let offset = 0; offset < 31; offset += 7)
        seen.push(...(await made(test.api.people.list({ sort, offset, limit: 7 }))).rows.map((it) => it.id))
      expect(new Set(seen).size).toBe(31)
      expect(await made(test.api.people.ids({ sort }))).toEqual(seen)
    }
  })
})

it('puts the opening of a file and the look at a form on record', async () => {
  await open()
  await made(test.api.people.form({ id, ageReferenceOn: '2025.06' }))
  await test.signInAs(['auditor'])
  const { rows } = await made(test.api.audit.list({ text: '罗砚秋' }))
  expect(rows.map((it) => [it.action, it.outcome])).toEqual([
    ['查看任免表', 'viewed'],
    ['查看人员', 'viewed'],
    ['新增人员', 'done'],
  ])
})

it('refuses a person who is not on record', async () => {
  const absent = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as PersonId
  expect(await test.api.people.open({ id: absent })).toMatchObject({ ok: false, code: 'not-found' })
})
