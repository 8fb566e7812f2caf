import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingQuery } from '#electron/modules/people/party-standing.repository'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonContent } from '#shared/modules/people/schema'
import type { CycleId, PersonId } from '#shared/values/id'
import { awardCategory, awardProgramme, insertCycle, insertNominations } from '#test/builders/award'
import { buildPeople } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file The shortage catalogue, members of long standing, and figures of all awards, through the gate. */

let vault: TestVault
let cycleId: CycleId
const people = new Map<string, PersonId>()
const awards = () => vault.api.awards

function inDatabase<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const session = vault.vault.session()
  if (!session) throw new Error('nobody is signed in')
  return session.database.writer.transaction().execute(work)
}

const MEMBERS: Record<string, Partial<PersonContent>> = {
  沈知远: { party: '1970.01.15' },
  罗砚秋: { party: '1976.07.01' },
  韩屿: { party: '1976.07' },
  覃一诺: { party: '1976.07.02' },
  欧澈: { party: '' },
  陆望舒: { party: '1969.05', personnelStatus: '已去世' },
}

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-06-01T02:00:00Z') })
  const contents = buildPeople(Object.keys(MEMBERS).length, { identityNumber: '', overrides: [] })
  for (const [index, [name, more]] of Object.entries(MEMBERS).entries()) {
    const content = contents[index]
    if (!content) throw new Error('too few people')
    const person = await made(vault.api.people.create({ ...content, name, birth: '1950.03', ...more }))
    people.set(name, person.id)
  }
  cycleId = (
    await inDatabase((trx) =>
      insertCycle(trx, { content: awardProgramme({ categories: [awardCategory()] }), at: 'check' }),
    )
  ).cycleId
  await inDatabase((trx) =>
    insertNominations(trx, cycleId, 5, (index) => ({
      unitName: index < 3 ? '县水利局' : '县农业农村局',
      facts: { sex: index === 0 ? '女' : '男', birth: '1985.05', qualification: index < 4 ? '大学' : '' },
      ...(index === 4 ? { state: 'withdrawn' as const, stateReason: '本人撤回' } : {}),
    })),
  )
})
afterAll(() => vault.close())

test('members whose standing reaches fifty years by a day, the longest first, the open ones marked', async () => {
  const found = await made(awards().medalMembers({ on: '2026.07.01', years: 50 }))
  expect(found.rows.map((it) => [it.name, it.years, it.reachedOn, it.uncertain])).toEqual([
    ['沈知远', 56, '2020.01.15', false],
    ['罗砚秋', 50, '2026.07.01', false],
    ['韩屿', 50, '2026.07', true],
  ])
  expect(found.total).toBe(3)

  const since = await made(awards().medalMembers({ on: '2026.07.01', from: '2025.07.02', years: 50 }))
  expect(since.rows.map((it) => it.name)).toEqual(['罗砚秋', '韩屿'])
  expect(await made(awards().medalMembers({ on: '2026.07.02', years: 50 }))).toMatchObject({ total: 4 })
  expect(await awards().medalMembers({ on: '七月一日', years: 50 })).toMatchObject({
    ok: false,
    field: 'on',
    message: '截止日期“七月一日”认不出。',
  })
})

test('the list of members walks an index, however many people there are', async () => {
  const asked = { from: 0, until: 19760701, personIds: [], offset: 0, limit: 100 }
  const { rows } = await inDatabase((trx) =>
    sql<{ detail: string }>`explain query plan ${standingQuery(asked)}`.execute(trx),
  )
  const plan = rows.map((it) => it.detail).join('\n')
  expect(plan).toContain(
    'SEARCH person USING INDEX person_by_party_joined (party_joined_sort>? AND party_joined_sort<?)',
  )
  expect(plan).not.toContain('TEMP B-TREE')
})

const POST = {
  year: 2026,
  unitName: '县人民医院',
  post: '儿科医师',
  wanted: 2,
  qualification: '大学',
  major: '临床医学、儿科学',
}

test('a post of the catalogue is entered, matched, listed against what is wanted, and removed', async () => {
  expect(
    await awards().saveShortagePost({ id: null, version: 0, content: { ...POST, wanted: 0 }, matches: [] }),
  ).toMatchObject({ ok: false, code: 'invalid-input' })
  const post = await made(awards().saveShortagePost({ id: null, version: 0, content: POST, matches: [] }))
  expect(post).toMatchObject({ version: 1, found: 0, wanted: 2 })

  const personId = people.get('罗砚秋') ?? null
  const match = { name: '罗砚秋', personId, from: '2026.05', note: '' }
  expect(
    await awards().saveShortagePost({ id: post.id, version: 1, content: POST, matches: [match, match] }),
  ).toMatchObject({ ok: false, message: '“罗砚秋”登记了两次。', field: 'matches' })
  const matched = await made(
    awards().saveShortagePost({ id: post.id, version: 1, content: POST, matches: [match] }),
  )
  expect(matched).toMatchObject({
    version: 2,
    found: 1,
    matches: [{ no: 1, name: '罗砚秋', from: '2026.05' }],
  })

  await made(
    awards().saveShortagePost({
      id: null,
      version: 0,
      content: { ...POST, year: 2025, post: '护士', wanted: 1 },
      matches: [{ name: '外来人', personId: null, from: '', note: '' }],
    }),
  )
  const all = await made(awards().shortagePosts({}))
  expect(all).toMatchObject({ total: 2, wanted: 3, found: 2, years: [2026, 2025] })
  expect(await made(awards().shortagePosts({ open: true }))).toMatchObject({
    total: 1,
    rows: [{ post: '儿科医师' }],
  })
  expect(await made(awards().shortagePosts({ year: 2025 }))).toMatchObject({ total: 1, wanted: 1 })
  expect(await made(awards().shortagePosts({ text: '护' }))).toMatchObject({ total: 1 })

  expect(await awards().removeShortagePost({ id: post.id, version: 1 })).toMatchObject({
    ok: false,
    code: 'conflict',
  })
  await made(awards().removeShortagePost({ id: post.id, version: 2 }))
  expect(await made(awards().shortagePosts({ year: 2026 }))).toMatchObject({ total: 0, wanted: 0, found: 0 })
  const row = await inDatabase((trx) =>
    trx
      .selectFrom('audit_entry')
      .select(['target_name', 'changes'])
      .where('action', '=', '登记急需紧缺岗位')
      .where('target_id', '=', post.id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow(),
  )
  expect(row.target_name).toBe('县人民医院：儿科医师')
  expect(JSON.parse(row.changes)).toEqual([['引进人员', '', '罗砚秋，2026.05']])
})

test('candidates for a post are people at work with that course of study, at that level or above', async () => {
  const someone = buildPeople(1, { identityNumber: '', overrides: [] })[0]
  if (!someone) throw new Error('nobody')
  const { educations } = someone
  const studied = (qualification: string) =>
    educations.slice(0, 1).map((it) => ({ ...it, qualification, school: '岭东大学园艺专业' }))
  await made(vault.api.people.create({ ...someone, name: '叶千山', educations: studied('大学') }))
  await made(vault.api.people.create({ ...someone, name: '温映川', educations: studied('大专') }))
  const content = { ...POST, major: '园艺类', post: '农技员' }
  const post = await made(awards().saveShortagePost({ id: null, version: 0, content, matches: [] }))
  const found = await made(awards().shortageCandidates({ id: post.id }))
  expect(found.map((it) => [it.name, it.matched])).toEqual([['叶千山', false]])
  expect(found[0]?.text).toContain('园艺')
})

test('the lists print with what they count, and an empty one says so', async () => {
  const paper = { paper: 'medal' as const, on: '2026.07.01', years: 50 }
  const medal = await made(awards().previewAward({ paper }))
  expect(medal.forms[0]).toMatchObject({ title: '党龄满 50 周年党员名册', right: '共 3 名' })
  expect(medal.forms[0]).toHaveProperty('rows.0.cells', [
    ...['1', '沈知远', expect.any(String), '1950.03', '', '1970.01.15', '56', ''],
  ])
  const chosen = await made(
    awards().previewAward({ paper: { ...paper, personIds: [people.get('韩屿') as PersonId] } }),
  )
  expect(chosen.forms[0]).toMatchObject({
    right: '共 1 名',
    notes: [expect.any(String), expect.stringContaining('1 名')],
  })
  expect(await awards().previewAward({ paper: { ...paper, on: '1980.01.01' } })).toMatchObject({
    ok: false,
    message: '到 1980.01.01 没有党龄满 50 年的党员。',
  })

  const shortage = await made(awards().previewAward({ paper: { paper: 'shortage', year: 2025 } }))
  expect(shortage.forms[0]).toMatchObject({
    title: '2025 年急需紧缺人才岗位目录',
    right: '共 1 个岗位，需求 1 人，已引进 1 人',
  })
  expect(await awards().previewAward({ paper: { paper: 'shortage', year: 1999 } })).toMatchObject({
    ok: false,
  })
})

test('figures count what was handed in, and each opens the records that it counts', async () => {
  expect(await made(awards().awardFigures({ cycleId, by: 'category' }))).toEqual([
    { label: '优秀人才奖', nominations: 4, honours: 0 },
  ])
  expect(await made(awards().awardFigures({ cycleId, by: 'unit' }))).toEqual([
    { label: '县水利局', nominations: 3, honours: 0 },
    { label: '县农业农村局', nominations: 1, honours: 0 },
  ])
  expect(await made(awards().awardFigures({ cycleId: null, by: 'sex' }))).toEqual([
    { label: '男', nominations: 3, honours: 0 },
    { label: '女', nominations: 1, honours: 0 },
  ])
  expect(await made(awards().awardFigures({ cycleId, by: 'age' }))).toEqual([
    { label: '36 至 40 岁', nominations: 4, honours: 0 },
  ])
  const records = await made(
    awards().awardFigureRecords({ cycleId, by: 'unit', label: '县水利局', of: 'nominations' }),
  )
  expect(records).toMatchObject({ total: 3 })
  expect(records.rows.map((it) => it.categoryLabel)).toEqual(['优秀人才奖', '优秀人才奖', '优秀人才奖'])
})

test('who only reads may not write', async () => {
  await vault.signInAs(['reader'])
  expect(await awards().saveShortagePost({ id: null, version: 0, content: POST, matches: [] })).toMatchObject(
    { ok: false, code: 'forbidden' },
  )
  expect(await made(awards().shortagePosts({}))).toMatchObject({ total: 2 })
  expect(await made(awards().awardFigures({ cycleId: null, by: 'year' }))).toHaveLength(1)
})
