import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditVerdictsOf } from '#electron/modules/dossiers/index'
import type { AuditContent, AuditItem, DossierAudit } from '#shared/modules/dossiers/audit'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { type BuiltDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-11-20T02:00:00Z')
const NO_ONE: AuditContent = {
  firstBy: '',
  firstOn: '',
  secondBy: '',
  secondOn: '',
  opinion: '',
  department: '',
  meetingOn: '',
  ownOpinion: '',
  ownSignedOn: '',
  troubles: '',
  supplied: '',
}

let test: TestVault
let built: BuiltDossier
let dossierId: DossierId

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  built = await buildDossier(test, {
    person: {
      name: '罗砚秋',
      birth: '1983.03',
      workStarted: '2005.08',
      party: '2004.06',
      educations: [],
      career: [
        {
          id: '01J0000000000000000000000A',
          startedOn: '2005.08',
          endedOn: '',
          text: '云泽县农业局科员',
          notes: [],
        },
      ],
      posts: [],
      ranks: [],
      rewards: [],
      technicalTitle: '',
    },
    materials: [
      { classCode: '4-1', title: '高中毕业生登记表', year: 1998, month: 6, images: 2 },
      { classCode: '6', title: '入党志愿书', year: 2004, month: 6 },
      { classCode: '1', title: '干部履历表', year: 2005, month: 8 },
      { classCode: '9-1', title: '转正定级审批表', year: 2006, month: 8 },
    ],
  })
  dossierId = built.id
})
afterAll(() => test.close())

const material = (at: number) => built.materials[at]?.id as MaterialId
const page = (at: number, no: number) => built.materials[at]?.pages[no] as PageId

function say(item: AuditItem, value: string, at: number, more: { about?: string; pageId?: PageId } = {}) {
  return test.api.dossiers.saveStatement({
    dossierId,
    id: null,
    version: null,
    content: {
      item,
      about: more.about ?? '',
      value,
      materialId: material(at),
      pageId: more.pageId ?? null,
      spot: more.pageId ? { x: 0.1, y: 0.2, width: 0.3, height: 0.05 } : null,
      altered: false,
      remark: '',
    },
  })
}

const audit = () => made(test.api.dossiers.dossierAudit({ dossierId }))
const finding = (found: DossierAudit, item: AuditItem) =>
  found.findings.find((it) => it.item === item && it.about === '')

async function words(change: Partial<AuditContent>) {
  const { version, content } = await audit()
  return test.api.dossiers.saveAudit({ dossierId, version, content: { ...content, ...change } })
}

async function move(
  to: DossierAudit['state'],
  more: { on?: string; opinion?: string; result?: DossierAudit['result'] } = {},
) {
  const { version } = await audit()
  return test.api.dossiers.moveAudit({
    dossierId,
    version,
    to,
    on: '2026.11.20',
    opinion: '',
    result: null,
    ...more,
  })
}

async function verdict() {
  let found: unknown
  await writeRecords(test, async (trx) => {
    found = (await auditVerdictsOf(trx, [built.personId])).get(built.personId)
  })
  return found
}

describe('statements', () => {
  it('refuses a page of another material, a spot beyond the page and a word said twice', async () => {
    expect(await say('birth', '1982.03', 1, { pageId: page(0, 0) })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    const away = { x: 0.9, y: 0, width: 0.3, height: 0.1 }
    const statement = {
      item: 'birth' as const,
      value: '1982',
      materialId: material(0),
      pageId: page(0, 0),
      spot: away,
    }
    expect(
      await test.api.dossiers.saveStatement({ dossierId, id: null, version: null, content: statement }),
    ).toMatchObject({ ok: false, code: 'invalid-input' })
    await made(say('birth', '1982年3月', 0, { pageId: page(0, 0) }))
    expect(await say('birth', '1982.03', 0)).toMatchObject({
      ok: false,
      code: 'conflict',
      field: 'content.value',
    })
  })

  it('stand side by side with their materials and pages', async () => {
    await made(say('birth', '1983.03', 1))
    const found = finding(await audit(), 'birth')
    expect(found).toMatchObject({ kind: 'differ', gap: '相差 12 个月', onRecord: '1983.03' })
    expect(found?.statements[0]).toMatchObject({
      classCode: '4-1',
      materialNo: 1,
      formedOn: '1998.06',
      pageNo: 1,
      spot: { x: 0.1, width: 0.3 },
    })
  })

  it('are cited by the fact they speak of, with the contradiction pointed out', async () => {
    const citations = await made(test.api.dossiers.citations({ personId: built.personId }))
    expect(citations).toEqual([
      {
        fact: 'birth',
        dossierId,
        materialId: material(0),
        pageId: page(0, 0),
        place: '四-1-1《高中毕业生登记表》第 1 页',
        value: '1982年3月',
        differs: true,
      },
      expect.objectContaining({ fact: 'birth', pageId: null, place: '六-1《入党志愿书》', differs: false }),
    ])
  })

  it('are changed only from the version seen, and put on record with what they were', async () => {
    const [statement] = finding(await audit(), 'birth')?.statements ?? []
    if (!statement) throw new Error('no statement')
    const {
      id,
      version: _,
      classCode: _c,
      materialNo: _n,
      materialTitle: _t,
      formedOn: _f,
      pageNo: _p,
      ...content
    } = statement
    const change = (version: number) =>
      test.api.dossiers.saveStatement({ dossierId, id, version, content: { ...content, altered: true } })
    expect(await change(7)).toMatchObject({ ok: false, code: 'conflict' })
    await made(change(1))
    expect(finding(await audit(), 'birth')?.hints[0]).toContain('有涂改')
    const changes = await made(
      test.api.people.history({ id: dossierId as never, field: '', offset: 0, limit: 5 }),
    )
    expect(changes.rows[0]).toMatchObject({
      action: '登记材料记载',
      field: '出生日期',
      before: '1982年3月，《高中毕业生登记表》（四-1-1）',
      after: '1982年3月（有涂改），《高中毕业生登记表》（四-1-1）',
    })
  })
})

describe('the way of the audit', () => {
  it('refuses to go on with everything that is lacking', async () => {
    await made(move('first'))
    expect(await move('second')).toMatchObject({
      ok: false,
      message: '还不能转到复审：初审人未填。初审时间未填。',
    })
    expect(await move('signed')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await words({ firstBy: '温见深', firstOn: '2026.13' })).toMatchObject({
      ok: false,
      field: 'content.firstOn',
    })
    await made(words({ firstBy: '温见深', firstOn: '2026年11月10日' }))
    expect((await audit()).content.firstOn).toBe('2026.11.10')
    await made(move('second'))
  })

  it('wants 补充材料 while something is absent, and comes to the meeting', async () => {
    await made(words({ secondBy: '韩屿', secondOn: '2026.11.12' }))
    expect(await move('collective')).toMatchObject({ ok: false })
    await made(move('supplement'))
    await made(say('work', '2005.08', 3))
    await made(say('party', '2004年6月18日', 1))
    await made(say('education', '大学', 0))
    await made(say('career', '2005.08—今 云泽县农业局科员', 2, { about: '云泽县农业局科员' }))
    await made(say('identity', '国家干部', 3))
    await made(
      words({ supplied: '已补齐', meetingOn: '2026.11.15', opinion: '出生日期认定为 1982 年 3 月。' }),
    )
    await made(move('collective'))
    expect(await move('signed')).toMatchObject({
      ok: false,
      message: '还不能转到本人签字：出生日期尚未认定。',
    })
  })

  it('keeps a decision beside the record, which stays as it is', async () => {
    const decision = { value: '1982.03', basis: '最早形成材料', decidedOn: '2026.11.15', decidedBy: '' }
    const decide = (decidedBy: string) =>
      test.api.dossiers.saveDecision({
        dossierId,
        item: 'birth',
        about: '',
        decision: { ...decision, decidedBy },
      })
    expect(await decide('')).toMatchObject({ ok: false, field: 'decision.decidedBy' })
    const found = finding(await made(decide('县委组织部部务会')), 'birth')
    expect(found).toMatchObject({ kind: 'decided', recordDiffers: true, onRecord: '1983.03', doubt: '' })
    const { person } = await made(test.api.people.open({ id: built.personId }))
    expect(person.birth).toBe('1983.03')
  })

  it('answers “not passed” to appointments until it is filed as passed, and again once a doubt comes up', async () => {
    expect(await verdict()).toMatchObject({ passed: false, doubts: ['专项审核还没有结果。'] })
    await made(words({ ownOpinion: '同意', ownSignedOn: '2026.11.16' }))
    await made(move('signed'))
    expect(await move('filed')).toMatchObject({ ok: false, field: 'result' })
    await made(move('filed', { result: 'passed' }))
    expect(await verdict()).toMatchObject({ passed: true, state: 'filed', doubts: [] })
    const materials = await made(test.api.dossiers.materials({ dossierId }))
    expect(materials.find((it) => it.classCode === '5')).toMatchObject({
      title: '干部人事档案专项审核认定表',
      year: 2026,
    })
    expect(await say('birth', '1984.03', 2)).toMatchObject({ ok: false, code: 'conflict' })

    expect(await move('second')).toMatchObject({ ok: false, field: 'opinion' })
    const back = await made(move('second', { opinion: '发现新材料' }))
    expect(back).toMatchObject({ state: 'second', result: null })
    expect(back.steps.map((it) => it.state)).toEqual([
      'first',
      'second',
      'supplement',
      'collective',
      'signed',
      'filed',
      'second',
    ])
    await made(say('work', '2004.08', 2))
    expect(await verdict()).toMatchObject({
      passed: false,
      doubts: [expect.any(String), expect.stringContaining('参加工作时间有 2 个不同的值')],
    })
  })

  it('answers for whoever has no dossier', async () => {
    const other = '01J0000000000000000000000Z' as typeof built.personId
    await writeRecords(test, async (trx) => {
      expect((await auditVerdictsOf(trx, [other])).get(other)).toMatchObject({
        passed: false,
        doubts: ['没有登记档案。'],
      })
    })
  })
})

describe('completeness', () => {
  it('tells what the record can tell, and takes the word of a person for the rest', async () => {
    const before = await made(test.api.dossiers.completeness({ dossierId }))
    expect(before.lines).toHaveLength(24)
    expect(before.lines.find((it) => it.key === '08')).toMatchObject({ state: 'short', points: 21 })
    expect(before.lines.find((it) => it.key === '01')).toMatchObject({ state: 'judge' })
    const judge = (key: string, points: number | null) =>
      test.api.dossiers.judgeCompleteness({ dossierId, key, points, note: '另册保管' })
    expect(await judge('99', 1)).toMatchObject({ ok: false, code: 'not-found' })
    const after = await made(judge('08', 2))
    expect(after.points).toBe(before.points + 19)
    expect(after.lines.find((it) => it.key === '08')).toMatchObject({ byHand: true, points: 2 })
    expect(await made(judge('08', null))).toEqual(before)
  })

  it('is kept for lists and counted by unit; what changed since is marked', async () => {
    const filter = { organizationId: null, state: null, doubtfulOnly: false, sort: 'unit' as const }
    const list = () => made(test.api.dossiers.auditOverview({ ...filter, offset: 0, limit: 10 }))
    const other = await buildDossier(test, { materials: [] })
    expect((await list()).rows.find((it) => it.dossierId === other.id)).toMatchObject({
      points: null,
      lookedAt: '',
    })
    expect(await made(test.api.dossiers.lookOverDossiers(filter))).toMatchObject({
      dossiers: 2,
      doubtful: 2,
      fatal: 1,
    })
    const rows = (await list()).rows
    expect(rows.find((it) => it.dossierId === other.id)).toMatchObject({
      points: 0,
      fatal: true,
      stale: false,
    })
    const stale = () =>
      made(test.api.dossiers.auditOverview({ ...filter, staleOnly: true, offset: 0, limit: 10 }))
    expect((await stale()).total).toBe(0)
    await writeRecords(test, async (trx) => {
      const before = '2026-01-01T00:00:00.000Z'
      await sql`update dossier_audit set looked_at = ${before} where dossier_id = ${other.id}`.execute(trx)
    })
    expect((await stale()).rows.map((it) => it.dossierId)).toEqual([other.id])
    expect(await made(test.api.dossiers.lookOverDossiers({ ...filter, staleOnly: true }))).toMatchObject({
      dossiers: 1,
    })
    expect((await stale()).total).toBe(0)
    const units = await made(test.api.dossiers.auditsByUnit(filter))
    expect(units.reduce((sum, it) => sum + it.dossiers, 0)).toBe(2)
    const doubtful = await made(
      test.api.dossiers.auditOverview({
        ...filter,
        state: 'second',
        doubtfulOnly: true,
        offset: 0,
        limit: 10,
      }),
    )
    expect(doubtful.rows.map((it) => it.name)).toEqual(['罗砚秋'])
  })
})

describe('who may', () => {
  it('sees but does not audit as an officer', async () => {
    await test.signInAs(['officer'])
    expect(await test.api.dossiers.dossierAudit({ dossierId })).toMatchObject({ ok: true })
    expect(await test.api.dossiers.saveAudit({ dossierId, version: 0, content: NO_ONE })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })
})
