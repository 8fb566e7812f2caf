import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeStandards } from '#electron/modules/dossiers/standard.repository'
import { LooseContent, MissingContent } from '#shared/modules/dossiers/loose'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import type { DossierId, LooseId, MissingId } from '#shared/values/id'
import { type BuiltDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-11-20T02:00:00Z')
let test: TestVault
let dossier: BuiltDossier

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  dossier = await buildDossier(test, {
    materials: [{ title: '干部履历表', classCode: '1', images: 1, pages: 2 }],
  })
})
afterAll(() => test.close())

function loose(more: Partial<LooseContent> = {}): LooseContent {
  return LooseContent.parse({
    personId: dossier.personId,
    name: dossier.name,
    title: '2024年度公务员考核登记表',
    classCode: '3',
    year: 2025,
    month: 1,
    day: null,
    pages: 2,
    fromUnit: '云泽县水利局',
    handedOn: '2026.11.03',
    handedBy: '邹砚书',
    receivedBy: '沈知远',
    ...more,
  })
}

function lacking(more: Partial<MissingContent> = {}): MissingContent {
  return MissingContent.parse({
    classCode: '3',
    title: '公务员考核登记表',
    time: '2024年度',
    organizationId: null,
    chasedUnit: '云泽县水利局',
    ...more,
  })
}

async function receive(...contents: LooseContent[]): Promise<LooseId[]> {
  return made(test.api.dossiers.receiveLoose({ contents }))
}

async function lack(
  more: Partial<MissingContent> = {},
  ids: DossierId[] = [dossier.id],
): Promise<MissingId[]> {
  return made(test.api.dossiers.addMissing({ dossierIds: ids, content: lacking(more) }))
}

async function looseRow(id: LooseId) {
  const { rows } = await made(test.api.dossiers.loose({ text: '', state: null, offset: 0, limit: 500 }))
  return rows.find((it) => it.id === id)
}

async function missingRow(id: MissingId) {
  const { rows } = await made(
    test.api.dossiers.missing({
      text: '',
      state: null,
      dossierId: null,
      organizationId: null,
      overdue: false,
      offset: 0,
      limit: 500,
    }),
  )
  return rows.find((it) => it.id === id)
}

async function lastAudit(action: string) {
  const reader = test.vault.session()?.database.reader
  const rows = await reader?.selectFrom('audit_entry').selectAll().where('action', '=', action).execute()
  return rows?.at(-1)
}

describe('loose materials', () => {
  it('are refused with an impossible date or none that can be read', async () => {
    const wrong = await test.api.dossiers.receiveLoose({
      contents: [loose(), loose({ year: 2025, month: 2, day: 30 })],
    })
    expect(wrong).toMatchObject({ ok: false, code: 'invalid-input', field: 'contents.1.day' })
    const unread = await test.api.dossiers.receiveLoose({ contents: [loose({ handedOn: '上周' })] })
    expect(unread).toMatchObject({ ok: false, field: 'contents.0.handedOn' })
  })

  it('run in numbers of their year and wait until person and class are known', async () => {
    const [one, two, old] = await receive(
      loose(),
      loose({ personId: null, name: '冉若岚', title: '嘉奖决定', classCode: null }),
      loose({ handedOn: '2025.12.30', title: '工资变动审批表', classCode: '9-1' }),
    )
    const rows = await Promise.all([one, two, old].map((id) => looseRow(id as LooseId)))
    expect(rows.map((it) => it?.state)).toEqual(['due', 'pending', 'due'])
    expect((rows[1]?.number ?? 0) - (rows[0]?.number ?? 0)).toBe(1)
    expect(rows[2]?.number).toBe(1)
  })

  it('go into the catalogue and close what they answer; what cannot go is named', async () => {
    const [missing] = await lack()
    const [other] = await lack({ time: '2023年度', title: '2023年度考核登记表' })
    const [id, stranger] = await receive(loose(), loose({ personId: null, name: '尹知行' }))
    const answer = await made(test.api.dossiers.fileLoose({ ids: [id as LooseId, stranger as LooseId] }))
    expect(answer).toEqual({
      filed: 1,
      left: [{ id: stranger, name: '尹知行', reason: '没有对应到在册人员。' }],
    })
    const materials = await made(test.api.dossiers.materials({ dossierId: dossier.id }))
    const filed = materials.find((it) => it.title === '2024年度公务员考核登记表')
    expect(filed).toMatchObject({ classCode: '3', year: 2025, month: 1, day: null, pages: 2 })
    expect(await looseRow(id as LooseId)).toMatchObject({ state: 'filed', materialId: filed?.id })
    expect(await missingRow(missing as MissingId)).toMatchObject({ state: 'closed', materialId: filed?.id })
    expect(await missingRow(other as MissingId)).toMatchObject({ state: 'open' })
    expect(await lastAudit('零散材料归档')).toMatchObject({
      target_name: `${dossier.name}“2024年度公务员考核登记表”`,
      record_version: 2,
    })
    const again = await made(test.api.dossiers.fileLoose({ ids: [id as LooseId] }))
    expect(again).toMatchObject({ filed: 0, left: [{ reason: '已归档。' }] })
  })

  it('wait again once their filing is taken back, and what they answered lacks again', async () => {
    const [missing] = await lack({ title: '预备党员转正申请书', classCode: '6', time: '' })
    const arrived = loose({ title: '预备党员转正申请书', classCode: '6', year: null, month: null })
    const [id] = await receive(arrived)
    await made(test.api.dossiers.fileLoose({ ids: [id as LooseId] }))
    const titles = async () =>
      (await made(test.api.dossiers.materials({ dossierId: dossier.id }))).map((it) => it.title)
    const states = async () => [
      (await looseRow(id as LooseId))?.state,
      (await missingRow(missing as MissingId))?.state,
    ]
    expect([await states(), await titles()]).toEqual([
      ['filed', 'closed'],
      expect.arrayContaining(['预备党员转正申请书']),
    ])
    await made(test.api.steps.undo({}))
    expect(await states()).toEqual(['due', 'open'])
    expect(await titles()).not.toContain('预备党员转正申请书')
    expect(await looseRow(id as LooseId)).toMatchObject({ materialId: null, version: 3 })
    await made(test.api.steps.redo({}))
    expect([await states(), await titles()]).toEqual([
      ['filed', 'closed'],
      expect.arrayContaining(['预备党员转正申请书']),
    ])
    await made(test.api.steps.undo({}))
    await made(test.api.dossiers.returnLoose({ id: id as LooseId, version: 5, reason: '没有盖章' }))
    expect(await test.api.steps.redo({})).toMatchObject({ ok: false, code: 'conflict' })
    expect(await states()).toEqual(['returned', 'open'])
    expect(await titles()).not.toContain('预备党员转正申请书')
  })

  it('are sent back for a reason and then stay as they are', async () => {
    const [id] = await receive(loose({ title: '培训结业证书复印件', classCode: '4-4' }))
    const row = await made(
      test.api.dossiers.returnLoose({ id: id as LooseId, version: 1, reason: '没有盖章' }),
    )
    expect(row).toMatchObject({ state: 'returned', stateReason: '没有盖章', version: 2, dueOn: '' })
    const saved = await test.api.dossiers.saveLoose({ id: id as LooseId, version: 2, content: loose() })
    expect(saved).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('are due so many days after they were handed over, once the department says how many', async () => {
    const [id] = await receive(loose({ title: '职称评审表', classCode: '4-2' }))
    expect((await looseRow(id as LooseId))?.dueOn).toBe('')
    const standards = await made(test.api.dossiers.dossierStandards({}))
    await made(test.api.dossiers.saveDossierStandards({ ...standards, filingDays: 30 }))
    expect((await looseRow(id as LooseId))?.dueOn).toBe('2026.12.03')
  })
})

describe('missing materials', () => {
  it('are listed once for each dossier and closed only by what is in it', async () => {
    const [id] = await lack({ title: '学历认证报告', classCode: '4-1' })
    const twice = await test.api.dossiers.addMissing({
      dossierIds: [dossier.id],
      content: lacking({ title: '学历认证报告', classCode: '4-1' }),
    })
    expect(twice).toMatchObject({ ok: false, code: 'conflict' })
    const foreign = await buildDossier(test, { materials: [{}] })
    const wrong = await test.api.dossiers.closeMissing({
      id: id as MissingId,
      version: 1,
      reason: '',
      materialId: foreign.materials[0]?.id ?? null,
    })
    expect(wrong).toMatchObject({ ok: false, field: 'materialId' })
    const bare = await test.api.dossiers.closeMissing({
      id: id as MissingId,
      version: 1,
      reason: '',
      materialId: null,
    })
    expect(bare).toMatchObject({ ok: false, field: 'reason' })
    const closed = await made(
      test.api.dossiers.closeMissing({
        id: id as MissingId,
        version: 1,
        reason: '',
        materialId: dossier.materials[0]?.id ?? null,
      }),
    )
    expect(closed).toMatchObject({ state: 'closed', materialTitle: '干部履历表' })
  })

  it('are not asked for in a dossier that has left', async () => {
    const gone = await buildDossier(test, { state: 'gone' })
    const reply = await test.api.dossiers.addMissing({ dossierIds: [gone.id], content: lacking() })
    expect(reply).toMatchObject({ ok: false, code: 'conflict', message: expect.stringContaining(gone.name) })
  })

  it('are chased by one letter a unit, numbered on, and overdue after the term', async () => {
    const [one] = await lack({ title: '入党志愿书', classCode: '6' })
    const [two] = await lack({ title: '转正定级审批表', classCode: '9-1', chasedUnit: '云泽县财政局' })
    const ids = [one as MissingId, two as MissingId]
    const early = await test.api.dossiers.chaseMissing({
      ids,
      letterNo: '云组函〔2026〕9号',
      letterOn: '2026.10.20',
      dueOn: '2026.10.10',
    })
    expect(early).toMatchObject({ ok: false, field: 'dueOn' })
    const { letters } = await made(
      test.api.dossiers.chaseMissing({
        ids,
        letterNo: '云组函〔2026〕9号',
        letterOn: '2026.10.20',
        dueOn: '2026.11.19',
      }),
    )
    expect(letters).toBe(2)
    const numbers = [await missingRow(ids[0] as MissingId), await missingRow(ids[1] as MissingId)]
    expect(new Set(numbers.map((it) => it?.letterNo))).toEqual(
      new Set(['云组函〔2026〕9号', '云组函〔2026〕10号']),
    )
    const overdue = await made(
      test.api.dossiers.missing({
        text: '',
        state: null,
        dossierId: null,
        organizationId: null,
        offset: 0,
        limit: 100,
        overdue: true,
      }),
    )
    expect(overdue.rows.map((it) => it.id).sort()).toEqual([...ids].sort())
    const entry = await lastAudit('催缴欠缺材料')
    expect(JSON.parse(entry?.changes ?? '')).toContainEqual(['限期', '', '2026.11.19'])
  })
})

describe('the standards', () => {
  it('keep their codes, and are refused to whoever has an older copy', async () => {
    const standards = await made(test.api.dossiers.dossierStandards({}))
    expect(standards).toMatchObject({ minDpi: 300, borrowMostDays: 7, leastReaders: 2, showCopies: false })
    const mixed = await test.api.dossiers.saveDossierStandards({
      ...standards,
      classes: standards.classes.toReversed(),
    })
    expect(mixed).toMatchObject({ ok: false, code: 'invalid-input', field: 'classes.0' })
    await made(test.api.dossiers.saveDossierStandards({ ...standards, minDpi: 200 }))
    expect(await test.api.dossiers.saveDossierStandards({ ...standards, minDpi: 400 })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    const entry = await lastAudit('修改档案标准')
    expect(JSON.parse(entry?.changes ?? '')).toEqual([['扫描分辨率', '不低于 300 dpi', '不低于 200 dpi']])
  })
})

describe('standards that an earlier version kept', () => {
  it('are read without sources of their checks, and shown as custom that no document says', async () => {
    const standards = await made(test.api.dossiers.dossierStandards({}))
    const completeness = standards.completeness.map(({ source: _, ...check }) => check)
    await writeRecords(test, (trx) =>
      storeStandards(trx, { ...standards, completeness } as unknown as DossierStandards),
    )
    const read = await made(test.api.dossiers.dossierStandards({}))
    expect(new Set(read.completeness.map((it) => it.source))).toEqual(new Set(['经验值，未见文件']))
    expect(await made(test.api.dossiers.saveDossierStandards(read))).toMatchObject({
      completeness: read.completeness,
    })
  })
})

describe('the figures', () => {
  it('count what the lists show', async () => {
    const figures = await made(test.api.dossiers.dossierFigures({}))
    const { total } = await made(test.api.dossiers.loose({ text: '', state: 'due', offset: 0, limit: 1 }))
    const pending = await made(test.api.dossiers.loose({ text: '', state: 'pending', offset: 0, limit: 1 }))
    expect(figures.loose).toBe(total + pending.total)
    expect(figures).toMatchObject({ dossiers: 3, uneven: 1, scanned: 1, damaged: 0, unaudited: 3 })
  })
})
