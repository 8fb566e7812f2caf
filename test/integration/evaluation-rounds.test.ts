import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Box, Round, RoundState } from '#shared/modules/evaluations/round'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { OrganizationId, PersonId, RoundId, SchemeId } from '#shared/values/id'
import { evaluationGroup, evaluationScheme, insertRound } from '#test/builders/evaluation'
import { buildPeople, buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
let water: OrganizationId
let town: OrganizationId
/** Three of 水利局 (one of them in its office), two of 青石镇. */
let people: PersonId[]

const SETTINGS = { year: 2026, heldOn: '2026.11.20', entry: 'single', consent: '' } as const

/** 县委委员 score everybody, 本单位职工 only their own unit. */
const BY_UNIT = evaluationScheme({
  groups: [
    evaluationGroup(),
    evaluationGroup({ key: 'b', letter: 'B', name: '本单位职工', weight: 40, covers: 'unit' }),
  ],
})

beforeAll(async () => {
  test = await openTestVault()
  const unit = async (name: string, shortName: string, parentId: OrganizationId | null = null) =>
    (
      await made(
        test.api.organizations.create({
          ...{ parentId, name, shortName, kind: parentId ? 'division' : 'legal' },
        }),
      )
    ).id
  water = await unit('云泽县水利局', '县水利局')
  const office = await unit('云泽县水利局办公室', '办公室', water)
  town = await unit('云泽县青石镇', '青石镇')
  const places = [water, water, office, town, town]
  const contents = buildPeople(5, { identityNumber: '', overrides: [] })
  people = []
  for (const [index, content] of contents.entries())
    people.push(
      (await made(test.api.people.create({ ...content, organizationId: places[index] ?? water }))).id,
    )
})
afterAll(() => test.close())

function inDatabase<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const session = test.vault.session()
  if (!session) throw new Error('nobody is signed in')
  return session.database.writer.transaction().execute(work)
}

async function newScheme(content: SchemeContent): Promise<SchemeId> {
  const { schemeId } = await inDatabase((trx) =>
    insertRound(trx, { scheme: content, state: 'draft', subjects: 0 }),
  )
  return schemeId
}

async function newRound(content: SchemeContent = evaluationScheme(), title = '述职评议'): Promise<Round> {
  const schemeId = await newScheme(content)
  return made(test.api.evaluations.createRound({ ...SETTINGS, title, schemeId }))
}

const add = (round: Round, personIds: PersonId[]) =>
  test.api.evaluations.addSubjects({ roundId: round.id, personIds })
const read = (id: RoundId) => made(test.api.evaluations.round({ id }))
const subjectsOf = (round: Round) => made(test.api.evaluations.subjects({ roundId: round.id }))

async function move(id: RoundId, to: RoundState, reason = '') {
  const { version } = await read(id)
  return test.api.evaluations.moveRound({ id, version, to, reason })
}

/** The latest row of the trail, its changes as they were noted. */
async function lastAudit() {
  const row = await inDatabase((trx) =>
    trx
      .selectFrom('audit_entry')
      .select(['action', 'target_name as targetName', 'changes'])
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow(),
  )
  const changes = JSON.parse(row.changes) as [string, string, string][]
  return { ...row, changes: changes.map(([field, before, after]) => ({ field, before, after })) }
}

type Counts = Partial<Pick<Box, 'expected' | 'present' | 'issued' | 'returned' | 'counting'>>

async function setBox(round: Round, no: number, counts: Counts): Promise<void> {
  await inDatabase(async (trx) => {
    await trx
      .updateTable('evaluation_box')
      .set(counts)
      .where('round_id', '=', round.id)
      .where('no', '=', no)
      .execute()
  })
}

describe('making a round', () => {
  it('refuses a scheme that is gone or retired, and a day that is none', async () => {
    const gone = { ...SETTINGS, title: '甲', schemeId: newId() as SchemeId }
    expect(await test.api.evaluations.createRound(gone)).toMatchObject({ code: 'not-found' })
    const schemeId = await newScheme(evaluationScheme())
    const wrong = { ...SETTINGS, title: '甲', schemeId, heldOn: '2026.13.40' }
    expect(await test.api.evaluations.createRound(wrong)).toMatchObject({ field: 'heldOn' })
    await inDatabase((trx) =>
      trx.updateTable('evaluation_scheme').set({ state: 'retired' }).where('id', '=', schemeId).execute(),
    )
    expect(await test.api.evaluations.createRound({ ...SETTINGS, title: '甲', schemeId })).toMatchObject({
      field: 'schemeId',
      message: expect.stringContaining('已停用'),
    })
  })

  it('makes a draft with its boxes laid, on record, and lists it under 进行中', async () => {
    const round = await newRound(evaluationScheme(), '列表里的轮次')
    expect(round).toMatchObject({ state: 'draft', subjects: 0, version: 1 })
    expect(round.boxes.map((it) => it.name)).toEqual(['A 县委委员', 'B 镇村干部'])
    expect(await lastAudit()).toMatchObject({ action: '新建考核轮次', targetName: '列表里的轮次' })
    const page = await made(test.api.evaluations.rounds({ text: '列表里' }))
    expect(page).toMatchObject({ total: 1, counts: { running: 1, confirmed: 0, archived: 0, all: 1 } })
    expect(page.rows[0]).toMatchObject({ id: round.id, use: 'report', subject: 'person', entered: 0 })
    expect(await made(test.api.evaluations.rounds({ text: '列表里', year: 2020 }))).toMatchObject({
      total: 0,
    })
    expect(await made(test.api.evaluations.rounds({ text: '列表里', tab: 'archived' }))).toMatchObject({
      total: 0,
      counts: { running: 1 },
    })
  })

  it('changes what it is called, refuses an older version, and removes only a draft', async () => {
    const round = await newRound()
    const save = { ...SETTINGS, id: round.id, version: round.version, title: '改名' }
    expect(await made(test.api.evaluations.saveRound(save))).toMatchObject({ title: '改名', version: 2 })
    expect(await lastAudit()).toMatchObject({
      changes: [{ field: '名称', before: '述职评议', after: '改名' }],
    })
    expect(await test.api.evaluations.saveRound(save)).toMatchObject({ code: 'conflict' })
    expect(await test.api.evaluations.removeRound({ id: round.id, version: 1 })).toMatchObject({
      code: 'conflict',
    })
    await made(test.api.evaluations.removeRound({ id: round.id, version: 2 }))
    expect(await test.api.evaluations.round({ id: round.id })).toMatchObject({ code: 'not-found' })
    const { roundId } = await inDatabase((trx) => insertRound(trx, {}))
    expect(await test.api.evaluations.removeRound({ id: roundId, version: 1 })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('录票'),
    })
  })

  it('takes another scheme for the same kind of subject and lays its boxes, no other kind', async () => {
    const round = await newRound()
    await made(add(round, people))
    const save = { ...SETTINGS, id: round.id, version: round.version, title: round.title }
    const teams = await newScheme(evaluationScheme({ subject: 'team' }))
    expect(await test.api.evaluations.saveRound({ ...save, schemeId: teams })).toMatchObject({
      field: 'schemeId',
    })
    const after = await made(test.api.evaluations.saveRound({ ...save, schemeId: await newScheme(BY_UNIT) }))
    expect(after.boxes.map((it) => it.name)).toEqual([
      'A 县委委员',
      'B 本单位职工（县水利局）',
      'B 本单位职工（青石镇）',
    ])
  })
})

describe('subjects', () => {
  it('takes people with post and unit, each once, an inner division counting as its unit', async () => {
    const round = await newRound()
    expect(await made(add(round, people))).toEqual({ added: 5, already: 0 })
    expect(await made(add(round, people.slice(0, 2)))).toEqual({ added: 0, already: 2 })
    const subjects = await subjectsOf(round)
    expect(subjects.map((it) => it.personId)).toEqual(people)
    expect(subjects.map((it) => it.unitName)).toEqual([
      '县水利局',
      '县水利局',
      '县水利局',
      '青石镇',
      '青石镇',
    ])
    expect(subjects[0]?.organizationId).toBe(water)
    expect(subjects[0]?.post).not.toBe('')
    expect((await read(round.id)).boxes.map((it) => it.subjects)).toEqual([5, 5])
  })

  it('refuses units where people are evaluated and people where teams are, and names teams', async () => {
    const round = await newRound()
    expect(
      await test.api.evaluations.addSubjects({ roundId: round.id, organizationIds: [water] }),
    ).toMatchObject({ field: 'organizationIds' })
    const teams = await newRound(evaluationScheme({ subject: 'team' }))
    expect(await add(teams, people)).toMatchObject({ field: 'personIds' })
    await made(test.api.evaluations.addSubjects({ roundId: teams.id, organizationIds: [town, water] }))
    expect((await subjectsOf(teams)).map((it) => it.name)).toEqual(['青石镇领导班子', '县水利局领导班子'])
  })

  it('puts subjects before one another, takes them out, and keeps the boxes in step', async () => {
    const round = await newRound(BY_UNIT)
    await made(add(round, people))
    await made(test.api.evaluations.orderSubjects({ roundId: round.id, subjects: [4, 5], before: 1 }))
    expect((await subjectsOf(round)).map((it) => it.no)).toEqual([4, 5, 1, 2, 3])
    expect((await read(round.id)).boxes.map((it) => [it.no, it.name, it.subjects])).toEqual([
      [1, 'A 县委委员', 5],
      [2, 'B 本单位职工（青石镇）', 2],
      [3, 'B 本单位职工（县水利局）', 3],
    ])
    await made(test.api.evaluations.removeSubjects({ roundId: round.id, subjects: [4, 5] }))
    expect((await read(round.id)).boxes.map((it) => it.name)).toEqual([
      'A 县委委员',
      'B 本单位职工（县水利局）',
    ])
    expect(await lastAudit()).toMatchObject({ action: '移出考核对象', changes: [{ field: '移出' }] })
  })

  it('keeps counts and recusals with their box when numbers move', async () => {
    const round = await newRound(BY_UNIT)
    await made(add(round, people))
    await setBox(round, 2, { expected: 31 })
    const recusals = [{ box: 2, subject: 1, reason: '近亲属' }]
    await made(test.api.evaluations.saveRecusals({ roundId: round.id, recusals }))
    await made(test.api.evaluations.orderSubjects({ roundId: round.id, subjects: [4], before: 1 }))
    const boxes = (await read(round.id)).boxes
    expect(boxes.find((it) => it.name.includes('水利局'))).toMatchObject({ no: 3, expected: 31, subjects: 2 })
    expect(await made(test.api.evaluations.recusals({ roundId: round.id }))).toEqual([
      { box: 3, subject: 1, reason: '近亲属' },
    ])
  })

  it('leaves out with a reason and treats by hand with one, and takes it back', async () => {
    const round = await newRound()
    await made(add(round, people))
    const [first] = await subjectsOf(round)
    if (!first) throw new Error('no subject')
    const ask = {
      ...first,
      roundId: round.id,
      treatment: { kind: 'capped', gradeAtMost: '优秀', reason: '' },
    } as const
    expect(await test.api.evaluations.saveSubject(ask)).toMatchObject({ field: 'treatment.reason' })
    const strange = { ...ask, treatment: { ...ask.treatment, reason: '诫勉' } }
    expect(await test.api.evaluations.saveSubject(strange)).toMatchObject({ field: 'treatment.gradeAtMost' })
    const capped = { kind: 'capped', gradeAtMost: '较好', reason: '诫勉' } as const
    const saved = await made(
      test.api.evaluations.saveSubject({ ...ask, post: '主持工作', excluded: '借调在外', treatment: capped }),
    )
    expect(saved).toMatchObject({ post: '主持工作', excluded: '借调在外', treatment: capped, version: 2 })
    expect((await lastAudit()).changes).toHaveLength(3)
    expect((await read(round.id)).subjects).toBe(4)
    expect(await test.api.evaluations.saveSubject(ask)).toMatchObject({ code: 'conflict' })
    const back = { ...saved, roundId: round.id, post: '', excluded: '' }
    const normal = { kind: 'normal', gradeAtMost: '', reason: '' } as const
    expect(await made(test.api.evaluations.saveSubject({ ...back, treatment: normal }))).toMatchObject({
      post: first.post,
      treatment: normal,
    })
  })

  it('uses the table of special cases in yearly evaluations only', async () => {
    const report = await newRound()
    expect(await test.api.evaluations.applyCases({ roundId: report.id })).toMatchObject({
      message: expect.stringContaining('年度考核'),
    })
    const yearly = await newRound(evaluationScheme({ use: 'yearly' }))
    await made(add(yearly, people))
    expect(await made(test.api.evaluations.applyCases({ roundId: yearly.id }))).toMatchObject({ changed: 0 })
  })

  it('treats whom a case of the year concerns as the table says, and forgets it with the case', async () => {
    const yearly = await newRound(evaluationScheme({ use: 'yearly' }))
    await made(add(yearly, people))
    const personId = people[0] ?? null
    const fallen = { kind: 'investigation', from: '2026.05', document: '清纪立〔2026〕7 号' }
    const { id, version } = await made(
      test.api.evaluations.createCase({ ...fallen, personId, organizationId: null }),
    )
    const apply = () => test.api.evaluations.applyCases({ roundId: yearly.id })
    expect(await made(apply())).toMatchObject({ changed: 1 })
    const [first] = await made(test.api.evaluations.subjects({ roundId: yearly.id }))
    expect(first?.treatment).toMatchObject({ kind: 'pending', reason: expect.stringContaining('立案') })
    await made(test.api.evaluations.removeCase({ id, version }))
    expect(await made(apply())).toMatchObject({ changed: 1 })
  })
})

describe('recusals', () => {
  it('refuses strange boxes, the same one twice, and one whose ballots are in', async () => {
    const { roundId } = await inDatabase((trx) => insertRound(trx, { subjects: 3 }))
    const save = (recusals: { box: number; subject: number; reason: string }[]) =>
      test.api.evaluations.saveRecusals({ roundId, recusals })
    expect(await save([{ box: 9, subject: 1, reason: '本人' }])).toMatchObject({ code: 'not-found' })
    const twice = { box: 1, subject: 1, reason: '本人' }
    expect(await save([twice, twice])).toMatchObject({ code: 'invalid-input' })
    expect(await save([twice])).toMatchObject({ code: 'conflict' })
  })
})

describe('opening', () => {
  it('refuses without subjects, with one gone from the records, and without a unit where boxes are by unit', async () => {
    const round = await newRound(BY_UNIT)
    expect(await move(round.id, 'open')).toMatchObject({ message: expect.stringContaining('没有参加的对象') })
    const stray = await made(
      test.api.people.create(buildPersonContent({ identityNumber: '', overrides: [], name: '温千山' })),
    )
    await made(add(round, [...people, stray.id]))
    expect(await move(round.id, 'open')).toMatchObject({ message: expect.stringContaining('没有所在单位') })
    await made(test.api.people.remove({ ids: [stray.id] }))
    const { forward, next, back, backward } = await made(
      test.api.evaluations.hindrances({ roundId: round.id }),
    )
    expect({ next, back, backward }).toEqual({ next: 'open', back: null, backward: [] })
    expect(forward.map((it) => it.place)).toContain('subjects')
    expect(forward.map((it) => it.message).join()).toContain('“温千山”已不在册')
  })

  it('refuses a scheme with errors and says where', async () => {
    const round = await newRound(evaluationScheme({ rules: { denominator: null } }))
    await made(add(round, people))
    const { forward } = await made(test.api.evaluations.hindrances({ roundId: round.id }))
    expect(forward.map((it) => it.place)).toEqual(['scheme'])
    expect(await move(round.id, 'open')).toMatchObject({ code: 'conflict' })
    expect(await read(round.id)).toMatchObject({ state: 'draft', version: round.version })
  })

  it('freezes scheme, names and the rule table; only those who may confirm can do it', async () => {
    const round = await newRound()
    await made(add(round, people))
    const opened = await made(move(round.id, 'open'))
    expect(opened).toMatchObject({ state: 'open', version: 2 })
    expect(await lastAudit()).toMatchObject({
      action: '推进考核轮次',
      changes: [{ field: '状态', before: '筹备', after: '录票' }],
    })
    const stored = await inDatabase((trx) =>
      trx
        .selectFrom('evaluation_round as round')
        .innerJoin('evaluation_scheme as scheme', 'scheme.id', 'round.scheme_id')
        .select(['round.standards', 'scheme.state'])
        .where('round.id', '=', round.id)
        .executeTakeFirstOrThrow(),
    )
    expect(stored.state).toBe('started')
    expect(JSON.parse(stored.standards)).toHaveProperty('kinds')
    expect(await add(round, people)).toMatchObject({ code: 'conflict' })
    expect(await made(test.api.evaluations.roundSteps({ roundId: round.id }))).toMatchObject([
      { from: null, to: 'draft' },
      { from: 'draft', to: 'open' },
    ])
  })

  it('takes no two steps at once, and goes back with a reason only while nothing is entered', async () => {
    const round = await newRound()
    await made(add(round, people))
    expect(await move(round.id, 'closed')).toMatchObject({ field: 'to' })
    await made(move(round.id, 'open'))
    expect(await move(round.id, 'draft', '错了')).toMatchObject({ field: 'reason' })
    const [subject] = await subjectsOf(round)
    if (!subject) throw new Error('no subject')
    expect(
      await test.api.evaluations.saveSubject({ ...subject, roundId: round.id, excluded: '回避' }),
    ).toMatchObject({ code: 'conflict', field: 'excluded' })
    const pending = { kind: 'pending', gradeAtMost: '', reason: '立案审查' } as const
    await made(test.api.evaluations.saveSubject({ ...subject, roundId: round.id, treatment: pending }))
    const fixed = { ...SETTINGS, id: round.id, version: 2, title: round.title, year: 2025 }
    expect(await test.api.evaluations.saveRound(fixed)).toMatchObject({ field: 'year' })
    expect(await made(move(round.id, 'draft', '对象名单有误'))).toMatchObject({ state: 'draft' })
    expect(await lastAudit()).toMatchObject({
      changes: [
        { before: '录票', after: '筹备' },
        { field: '原因', after: '对象名单有误' },
      ],
    })
    const { roundId } = await inDatabase((trx) => insertRound(trx, {}))
    expect(await move(roundId, 'draft', '名单有误需改')).toMatchObject({
      message: expect.stringContaining('已录入 20 张票'),
    })
  })
})

describe('closing', () => {
  it('names for each box what is missing or does not add up', async () => {
    const { roundId, boxes } = await inDatabase((trx) => insertRound(trx, { entry: 'double' }))
    const round = await read(roundId)
    expect(boxes).toHaveLength(2)
    await setBox(round, 1, { expected: null, present: null })
    const messages = async () =>
      (await made(test.api.evaluations.hindrances({ roundId }))).forward.map((it) => it.message)
    expect(await messages()).toEqual([
      '“A 县委委员”的应到、实到还没有填。',
      '“B 镇村干部”收回 10 张，第二遍已录 0 张，还差 10 张。',
    ])
    await setBox(round, 1, { expected: 12, present: 13 })
    expect((await messages())[0]).toBe('“A 县委委员”实到 13，多于应到 12。')
    expect(await move(roundId, 'closed')).toMatchObject({ code: 'conflict' })
  })

  it('compares the two entries and counts the ballots that differ', async () => {
    const { roundId } = await inDatabase((trx) =>
      insertRound(trx, { entry: 'double', second: true, voided: 1 }),
    )
    const places = async () => (await made(test.api.evaluations.hindrances({ roundId }))).forward
    expect(await places()).toEqual([])
    await inDatabase(async (trx) => {
      const ballots = await trx
        .selectFrom('evaluation_ballot')
        .select(['id', 'number'])
        .where('round_id', '=', roundId)
        .where('box_no', '=', 1)
        .where('entry', '=', 2)
        .orderBy('number')
        .execute()
      const [first, second, third] = ballots
      if (!first || !second || !third) throw new Error('no ballots')
      await trx
        .deleteFrom('evaluation_mark')
        .where('ballot_id', '=', first.id)
        .where('subject_no', '=', 1)
        .execute()
      await trx.updateTable('evaluation_mark').set({ value: 9 }).where('ballot_id', '=', second.id).execute()
      await trx.updateTable('evaluation_ballot').set({ void: 'blank' }).where('id', '=', third.id).execute()
    })
    expect(await places()).toEqual([
      expect.objectContaining({
        message: '“A 县委委员”两遍录入有 3 张不一致。',
        place: 'ballots',
      }),
    ])
  })

  it('asks for totals where the box was counted on paper, and for the quorum', async () => {
    const scheme = evaluationScheme({ rules: { quorum: 2 / 3 } })
    const { roundId } = await inDatabase((trx) => insertRound(trx, { scheme }))
    const round = await read(roundId)
    await inDatabase((trx) =>
      trx.deleteFrom('evaluation_count').where('round_id', '=', roundId).where('box_no', '=', 1).execute(),
    )
    await setBox(round, 1, { counting: 'totals' })
    await setBox(round, 2, { expected: 20, present: 13, issued: 13 })
    const { forward } = await made(test.api.evaluations.hindrances({ roundId }))
    expect(forward.map((it) => it.message)).toEqual([
      '“A 县委委员”按合计计票，合计还没有录。',
      '“B 镇村干部”实到 13 人，按方案到会不少于 14 人（应到 20 人）才能计票。',
    ])
  })
})

describe('back and forth', () => {
  it('seals, confirms, publishes and archives, and takes each back in turn', async () => {
    const { roundId } = await inDatabase((trx) => insertRound(trx, { entry: 'single', subjects: 3 }))
    const go = async (to: RoundState, reason = '') => (await made(move(roundId, to, reason))).state
    expect(await go('closed')).toBe('closed')
    expect((await read(roundId)).fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(await go('confirmed')).toBe('confirmed')
    const outcomes = () =>
      inDatabase((trx) =>
        trx.selectFrom('evaluation_outcome').select('grade').where('round_id', '=', roundId).execute(),
      )
    expect(await outcomes()).toHaveLength(3)
    expect(await go('published')).toBe('published')
    expect(await go('archived')).toBe('archived')
    const reason = '复核发现计票有误'
    expect(await go('published', reason)).toBe('published')
    expect(await go('confirmed', reason)).toBe('confirmed')
    expect(await go('closed', reason)).toBe('closed')
    expect(await outcomes()).toEqual([])
    expect(await go('open', reason)).toBe('open')
    expect((await read(roundId)).fingerprint).toBe('')
    const steps = await made(test.api.evaluations.roundSteps({ roundId }))
    expect(steps.slice(-8).map((it) => it.to)).toEqual([
      ...['closed', 'confirmed', 'published', 'archived', 'published', 'confirmed', 'closed', 'open'],
    ])
  })

  it('confirms nothing while a result is incomplete', async () => {
    const scheme = evaluationScheme({
      groups: [
        evaluationGroup(),
        evaluationGroup({ key: 'b', letter: 'B', name: '镇村干部', weight: 40, minimumValid: 50 }),
      ],
    })
    const { roundId } = await inDatabase((trx) => insertRound(trx, { scheme, entry: 'single' }))
    await made(move(roundId, 'closed'))
    expect(await move(roundId, 'confirmed')).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('没有完整结果'),
    })
  })
})

describe('rights', () => {
  it('lets those who only enter ballots see rounds, and nothing more', async () => {
    const round = await newRound()
    await test.signInAs(['clerk'])
    expect(await test.api.evaluations.round({ id: round.id })).toMatchObject({ ok: true })
    expect(await test.api.evaluations.rounds({})).toMatchObject({ code: 'forbidden' })
    expect(await add(round, people)).toMatchObject({ code: 'forbidden' })
    expect(await move(round.id, 'open')).toMatchObject({ code: 'forbidden' })
  })
})
