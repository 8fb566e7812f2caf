import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf } from '#electron/modules/awards/conflicts'
import { loadCycle } from '#electron/modules/awards/cycle.repository'
import { writePanel } from '#electron/modules/awards/panel.repository'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import { type Panel, ReviewerContent } from '#shared/modules/awards/review'
import type { CycleId, OrganizationId, PersonId, ReviewerId } from '#shared/values/id'
import {
  awardCategory,
  awardProgramme,
  type InsertedNomination,
  insertCycle,
  insertNominations,
  insertReviewers,
} from '#test/builders/award'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-07-01T02:00:00Z')
const STAGE = 'review'
let test: TestVault
let water: OrganizationId
let cycleId: CycleId
let candidate: PersonId
let nominations: InsertedNomination[]

function write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('locked')
  return database.writer.transaction().execute(work)
}
const content = (overrides: Partial<ReviewerContent> = {}) =>
  ReviewerContent.parse({ name: '沈知远', ...overrides })
const awards = () => test.api.awards
const place = () => ({ cycleId, stage: STAGE })

async function person(
  name: string,
  overrides: Parameters<typeof buildPersonContent>[0] = {},
): Promise<PersonId> {
  const posts = [
    {
      id: newId(),
      organizationId: water,
      unitName: '',
      title: '科员',
      startedOn: '2018.06',
      endedOn: '',
      documentNo: '',
      level: '',
      isMain: true,
      printed: true,
      probationEndsOn: '',
    },
  ]
  const blank = { career: [], educations: [], family: [], identityNumber: '', postLevel: '' }
  const given = buildPersonContent({ name, organizationId: water, posts, ...blank, ...overrides })
  return (await made(test.api.people.create(given))).id
}

async function addPanel(name: string, categories: string[], reviewers: ReviewerId[]): Promise<Panel[]> {
  return made(
    awards().savePanel({
      ...place(),
      no: null,
      version: 0,
      name,
      categories,
      members: reviewers.map((reviewerId, index) => ({
        reviewerId,
        role: index === 0 ? 'chair' : 'member',
        state: 'chosen',
      })),
    }),
  )
}

async function lastAudit() {
  const row = await write((trx) =>
    trx.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow(),
  )
  return { action: row.action, targetName: row.target_name, changes: JSON.parse(row.changes) }
}

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  water = (
    await made(
      test.api.organizations.create({ parentId: null, name: '云泽县水利局', kind: 'legal', category: '' }),
    )
  ).id
  candidate = await person('罗砚秋', { birth: '1980.05' })
  const cycle = await write((trx) =>
    insertCycle(trx, {
      at: STAGE,
      content: awardProgramme({
        categories: [
          awardCategory(),
          awardCategory({ key: 'danwei', label: '引才先进单位', subject: 'organization' }),
        ],
      }),
    }),
  )
  cycleId = cycle.cycleId
  nominations = await write((trx) =>
    insertNominations(trx, cycleId, 12, (index) =>
      index === 0 ? { name: '罗砚秋', personId: candidate, unitName: '云泽县水利局', nominator: 'self' } : {},
    ),
  )
})
afterAll(() => test.close())

describe('the register of reviewers', () => {
  it('refuses what cannot be compared later: a wrong number, a date that is none, turned ends', async () => {
    const save = (given: Partial<ReviewerContent>) =>
      awards().saveReviewer({ id: null, version: 0, content: content(given) })
    expect(await save({ identityNumber: '990101198005051234' })).toMatchObject({
      code: 'invalid-input',
      field: 'content.identityNumber',
    })
    const stay = { name: '云泽县水利局', detail: '', from: '2015.13', to: '' }
    expect(await save({ units: [stay] })).toMatchObject({ field: 'content.units.0.from' })
    expect(await save({ units: [{ ...stay, from: '2019.05', to: '2018.05' }] })).toMatchObject({
      field: 'content.units.0.to',
    })
  })

  it('registers, changes with the differences on record, and refuses an older version and the same person twice', async () => {
    const personId = await person('温见深')
    const given = content({ name: '温　见深', personId, fields: ['水利', '水利', ''] })
    const reviewer = await made(awards().saveReviewer({ id: null, version: 0, content: given }))
    expect(reviewer).toMatchObject({ name: '温见深', fields: ['水利'], version: 1, state: 'active' })
    const changed = { ...given, post: '总工程师', phone: '0000-0000' }
    await made(awards().saveReviewer({ id: reviewer.id, version: 1, content: changed }))
    expect(await lastAudit()).toMatchObject({
      action: '登记评审专家',
      targetName: '温见深',
      changes: [
        ['职务', '', '总工程师'],
        ['电话', '', '0000-0000'],
      ],
    })
    expect(await awards().saveReviewer({ id: reviewer.id, version: 1, content: changed })).toMatchObject({
      code: 'conflict',
    })
    expect(await awards().saveReviewer({ id: null, version: 0, content: given })).toMatchObject({
      code: 'conflict',
      field: 'content.personId',
    })
  })

  it('rests and restores; only accounts of reviewers can be linked', async () => {
    const { rows } = await made(awards().reviewers({ text: '温见深' }))
    const [row] = rows
    if (!row) throw new Error('not listed')
    await made(awards().restReviewer({ id: row.id, version: row.version, resting: true }))
    expect((await made(awards().reviewers({ text: '温' }))).total).toBe(0)
    expect((await made(awards().reviewers({ text: '水利', resting: true }))).total).toBe(1)
    await made(awards().restReviewer({ id: row.id, version: row.version + 1, resting: false }))
    const accounts = await made(test.api.accounts.list({}))
    const officer = accounts[0]?.id ?? null
    expect(
      await awards().saveReviewer({ id: null, version: 0, content: content({ accountId: officer }) }),
    ).toMatchObject({ code: 'invalid-input', field: 'content.accountId' })
    const { id: accountId } = await made(
      test.api.accounts.add({ name: '专家甲', roles: ['reviewer'], password: 'Ceshi-2026' }),
    )
    const linked = await made(
      awards().saveReviewer({ id: null, version: 0, content: content({ name: '顾明澜', accountId }) }),
    )
    expect(await made(awards().reviewAccounts({}))).toMatchObject([{ id: accountId, reviewerId: linked.id }])
  })
})

describe('from conflicts to a distribution', () => {
  let colleague: ReviewerId
  let strangers: ReviewerId[]

  it('finds conflicts before anybody is invited, and counts them beside each choice', async () => {
    const personId = await person('孟怀瑾')
    colleague = (
      await made(
        awards().saveReviewer({ id: null, version: 0, content: content({ name: '孟怀瑾', personId }) }),
      )
    ).id
    strangers = await write((trx) => insertReviewers(trx, 3))
    const choices = await made(awards().panelChoices({ ...place(), categories: ['rencai'] }))
    expect(choices.find((it) => it.reviewerId === colleague)).toMatchObject({ conflicts: 1, toCheck: 0 })
    expect(choices.find((it) => it.reviewerId === strangers[0])).toMatchObject({ conflicts: 0 })
    expect(await made(awards().conflicts({ ...place(), reviewerId: colleague }))).toMatchObject([
      {
        kind: 'unit',
        nominationId: nominations[0]?.id,
        reason: '2018.06 起同在云泽县水利局',
        toCheck: false,
      },
    ])
  })

  it('says why nothing can be distributed, and names who would help', async () => {
    const [panel] = await addPanel('人才组', ['rencai'], [colleague, ...strangers.slice(0, 2)])
    expect(panel).toMatchObject({ name: '人才组', nominations: 12 })
    expect(panel?.members[0]).toMatchObject({ conflicts: 1, load: 0 })
    const plan = await made(awards().planAssignment(place()))
    expect(plan.impossible).toHaveLength(1)
    expect(plan.impossible[0]).toMatchObject({ panel: '人才组', wanted: 3, possible: 2 })
    expect(plan.impossible[0]?.text).toContain('1 号“罗砚秋”还需 3 人次评审，最多只能有 2 人次')
    expect(plan.impossible[0]?.remedy).toContain('增加至少 1 名不须回避的专家')
    expect(await awards().distribute(place())).toMatchObject({ code: 'conflict' })
    expect(await made(awards().assignments(place()))).toEqual([])
  })

  it('distributes once the panel is large enough: exactly three each, loads even, never the conflicted pair', async () => {
    const [panel] = await made(awards().panels(place()))
    if (!panel) throw new Error('no panel')
    const [last] = strangers.slice(2)
    await made(
      awards().savePanel({
        ...place(),
        no: panel.no,
        version: panel.version,
        name: panel.name,
        categories: panel.categories,
        members: [...panel.members, { reviewerId: last as ReviewerId, role: 'member', state: 'chosen' }],
      }),
    )
    const plan = await made(awards().distribute(place()))
    expect(plan).toMatchObject({ pairs: 36, kept: 0, most: 9, least: 9, impossible: [] })
    expect(await lastAudit()).toMatchObject({
      action: '分配评审任务',
      changes: [
        ['评审任务', '0 人次', '36 人次，每人 9 项'],
        ['新分配', '', '36 人次'],
        ['撤下', '', '0 人次'],
        ['按回避停止计分', '', '0 人次'],
      ],
    })
    const all = await made(awards().assignments(place()))
    for (const { id } of nominations) expect(all.filter((it) => it.nominationId === id)).toHaveLength(3)
    expect(all.some((it) => it.reviewerId === colleague && it.number === 1)).toBe(false)
    expect(await made(awards().planAssignment(place()))).toMatchObject({ kept: 36 })
  })

  it('refuses a conflicted pair by hand with the reason, and keeps what was given by hand', async () => {
    const pair = { ...place(), reviewerId: colleague, nominationId: nominations[0]?.id as never }
    expect(await awards().assign({ ...pair, assigned: true })).toMatchObject({
      code: 'conflict',
      message: '孟怀瑾须回避第 1 号：2018.06 起同在云泽县水利局。',
    })
    const all = await made(awards().assignments(place()))
    const free = nominations.find(
      (it) =>
        it.number > 1 && !all.some((task) => task.nominationId === it.id && task.reviewerId === colleague),
    )
    const given = { ...place(), reviewerId: colleague, nominationId: free?.id as never }
    await made(awards().assign({ ...given, assigned: true }))
    await made(awards().distribute(place()))
    const after = await made(awards().assignments(place()))
    expect(after.find((it) => it.nominationId === free?.id && it.reviewerId === colleague)).toMatchObject({
      byHand: true,
    })
    expect(after.filter((it) => it.nominationId === free?.id)).toHaveLength(3)
  })

  it('takes a pair out of the reckoning with its scores when a conflict is declared', async () => {
    const [task] = (await made(awards().assignments(place()))).filter((it) => it.reviewerId === strangers[0])
    if (!task) throw new Error('nothing assigned')
    const pair = { ...place(), reviewerId: task.reviewerId, nominationId: task.nominationId }
    const scored = await made(
      awards().saveScore({ ...pair, version: 1, values: { deeds: 50, skill: 30 }, comment: '' }),
    )
    expect(scored.state).toBe('submitted')
    const found = await made(awards().declareConflict({ ...pair, reason: '与申报人合著' }))
    expect(found).toMatchObject([{ kind: 'declared', reason: '与申报人合著' }])
    expect(await lastAudit()).toMatchObject({
      action: '登记回避',
      changes: [
        ['回避', '', '回避：与申报人合著'],
        [expect.stringContaining(`第 ${task.number} 号`), '计分', '回避，不再计分'],
      ],
    })
    const sheets = await made(awards().reviewerSheets({ ...place(), reviewerId: task.reviewerId }))
    expect(sheets.find((it) => it.nominationId === task.nominationId)).toMatchObject({
      state: 'recused',
      values: {},
    })
    const cleared = await awards().declareConflict({ ...pair, reason: '查无此事', verdict: 'clear' })
    expect(cleared).toMatchObject({ code: 'conflict' })
  })

  it('lets a namesake be looked into and cleared, with the reason on record', async () => {
    const [other] = await write((trx) =>
      insertReviewers(trx, 1, {
        name: '欧望舒',
        relatives: [{ relation: '弟弟', name: nominations[3]?.name ?? '', workplace: '' }],
      }),
    )
    const [panel] = await made(awards().panels(place()))
    if (!panel || !other) throw new Error('no panel')
    const members = [
      ...panel.members,
      { reviewerId: other, role: 'member' as const, state: 'chosen' as const },
    ]
    const { no, version, name, categories } = panel
    const [saved] = await made(awards().savePanel({ ...place(), no, version, name, categories, members }))
    expect(saved?.members.at(-1)).toMatchObject({ conflicts: 1, toCheck: 1 })
    const pair = { ...place(), reviewerId: other, nominationId: nominations[3]?.id as never }
    await made(awards().declareConflict({ ...pair, reason: '户籍查明不是同一人', verdict: 'clear' }))
    expect(await made(awards().conflicts({ ...place(), reviewerId: other }))).toEqual([])
    expect(await made(awards().declarations(place()))).toContainEqual(
      expect.objectContaining({ reviewerName: '欧望舒', verdict: 'clear', reason: '户籍查明不是同一人' }),
    )
  })

  it('recuses what comes to light after the distribution', async () => {
    const [task] = (await made(awards().assignments(place()))).filter(
      (it) => it.reviewerId === strangers[1] && it.state === 'assigned',
    )
    if (!task) throw new Error('nothing assigned')
    const reviewer = await made(awards().reviewer({ id: task.reviewerId }))
    const { id, version, state: _, ...standing } = reviewer
    const name = nominations.find((it) => it.id === task.nominationId)?.name ?? ''
    const relatives = [{ relation: '表弟', name, workplace: '' }]
    await made(awards().saveReviewer({ id, version, content: { ...standing, relatives } }))
    const all = await made(awards().assignments(place()))
    expect(all.find((it) => it.nominationId === task.nominationId && it.reviewerId === id)?.conflicted).toBe(
      true,
    )
    expect((await made(awards().recuseConflicts(place()))).recused).toBeGreaterThan(0)
    const after = await made(awards().assignments(place()))
    expect(after.some((it) => it.conflicted)).toBe(false)
  })

  it('leaves a member with scores on the panel, and gives back what one who declines had not begun', async () => {
    const [panel] = await made(awards().panels(place()))
    if (!panel) throw new Error('no panel')
    const { no, version, name, categories, members } = panel
    const declined = members.map((it) =>
      it.reviewerId === colleague ? { ...it, state: 'declined' as const } : it,
    )
    const [saved] = await made(
      awards().savePanel({ ...place(), no, version, name, categories, members: declined }),
    )
    expect(saved?.members.find((it) => it.reviewerId === colleague)).toMatchObject({ load: 0 })
  })
})

it('shows panels, conflicts and assignments to nobody without the right, and changes to no reader', async () => {
  await test.signInAs(['reviewer'])
  expect(await awards().panels(place())).toMatchObject({ code: 'forbidden' })
  expect(await awards().conflicts(place())).toMatchObject({ code: 'forbidden' })
  expect(await awards().distribute(place())).toMatchObject({ code: 'forbidden' })
  expect(await awards().reviewers({})).toMatchObject({ code: 'forbidden' })
})

it('finds the conflicts of 40 reviewers with 600 nominations within a second', async () => {
  const large = await write(async (trx) => {
    const { cycleId: id } = await insertCycle(trx, { at: STAGE })
    await insertNominations(trx, id, 600)
    return id
  })
  const reviewers = await write((trx) => insertReviewers(trx, 40, (index) => ({ units: stays(index) })))
  await write(async (trx) => {
    const members = reviewers.map((reviewerId) => ({
      reviewerId,
      role: 'member' as const,
      state: 'accepted' as const,
    }))
    const panel = { no: 1, version: 1, name: '综合组', categories: ['rencai'], members }
    await writePanel(trx, { cycleId: large, stage: STAGE }, panel)
  })
  const took = await write(async (trx) => {
    const cycle = await loadCycle(trx, large)
    const from = performance.now()
    const found = await conflictsOf(trx, cycle, STAGE)
    expect(found.length).toBeGreaterThan(39)
    return performance.now() - from
  })
  expect(took).toBeLessThan(1000)
})

function stays(index: number) {
  return [{ name: `第 ${index + 1} 单位`, detail: '科员', from: '2016.03', to: '' }]
}
