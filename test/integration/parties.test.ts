import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PartyAsk, type PartyContent } from '#shared/modules/organizations/party'
import type { OrganizationId, PartyId, PartyTermId } from '#shared/values/id'
import { addMember, addParties, addParty, addPartyPost, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
let town: OrganizationId

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  town = await addTown(test)
})
afterAll(() => test.close())

const content = (given: Partial<PartyContent> = {}): PartyContent => ({
  parentId: null,
  name: '中共云泽县青石镇委员会',
  shortName: '青石镇党委',
  code: '',
  kind: 'committee',
  affiliation: 'townCommittee',
  unitId: town,
  villageId: null,
  enterpriseId: null,
  foundedOn: '1998-07-01',
  termYears: null,
  hasCommittee: true,
  groups: 0,
  supervisor: '',
  phone: '',
  address: '',
  remark: '',
  ...given,
})
const save = (given: Partial<PartyContent> = {}) =>
  made(test.api.organizations.saveParty({ id: null, version: 0, content: content(given) }))
const namesOn = async (on: string, ask: Partial<PartyAsk> = {}) => {
  const { rows } = await made(test.api.organizations.parties(PartyAsk.parse({ ...ask, on })))
  return rows.map((it) => it.name)
}

describe('a party organization', () => {
  it('is refused without a name, under itself, and twice under one name', async () => {
    const { organizations } = test.api
    expect(
      await organizations.saveParty({ id: null, version: 0, content: content({ name: ' ' }) }),
    ).toMatchObject({ ok: false, message: '党组织名称未填' })
    const above = await save()
    const below = await save({ parentId: above.id as PartyId, name: '中共青石镇机关支部', kind: 'branch' })
    expect(
      await organizations.saveParty({
        id: above.id as PartyId,
        version: above.version,
        content: content({ parentId: below.id as PartyId }),
      }),
    ).toMatchObject({ ok: false, field: 'parentId' })
    expect(await organizations.saveParty({ id: null, version: 0, content: content() })).toMatchObject({
      ok: false,
      field: 'name',
      message: '已有名称为“中共云泽县青石镇委员会”的党组织。',
    })
  })

  it('of a village is counted under the town', async () => {
    const villageId = (await addVillage(test, town, { name: '龙泉村' })) as PartyContent['villageId']
    const party = await save({
      name: '中共龙泉村支部委员会',
      shortName: '龙泉村党支部',
      kind: 'branch',
      affiliation: 'village',
      villageId,
      unitId: null,
    })
    expect(party).toMatchObject({ unitId: town, unitName: '青石镇', villageName: '龙泉村' })
  })

  it('is not deleted while members belong to it, and is told by how many', async () => {
    const id = (await addParty(test, town, { name: '待删支部', short_name: '待删支部' })) as PartyId
    await addMember(test, id)
    expect(await test.api.organizations.removeParty({ id, version: 1 })).toMatchObject({
      ok: false,
      message: '“待删支部”名下还有1 名党员，不能删除。',
    })
  })

  it('cannot be read by who has no right to the ledgers, nor changed by a reader', async () => {
    await test.signInAs(['clerk'])
    expect(await test.api.organizations.parties({})).toMatchObject({ ok: false, code: 'forbidden' })
    await test.signInAs(['reader']).catch(() => undefined)
    await made(test.api.vault.lock({}))
    await made(test.api.vault.signIn({ accountName: '沈知远', password: 'Ceshi-2026' }))
  })
})

describe('a team', () => {
  it('keeps who gave a post up and how many seats there were, and is asked for as of a day', async () => {
    const party = await save({ name: '中共青石镇学校总支', shortName: '学校总支', kind: 'general' })
    const seats = [
      { post: '书记', approved: 1 },
      { post: '委员', approved: 3 },
    ]
    const first = await made(
      test.api.organizations.saveTeam({
        id: party.id as PartyId,
        version: party.version,
        from: '2023-03-01',
        seats,
        team: [
          {
            id: null,
            post: '书记',
            personId: null,
            name: '闻人朗',
            origin: '',
            from: '2023-03-01',
            fullTime: true,
          },
          {
            id: null,
            post: '委员',
            personId: null,
            name: '尉迟安',
            origin: '',
            from: '2023-03-01',
            fullTime: false,
          },
        ],
      }),
    )
    const second = await made(
      test.api.organizations.saveTeam({
        id: party.id as PartyId,
        version: first.version,
        from: '2026-03-01',
        seats: [
          { post: '书记', approved: 1 },
          { post: '委员', approved: 4 },
        ],
        team: [
          {
            id: null,
            post: '书记',
            personId: null,
            name: '尉迟安',
            origin: '',
            from: '2026-03-01',
            fullTime: true,
          },
        ],
      }),
    )
    expect(second.past.map((it) => `${it.post} ${it.name} ${it.to}`)).toEqual([
      '书记 闻人朗 2026-03-01',
      '委员 尉迟安 2026-03-01',
    ])
    const on = async (day: string) =>
      (await made(test.api.organizations.teamMap({ partyId: party.id as PartyId, on: day }))).teams[0]
    expect(await on('2026-02-28')).toMatchObject({ approved: 4, filled: 2 })
    // 1 secretary and 4 members are approved now, one of the five seats is held: the 4 of members are vacant.
    const now = await on('2026-03-01')
    expect(now).toMatchObject({ approved: 5, filled: 1 })
    expect(now?.posts.map((it) => `${it.post} ${it.vacant}`)).toEqual(['书记 0', '委员 4'])
    expect(await namesOn('2026-11-20', { state: 'vacant' })).toContain('学校总支')
  })

  it('is refused where somebody stands twice in one post', async () => {
    const id = (await addParty(test, town, { name: '双登支部' })) as PartyId
    const post = {
      id: null,
      post: '委员',
      personId: null,
      name: '端木青',
      origin: '',
      from: '',
      fullTime: false,
    } as const
    expect(
      await test.api.organizations.saveTeam({
        id,
        version: 1,
        from: '2026-01-01',
        seats: [],
        team: [post, post],
      }),
    ).toMatchObject({ ok: false, message: '端木青（委员）登记了两次。' })
  })
})

describe('changes', () => {
  it('rename: lists of an earlier day show the name of that day', async () => {
    const id = (await addParty(test, town, { name: '青石粮站支部', short_name: '粮站支部' })) as PartyId
    const change = { kind: 'renamed', name: '青石粮食购销公司支部', shortName: '购销公司支部' } as const
    const after = await made(
      test.api.organizations.changeParty({
        id,
        version: 1,
        on: '2025-05-01',
        document: '青委〔2025〕8号',
        change,
      }),
    )
    expect(after.changes[0]).toMatchObject({
      before: '粮站支部',
      after: '购销公司支部',
      document: '青委〔2025〕8号',
    })
    expect(await namesOn('2025-04-30')).toContain('粮站支部')
    expect(await namesOn('2025-05-01')).toContain('购销公司支部')
    // The old name still finds it.
    expect(await namesOn('2026-01-01', { text: '粮站' })).toEqual(['购销公司支部'])
  })

  it('merge: members and lower organizations go over on the day, the merged one is no more', async () => {
    const [from, into] = (await addParties(test, town, [
      { name: '甲支部', short_name: '甲支部' },
      { name: '乙支部', short_name: '乙支部' },
    ])) as [PartyId, PartyId]
    await addParty(test, town, { name: '甲下支部', short_name: '甲下支部', parent_id: from })
    await addMember(test, from)
    await addMember(test, from)
    expect(
      await test.api.organizations.changeParty({
        id: from,
        version: 1,
        on: '2026-06-01',
        change: { kind: 'ended' },
      }),
    ).toMatchObject({ ok: false, message: '“甲支部”名下还有1 个下级党组织、2 名党员，不能撤销。' })
    await made(
      test.api.organizations.changeParty({
        id: from,
        version: 1,
        on: '2026-06-01',
        change: { kind: 'merged', into },
      }),
    )
    expect(await made(test.api.organizations.party({ id: into }))).toMatchObject({ full: 2, lower: 1 })
    expect(await made(test.api.organizations.party({ id: from }))).toMatchObject({
      full: 0,
      endedOn: '2026-06-01',
    })
    const rowsOn = async (on: string) =>
      (await made(test.api.organizations.parties(PartyAsk.parse({ text: '支部', on })))).rows.filter((it) =>
        ['甲支部', '乙支部'].includes(it.name),
      )
    expect((await rowsOn('2026-05-31')).map((it) => `${it.name} ${it.members}`)).toEqual([
      '甲支部 2',
      '乙支部 0',
    ])
    expect((await rowsOn('2026-06-01')).map((it) => `${it.name} ${it.members}`)).toEqual(['乙支部 2'])
    expect(await namesOn('2026-11-20', { state: 'ended' })).toEqual(['甲支部'])
  })

  it('part: each part begins on the day and knows from whom', async () => {
    const id = (await addParty(test, town, { name: '大支部', short_name: '大支部' })) as PartyId
    const parts = [
      { name: '大支部东片', shortName: '' },
      { name: '大支部西片', shortName: '' },
    ]
    const after = await made(
      test.api.organizations.changeParty({
        id,
        version: 1,
        on: '2026-09-01',
        change: { kind: 'split', parts },
      }),
    )
    expect(after.changes.map((it) => it.after)).toEqual(['大支部西片', '大支部东片'])
    expect(await namesOn('2026-08-31', { text: '大支部' })).toEqual(['大支部'])
    expect(await namesOn('2026-09-01', { text: '大支部' })).toHaveLength(3)
  })
})

describe('steps', () => {
  const undo = () => test.api.steps.undo({ id: null, through: 'one' })

  it('take a merger back with members, lower organizations and team, and do it again', async () => {
    const [from, into] = (await addParties(test, town, [
      { name: '丙支部', short_name: '丙支部' },
      { name: '丁支部', short_name: '丁支部' },
    ])) as [PartyId, PartyId]
    const lower = (await addParty(test, town, {
      name: '丙下支部',
      short_name: '丙下支部',
      parent_id: from,
    })) as PartyId
    await addMember(test, from)
    await addPartyPost(test, from, { name: '闻人朗' })
    const change = { kind: 'merged', into } as const
    const merge = (on: string) => test.api.organizations.changeParty({ id: from, version: 1, on, change })
    expect(await merge('2026-11-21')).toMatchObject({ ok: false, field: 'on' })
    await made(merge('2026-10-01'))
    const seen = async () => {
      const [one, two] = [
        await made(test.api.organizations.party({ id: from })),
        await made(test.api.organizations.party({ id: into })),
      ]
      const { parentName } = await made(test.api.organizations.party({ id: lower }))
      return [one.endedOn, one.team.length, one.past.length, two.full, parentName].join(' ')
    }
    expect(await seen()).toBe('2026-10-01 0 1 1 丁支部')
    const parentOn = async (on: string) =>
      (await made(test.api.organizations.parties(PartyAsk.parse({ text: '丙下', on })))).rows[0]?.parentName
    expect([await parentOn('2026-09-30'), await parentOn('2026-10-01')]).toEqual(['丙支部', '丁支部'])
    expect((await made(undo())).title).toBe('并入“丙支部”')
    expect(await seen()).toBe(' 1 0 0 丙支部')
    await made(test.api.steps.redo({ id: null }))
    expect(await seen()).toBe('2026-10-01 0 1 1 丁支部')
  })

  it('are refused, with the reason, once something else was done to the organization', async () => {
    const id = (await addParty(test, town, { name: '戊支部', short_name: '戊支部' })) as PartyId
    const change = { kind: 'renamed', name: '己支部', shortName: '己支部' } as const
    await made(test.api.organizations.changeParty({ id, version: 1, on: '2026-09-01', change }))
    expect(
      await test.api.organizations.changeParty({
        id,
        version: 2,
        on: '2026-08-31',
        change: { kind: 'ended' },
      }),
    ).toMatchObject({ ok: false, message: '变更日期 2026-08-31 早于上一次变更的日期 2026-09-01。' })
    // Another took the old name meanwhile: taking the renaming back would make two of one name.
    await addParty(test, town, { name: '戊支部', short_name: '新戊支部' })
    expect(await undo()).toMatchObject({ ok: false, message: '已有名称为“戊支部”的党组织。' })
    expect(await made(test.api.organizations.party({ id }))).toMatchObject({ name: '己支部' })
  })

  it('take back a party organization that was registered, not one that members belong to by now', async () => {
    const first = await save({ name: '庚支部', shortName: '庚支部' })
    await made(undo())
    expect(await test.api.organizations.party({ id: first.id as PartyId })).toMatchObject({ ok: false })
    const second = await save({ name: '辛支部', shortName: '辛支部' })
    await addMember(test, second.id)
    const { rows } = await made(test.api.steps.list({ limit: 20 }))
    const step = rows.find((it) => it.title === '登记党组织“辛支部”')
    expect(await test.api.steps.undo({ id: step?.id ?? null, through: 'one' })).toMatchObject({
      ok: false,
      message: '“辛支部”之下已有记录，这一步不能撤销。',
    })
  })

  it('take back a term as long as no letter was written of it', async () => {
    const id = (await addParty(test, town, {
      name: '壬支部',
      short_name: '壬支部',
      affiliation: 'countyCommittee',
    })) as PartyId
    const elect = () =>
      test.api.organizations.recordTerm({
        partyId: id,
        id: null,
        number: 1,
        electedOn: '2023-12-20',
        years: 3,
      })
    await made(elect())
    await made(undo())
    expect((await made(test.api.organizations.party({ id }))).electedOn).toBe('')
    const [term] = await made(elect())
    const batches = [{ sender: '县委组织部', first: '云组函〔2026〕1号', termIds: [term?.id as PartyTermId] }]
    await made(test.api.organizations.writeTermLetters({ system: 'S08', on: '2026-11-20', batches }))
    expect(await undo()).toMatchObject({
      ok: false,
      message: '这一届已发提醒函（云组函〔2026〕1号），不能撤销登记。',
    })
  })
})

describe('subjects', () => {
  it('are those of the scope: by kind, by mark of their village, under a unit', async () => {
    const street = await addTown(test, '云溪街道', 'street')
    const weak = await addVillage(test, street, { name: '柳岸社区', kind: 'community', traits: ['weak'] })
    await addVillage(test, street, { name: '槐荫社区', kind: 'community', position: 1 })
    const branch = await addParty(test, street, {
      name: '柳岸社区支部',
      short_name: '柳岸支部',
      village_id: weak,
    })
    await addPartyPost(test, branch, { name: '令狐笙' })
    const find = async (scope: Parameters<typeof test.api.organizations.subjects>[0]['scope'], text = '') =>
      (await made(test.api.organizations.subjects({ scope, text }))).map((it) => it.name)
    expect(await find({ kind: 'village', units: [street] })).toEqual(['柳岸社区', '槐荫社区'])
    expect(await find({ kind: 'village', traits: ['weak'] })).toEqual(['柳岸社区'])
    expect(await find({ kind: 'party', traits: ['weak'] })).toEqual(['柳岸支部'])
    expect(await find({ kind: 'unit', kinds: ['street'] })).toEqual(['云溪街道'])
    expect(await find({ kind: 'village', units: [street] }, '槐')).toEqual(['槐荫社区'])
  })
})

it('leaves an audit row with what was before and after', async () => {
  await test.signInAs(['auditor'])
  const { rows } = await made(test.api.audit.list({ limit: 200 }))
  const kept = rows.find((it) => it.targetName === '中共龙泉村支部委员会')
  expect(kept?.action).toBe('登记党组织')
  expect(kept?.changes).toContainEqual({ field: '隶属关系', before: '', after: '村（社区）党组织' })
  const renamed = rows.find((it) => it.action === '变更党组织' && it.targetName === '青石粮站支部')
  expect(renamed?.changes).toEqual([
    { field: '更名　2025-05-01　青委〔2025〕8号', before: '粮站支部', after: '购销公司支部' },
  ])
})
