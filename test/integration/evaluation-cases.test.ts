import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { CaseContent, EvaluationStandards } from '#shared/modules/evaluations/cases'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { PersonContent, Post } from '#shared/modules/people/schema'
import type { OrganizationId, PersonId, RoundId } from '#shared/values/id'
import { evaluationScheme, insertRound } from '#test/builders/evaluation'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-11-21T02:00:00Z')
const ids: Record<string, PersonId> = {}
let test: TestVault
let town: OrganizationId
let office: OrganizationId
let water: OrganizationId

const PEOPLE = (): Record<string, Partial<PersonContent>> => ({
  罗砚秋: { organizationId: office, rewards: [], posts: [] },
  韩屿: {
    organizationId: water,
    posts: [],
    rewards: [
      { id: newId(), kind: 'sanction', happenedOn: '2026.02', text: '2026.02，因工作失职受党内严重警告处分' },
      { id: newId(), kind: 'reward', happenedOn: '2025.02', text: '获县先进个人' },
    ],
  },
  覃一诺: { organizationId: water, rewards: [], posts: [probationUntil('2027.07')] },
})

function probationUntil(end: string): Post {
  return {
    ...{ id: newId(), organizationId: water, unitName: '', title: '科员', startedOn: '2026.08', endedOn: '' },
    ...{ documentNo: '', level: '', isMain: true, printed: true, probationEndsOn: end },
  }
}

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  const unit = async (name: string, parentId: OrganizationId | null, kind: 'legal' | 'division') =>
    (await made(test.api.organizations.create({ parentId, name, kind, category: '' }))).id
  town = await unit('云泽县青石镇', null, 'legal')
  office = await unit('云泽县青石镇党政办', town, 'division')
  water = await unit('云泽县水利局', null, 'legal')
  for (const [name, overrides] of Object.entries(PEOPLE()))
    ids[name] = (await made(test.api.people.create(buildPersonContent({ name, ...overrides })))).id
})
afterAll(() => test.close())

const person = (name: string): PersonId => {
  const id = ids[name]
  if (!id) throw new Error(name)
  return id
}

function caseOf(change: Partial<CaseContent>): CaseContent {
  return {
    ...{ personId: person('罗砚秋'), organizationId: null, kind: 'warning', from: '2026.03.15', to: '' },
    ...{ document: '清纪〔2026〕3 号', note: '', ...change },
  }
}

const evaluations = () => test.api.evaluations
const standards = () => made(evaluations().evaluationStandards({}))
const bars = async (name: string, on: string, purpose: 'award' | 'promotion' | null = null) => {
  const [answer] = await made(evaluations().eligibility({ personIds: [person(name)], on, purpose }))
  return answer?.barrings ?? []
}

function changed(before: EvaluationStandards, key: string, change: object): EvaluationStandards {
  return { ...before, kinds: before.kinds.map((it) => (it.key === key ? { ...it, ...change } : it)) }
}

/** What the trail has of the last call of this name. */
async function lastAudit(action: string) {
  const database = test.vault.session()?.database
  const row = await database?.reader
    .selectFrom('audit_entry')
    .select(['target_kind', 'target_id', 'target_name', 'changes'])
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  return { ...row, changes: JSON.parse(row?.changes ?? '[]') }
}

describe('a case', () => {
  it('of nobody, of a kind for others, or ending before it began is refused by name', async () => {
    for (const [change, field] of [
      [{ personId: null }, 'personId'],
      [{ kind: 'unit-talk' }, 'kind'],
      [{ to: '2026.01' }, 'to'],
      [{ personId: newId() as PersonId }, 'personId'],
    ] as const)
      expect(await evaluations().createCase(caseOf(change))).toMatchObject({ ok: false, field })
    expect((await made(evaluations().cases({ state: 'all' }))).total).toBe(0)
  })

  it('is on record with its person, and until when nobody knows before the department says', async () => {
    const row = await made(evaluations().createCase(caseOf({})))
    expect(row).toMatchObject({
      name: '罗砚秋',
      kindLabel: '政务警告',
      effectiveTo: '',
      undecided: true,
      inForce: true,
    })
    const trace = await lastAudit('登记情形')
    expect(trace).toMatchObject({ target_kind: 'person', target_id: person('罗砚秋'), target_name: '罗砚秋' })
    expect(trace.changes).toContainEqual(['情形', '', '政务警告'])
  })

  it('without an end gets one when the rule table says how long its kind lasts', async () => {
    const before = await standards()
    const after = await made(evaluations().saveEvaluationStandards(changed(before, 'warning', { months: 6 })))
    expect(after.version).toBe(before.version + 1)
    const { rows, counts } = await made(evaluations().cases({ state: 'ended' }))
    // 15 March and six months: over with 14 September.
    expect(rows).toMatchObject([{ effectiveTo: '2026.09.14', undecided: false, inForce: false }])
    expect(counts).toEqual({ inForce: 0, ended: 1, all: 1 })
    const trace = await lastAudit('修改情形与影响期规则')
    expect(trace.changes).toEqual([
      ['政务警告：影响期', '', '6 个月'],
      ['政务警告：已登记而未定止日的', '1 条', '按 6 个月算出止日'],
    ])
  })

  it('keeps the end it was told when the rule changes later', async () => {
    const before = await standards()
    await made(evaluations().saveEvaluationStandards(changed(before, 'warning', { months: 12 })))
    const { rows } = await made(evaluations().cases({ state: 'all' }))
    expect(rows[0]?.effectiveTo).toBe('2026.09.14')
    await made(evaluations().saveEvaluationStandards(changed(await standards(), 'warning', { months: 6 })))
  })

  it('is found by letters of the name, by the unit, by the document; not by anything else', async () => {
    const found = async (text: string) => (await made(evaluations().cases({ text, state: 'all' }))).total
    expect(await Promise.all(['lyq', '罗砚', '党政办', '清纪', 'hanyu', '水利'].map(found))).toEqual([
      1, 1, 1, 1, 0, 0,
    ])
  })

  it('is changed from the version that was seen, and stays with its person', async () => {
    const [row] = (await made(evaluations().cases({ state: 'all' }))).rows
    if (!row) throw new Error('no case')
    const save = (change: object) => evaluations().saveCase({ ...row, ...change })
    expect(await save({ version: 9 })).toMatchObject({ code: 'conflict' })
    expect(await save({ personId: person('韩屿') })).toMatchObject({ field: 'personId' })
    const after = await made(save({ to: '2026.12.31' }))
    expect(after).toMatchObject({ version: row.version + 1, effectiveTo: '2026.12.31', inForce: true })
    const trace = await lastAudit('修改情形')
    expect(trace.changes).toEqual([
      ['截止日期', '', '2026.12.31'],
      ['影响期至', '2026.09.14', '2026.12.31'],
    ])
    await made(save({ version: after.version, to: '' }))
  })

  it('is taken out, and nothing bars any more', async () => {
    const row = await made(evaluations().createCase(caseOf({ personId: person('覃一诺'), from: '2026.10' })))
    expect(await bars('覃一诺', '2026.11.21')).toHaveLength(1)
    await made(evaluations().removeCase({ id: row.id, version: row.version }))
    expect(await bars('覃一诺', '2026.11.21')).toEqual([])
    expect(await evaluations().removeCase({ id: row.id, version: row.version })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the rule table', () => {
  it('is refused from an old version, or without a kind that cases bear', async () => {
    const now = await standards()
    expect(await evaluations().saveEvaluationStandards({ ...now, version: 0 })).toMatchObject({
      code: 'conflict',
    })
    const without = { ...now, kinds: now.kinds.filter((it) => it.key !== 'warning') }
    expect(await evaluations().saveEvaluationStandards(without)).toMatchObject({
      code: 'invalid-input',
      message: '“政务警告”已登记 1 条情形，不能删去。',
    })
  })
})

describe('what bars a person', () => {
  it('is a sanction within its 影响期, with rule and source', async () => {
    expect(await bars('罗砚秋', '2026.03.14')).toEqual([])
    expect(await bars('罗砚秋', '2026.09.14')).toMatchObject([
      {
        title: '政务警告（清纪〔2026〕3 号）',
        ...{ from: '2026.03.15', to: '2026.09.14', undecided: false },
        rule: '限制评优评先、提拔晋升，影响期 6 个月（经验值，未见文件）',
        source: { kind: 'case' },
      },
    ])
    expect(await bars('罗砚秋', '2026.09.15')).toEqual([])
  })

  it('is a sanction that only the file tells; how long, the department has to say', async () => {
    expect(await bars('韩屿', '2026.11.21')).toMatchObject([
      {
        title: '党内严重警告（与职务行为无关）（档案奖惩）',
        ...{ from: '2026.02', to: '', undecided: true },
        source: { kind: 'file', personId: person('韩屿') },
      },
    ])
    await made(
      evaluations().saveEvaluationStandards(changed(await standards(), 'party-serious', { months: 18 })),
    )
    // The day in February is not known: to the end of the month eighteen months on.
    expect(await bars('韩屿', '2027.08.31')).toMatchObject([{ to: '2027.08', undecided: false }])
    expect(await bars('韩屿', '2027.09.01')).toEqual([])
  })

  it('is told once where it is both registered and in the file', async () => {
    const kind = { personId: person('韩屿'), kind: 'party-serious', from: '2026.02.10', document: '' }
    const row = await made(evaluations().createCase(caseOf(kind)))
    expect(await bars('韩屿', '2026.11.21')).toMatchObject([{ source: { kind: 'case' }, to: '2027.08.09' }])
    await made(evaluations().removeCase(row))
  })

  it('is not what happened to the unit, unless the rule table says so', async () => {
    const unit = {
      personId: null,
      organizationId: town,
      kind: 'unit-no-award',
      from: '2026.05',
      to: '2026.12',
    }
    await made(evaluations().createCase(caseOf(unit)))
    expect(await bars('罗砚秋', '2026.11.21')).toEqual([])
    const [answer] = await made(evaluations().eligibility({ organizationIds: [town], on: '2026.11.21' }))
    expect(answer).toMatchObject({ name: '云泽县青石镇', barrings: [{ bars: ['award'], to: '2026.12' }] })
    await made(
      evaluations().saveEvaluationStandards(
        changed(await standards(), 'unit-no-award', { reachesPeople: true }),
      ),
    )
    // 罗砚秋 is listed in a division of the town.
    expect(await bars('罗砚秋', '2026.11.21')).toMatchObject([
      { title: '取消评优资格（云泽县青石镇，清纪〔2026〕3 号）', bars: ['award'] },
    ])
    expect(await bars('罗砚秋', '2026.11.21', 'promotion')).toEqual([])
    expect(await bars('覃一诺', '2026.11.21')).toEqual([])
  })

  it('is a poor grade, to the end of the year evaluated', async () => {
    const roundId = await confirmedRound(studyScheme(), 2026, '2026-06-30T02:00:00Z', [['覃一诺', '较差']])
    expect(await bars('覃一诺', '2026.06.29')).toEqual([])
    expect(await bars('覃一诺', '2026.12.31', 'promotion')).toMatchObject([
      {
        title: '2026 年学习考核：较差',
        ...{ from: '2026.06.30', to: '2026.12.31', source: { kind: 'result', roundId } },
        rule: '本年不得评优、提拔（方案“学习考核”第 1 版，学习型党组织制度）',
      },
    ])
    expect(await bars('覃一诺', '2027.01.01')).toEqual([])
  })

  it('is found for a year that was over when the grade was confirmed', async () => {
    await confirmedRound(studyScheme(), 2025, '2026-01-20T02:00:00Z', [['覃一诺', '较差']])
    expect(await bars('覃一诺', '2025.03.01')).toMatchObject([{ from: '2025.01.01', to: '2025.12.31' }])
  })

  it('is nothing, said of everyone asked, in the order asked; a date that is none is refused', async () => {
    const asked = [person('覃一诺'), person('罗砚秋')]
    const answers = await made(evaluations().eligibility({ personIds: asked, on: '2030.01.01' }))
    expect(answers.map((it) => [it.name, it.unitName, it.barrings])).toEqual([
      ['覃一诺', '云泽县水利局', []],
      ['罗砚秋', '云泽县青石镇党政办', []],
    ])
    expect(await evaluations().eligibility({ personIds: asked, on: '明天' })).toMatchObject({ field: 'on' })
  })
})

describe('the history of a person', () => {
  it('has confirmed evaluations, the latest first, with what each came to', async () => {
    const rows = await made(evaluations().history({ personId: person('覃一诺') }))
    expect(rows).toMatchObject([
      { year: 2026, grade: '较差', confirmedOn: '2026.06.30', rank: 1, ranked: 1, filed: false, subject: 1 },
      { year: 2025, grade: '较差', confirmedOn: '2026.01.20' },
    ])
  })

  it('is asked for one at a time', async () => {
    expect(await evaluations().history({})).toMatchObject({ code: 'invalid-input' })
  })
})

it('who may not read evaluations learns nothing of cases', async () => {
  await test.signInAs(['clerk'])
  expect(await evaluations().cases({})).toMatchObject({ code: 'forbidden' })
  expect(await evaluations().eligibility({ personIds: [person('韩屿')] })).toMatchObject({
    code: 'forbidden',
  })
})

function studyScheme(): SchemeContent {
  const consequence = { bars: ['award' as const, 'promotion' as const], lasts: 'year' as const }
  return evaluationScheme({
    ...{ title: '学习考核', use: 'study', source: '学习型党组织制度' },
    consequences: [
      { ...consequence, grade: '较差', text: '本年不得评优、提拔' },
      { grade: '一般', bars: [], lasts: 'year', text: '谈话' },
    ],
  })
}

/** A round as confirming it would have left it, with these grades. */
async function confirmedRound(
  scheme: SchemeContent,
  year: number,
  confirmedAt: string,
  grades: readonly [string, string][],
): Promise<RoundId> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('nobody is signed in')
  return database.writer.transaction().execute(async (trx) => {
    const subjects = grades.map(([name]) => ({ personId: person(name), name }))
    const { roundId } = await insertRound(trx, { scheme, year, state: 'confirmed', subjects })
    await insertMany(
      trx,
      'evaluation_outcome',
      grades.map(([name, grade], index) => ({
        ...{ round_id: roundId, subject_no: index + 1, person_id: person(name), organization_id: water },
        ...{ year, use: scheme.use, title: `${year} 年${scheme.title}`, score: 55, rank: index + 1 },
        ...{ ranked: grades.length, grade, working: '{}', confirmed_at: confirmedAt },
      })),
    )
    return roundId
  })
}
