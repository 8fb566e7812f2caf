import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossiersQuery } from '#electron/modules/dossiers/dossier-list.repository'
import { addMaterials } from '#electron/modules/dossiers/materials'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { DossierContent, DossierFilter } from '#shared/modules/dossiers/dossier'
import type { Material, MaterialLine } from '#shared/modules/dossiers/material'
import type { DossierId, PersonId } from '#shared/values/id'
import {
  type AskedMaterial,
  addPages,
  type BuiltDossier,
  buildDossier,
  materialContent,
  writeRecords,
} from '#test/builders/dossier'
import { pageJpeg } from '#test/builders/dossier-pages'
import { buildPeople } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
const dossiers = () => test.api.dossiers

beforeAll(async () => {
  test = await openTestVault()
})
afterAll(() => test.close())

async function person(index: number): Promise<PersonId> {
  const [content] = buildPeople(40 + index).slice(-1)
  if (!content) throw new Error('no person')
  return (await made(test.api.people.create({ ...content, identityNumber: '' }))).id
}

async function lastAudit() {
  let found: { method: string; action: string; target_name: string; changes: string }[] = []
  await writeRecords(test, async (trx) => {
    found = await trx
      .selectFrom('audit_entry')
      .select(['method', 'action', 'target_name', 'changes'])
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
  })
  return found[0]
}

const filter = (part: Partial<DossierFilter> = {}) => DossierFilter.parse(part)
const lineOf = ({
  no: _,
  placed: __,
  scanned: ___,
  blank: ____,
  damaged: _____,
  ...line
}: Material): MaterialLine => line
const fresh = (part: Parameters<typeof materialContent>[0]): MaterialLine => ({
  ...materialContent(part),
  id: null,
  version: null,
})
const shown = (lines: readonly Material[]) => lines.map((it) => `${it.classCode} ${it.no} ${it.title}`)

describe('the register of dossiers', () => {
  it('makes one for each who has none, counting on from a number and past those taken', async () => {
    const people = [await person(1), await person(2), await person(3)]
    await buildDossier(test, { content: { number: 'YZ-0011' } })
    const answer = await made(
      dossiers().createDossiers({
        personIds: people,
        organizationId: null,
        content: { number: 'YZ-0010', cabinet: '3' },
      }),
    )
    expect(answer.made).toHaveLength(3)
    const rows = await made(dossiers().dossiers({ ...filter({ text: 'YZ-001' }), offset: 0, limit: 10 }))
    expect(rows.rows.map((it) => it.number)).toEqual(['YZ-0010', 'YZ-0011', 'YZ-0012', 'YZ-0013'])
    const again = await made(
      dossiers().createDossiers({ personIds: people, organizationId: null, content: {} }),
    )
    expect(again).toEqual({ made: [], had: 3 })
  })

  it('refuses a number that is taken, one that cannot be counted on, and nobody', async () => {
    const [one, two] = [await person(4), await person(5)]
    await buildDossier(test, { content: { number: 'A-1' } })
    const make = (personIds: PersonId[], number: string) =>
      dossiers().createDossiers({ personIds, organizationId: null, content: { number } })
    expect(await make([one], 'A-1')).toMatchObject({ code: 'conflict', field: 'content.number' })
    expect(await make([one, two], '甲字')).toMatchObject({ code: 'invalid-input', field: 'content.number' })
    expect(await make([], '')).toMatchObject({ code: 'not-found' })
  })

  it('saves a registration against its version, with each changed field on record', async () => {
    const { id } = await buildDossier(test)
    const before = await made(dossiers().dossier({ id }))
    const content = DossierContent.parse({ number: 'B-7', cabinet: '3', shelf: '2', receivedOn: '2019年3月' })
    expect(
      await dossiers().saveDossier({ id, version: 1, content: { ...content, receivedOn: '去年' } }),
    ).toMatchObject({ code: 'invalid-input', field: 'content.receivedOn' })
    const saved = await made(dossiers().saveDossier({ id, version: before.version, content }))
    expect(saved).toMatchObject({ number: 'B-7', receivedOn: '2019.03', version: before.version + 1 })
    const audit = await lastAudit()
    expect(audit?.action).toBe('修改档案登记')
    expect(JSON.parse(audit?.changes ?? '[]')).toContainEqual(['柜', '', '3'])
    expect(await dossiers().saveDossier({ id, version: before.version, content })).toMatchObject({
      code: 'conflict',
    })
  })

  it('lists by what is to be done, counts pages and finds by name, unit and number', async () => {
    const uneven = await buildDossier(test, {
      content: { number: 'C-1' },
      materials: [
        { pages: 4, images: 3 },
        { pages: 2, images: 2, classCode: '2', title: '自传' },
      ],
      unassigned: 2,
    })
    const even = await buildDossier(test, {
      content: { number: 'C-2' },
      materials: [{ pages: 1, images: 1 }],
    })
    const ids = async (only: DossierFilter['only']) =>
      made(dossiers().dossierOrder(filter({ text: 'C-', only })))
    expect(await ids('all')).toEqual([uneven.id, even.id])
    expect(await ids('uneven')).toEqual([uneven.id])
    expect(await ids('unassigned')).toEqual([uneven.id])
    expect(await ids('complete')).toEqual([uneven.id, even.id])
    expect(await ids('unscanned')).toEqual([])
    expect(await ids('unaudited')).toEqual([uneven.id, even.id])
    const counts = await made(dossiers().dossierCounts({}))
    for (const only of Object.keys(counts) as DossierFilter['only'][])
      expect([only, counts[only]]).toEqual([
        only,
        (await made(dossiers().dossierOrder(filter({ only })))).length,
      ])
    const { rows } = await made(
      dossiers().dossiers({ ...filter({ text: uneven.name }), offset: 0, limit: 10 }),
    )
    expect(rows.find((it) => it.id === uneven.id)).toMatchObject({
      materials: 2,
      pages: 6,
      scanned: 7,
      uneven: 1,
      unassigned: 2,
    })
  })

  it('reads its order from an index', async () => {
    await writeRecords(test, async (trx) => {
      for (const [sort, index] of [
        ['number', 'dossier_in_order'],
        ['changed', 'dossier_by_change'],
      ] as const)
        expect(await planOf(trx, filter({ sort }))).toContain(`INDEX ${index}`)
      expect(await planOf(trx, filter({ state: 'lent' }))).toContain('INDEX dossier_by_state')
    })
  })

  it('goes to the archives with a reason, can then only be read, and comes back', async () => {
    const { id, name } = await buildDossier(test)
    const move = (version: number, to: 'archived' | 'held' | 'gone', reason = '移交清单 2026-03') =>
      dossiers().moveDossier({ id, version, to, reason })
    expect(await move(1, 'gone')).toMatchObject({ code: 'conflict' })
    expect(await move(1, 'archived', '')).toMatchObject({ code: 'invalid-input', field: 'reason' })
    const away = await made(move(1, 'archived'))
    expect(away.state).toBe('archived')
    expect(await dossiers().saveMaterials({ dossierId: id, lines: [fresh({})], removed: [] })).toMatchObject({
      code: 'conflict',
      message: `${name}的档案已移交档案馆，只能查看，不能修改。`,
    })
    expect((await made(move(away.version, 'held', '档案馆退回'))).state).toBe('held')
  })

  it('is removed only while it is empty', async () => {
    const [full, empty] = [await buildDossier(test, { materials: [{}] }), await buildDossier(test)]
    expect(await dossiers().removeDossier({ id: full.id, version: 1 })).toMatchObject({ code: 'conflict' })
    await made(dossiers().removeDossier({ id: empty.id, version: 1 }))
    expect(await dossiers().dossier({ id: empty.id })).toMatchObject({ code: 'not-found' })
    expect(await made(dossiers().dossierOfPerson({ personId: empty.personId }))).toBeNull()
  })
})

async function planOf(trx: Trx, asked: DossierFilter): Promise<string> {
  const compiled = dossiersQuery(asked).compile(trx)
  const plan = await trx.executeQuery<{ detail: string }>({
    ...compiled,
    sql: `explain query plan ${compiled.sql}`,
  })
  return plan.rows.map((it) => it.detail).join('\n')
}

describe('a catalogue', () => {
  const catalogue = (materials: AskedMaterial[]): Promise<BuiltDossier> => buildDossier(test, { materials })
  const linesOf = (dossierId: DossierId) => made(dossiers().materials({ dossierId }))

  it('keeps the typed order, numbers each class from 1 and marks what stands against the rule', async () => {
    const { id } = await catalogue([])
    const saved = await made(
      dossiers().saveMaterials({
        dossierId: id,
        lines: [
          fresh({ classCode: '1', title: '干部履历表', year: 2000 }),
          fresh({ classCode: '1', title: '干部履历表', year: 1990 }),
          fresh({ classCode: '1', title: '公务员登记表', year: 2006 }),
          fresh({ classCode: '9-2', title: '干部任免审批表', year: 2011 }),
          fresh({ classCode: '2', title: '自传' }),
        ],
        removed: [],
      }),
    )
    expect(shown(saved)).toEqual([
      '1 1 干部履历表',
      '1 2 干部履历表',
      '1 3 公务员登记表',
      '2 1 自传',
      '9-2 1 干部任免审批表',
    ])
    // 2000, 1990, 2006: one of the first two stands by hand, and only one.
    expect(saved.filter((it) => it.placed)).toHaveLength(1)
    const audit = await lastAudit()
    expect(audit?.action).toBe('修改档案目录')
    expect(JSON.parse(audit?.changes ?? '[]')[0]).toEqual(['一　1', '', '干部履历表，2000.06，4 页'])
    const ordered = await made(dossiers().orderMaterials({ dossierId: id, classCode: '1' }))
    expect(ordered.slice(0, 3).map((it) => [it.year, it.placed])).toEqual([
      [1990, false],
      [2000, false],
      [2006, false],
    ])
  })

  it('changes, adds and removes in one go, and keeps what another added meanwhile', async () => {
    const { id, materials } = await catalogue([
      { classCode: '3', title: '年度考核登记表', year: 2019 },
      { classCode: '3', title: '年度考核登记表', year: 2020 },
    ])
    const [first, second] = await linesOf(id)
    if (!first || !second) throw new Error('no lines')
    await made(
      dossiers().addMaterialToMany({
        dossierIds: [id],
        content: materialContent({ classCode: '3', title: '年度考核登记表', year: 2021 }),
      }),
    )
    const saved = await made(
      dossiers().saveMaterials({
        dossierId: id,
        lines: [
          { ...lineOf(first), pages: 3 },
          fresh({ classCode: '3', title: '年度考核登记表', year: 2022 }),
        ],
        removed: [{ id: second.id, version: second.version }],
      }),
    )
    expect(saved.map((it) => [it.year, it.no])).toEqual([
      [2019, 1],
      [2022, 2],
      [2021, 3],
    ])
    expect(saved[0]).toMatchObject({ id: materials[0]?.id, pages: 3, version: 2 })
    expect(
      await dossiers().saveMaterials({ dossierId: id, lines: [{ ...lineOf(first), pages: 9 }], removed: [] }),
    ).toMatchObject({ code: 'conflict' })
  })

  it('is as it was once its saving is taken back, and anew once made again', async () => {
    const { id } = await catalogue([
      { classCode: '3', title: '年度考核登记表', year: 2019 },
      { classCode: '3', title: '年度考核登记表', year: 2020 },
    ])
    const [first, second] = await linesOf(id)
    if (!first || !second) throw new Error('no lines')
    const lines = [
      fresh({ classCode: '1', title: '干部履历表', year: 2000 }),
      { ...lineOf(first), title: '年度考核登记表（补）', year: 2018, classCode: '9-2' as const },
    ]
    const removed = [{ id: second.id, version: second.version }]
    const saved = await made(dossiers().saveMaterials({ dossierId: id, lines, removed }))
    await made(test.api.steps.undo({}))
    const bare = (list: readonly Material[]) => list.map(({ version: _, ...line }) => line)
    expect(bare(await linesOf(id))).toEqual(bare([first, second]))
    await made(test.api.steps.redo({}))
    expect(bare(await linesOf(id))).toEqual(bare(saved))
    expect((await linesOf(id)).every((it, at) => it.version > (saved[at]?.version ?? 0))).toBe(true)
  })

  it('keeps what was changed since: a step is not taken back over it, nor from a line with pages', async () => {
    const { id } = await catalogue([])
    const lines = [fresh({ classCode: '1', title: '干部履历表', year: 2000 })]
    const [line] = await made(dossiers().saveMaterials({ dossierId: id, lines, removed: [] }))
    if (!line) throw new Error('no line')
    await addPages(test, id, line.id, [pageJpeg(1)])
    expect(await test.api.steps.undo({})).toMatchObject({ ok: false, code: 'conflict' })
    const changed = { ...lineOf(line), title: '干部履历表（补填）' }
    await made(dossiers().saveMaterials({ dossierId: id, lines: [changed], removed: [] }))
    await made(test.api.steps.undo({}))
    expect((await linesOf(id))[0]).toMatchObject({ title: '干部履历表', scanned: 1 })
  })

  it('refuses dates that say nothing sound and the removal of what was scanned or cited', async () => {
    const { id, materials } = await catalogue([{ images: 2 }, { title: '自传', classCode: '2' }])
    const bad = (part: Parameters<typeof materialContent>[0]) =>
      dossiers().saveMaterials({ dossierId: id, lines: [fresh(part)], removed: [] })
    expect(await bad({ year: null, month: 3 })).toMatchObject({ code: 'invalid-input', field: 'lines.0.day' })
    expect(await bad({ year: 2005, month: 2, day: 30 })).toMatchObject({ code: 'invalid-input' })
    const [scanned, cited] = materials
    if (!scanned || !cited) throw new Error('no materials')
    const remove = (material: { id: Material['id'] }) =>
      dossiers().saveMaterials({ dossierId: id, lines: [], removed: [{ id: material.id, version: 1 }] })
    expect(await remove(scanned)).toMatchObject({ code: 'conflict' })
    await writeRecords(test, (trx) => cite(trx, id, cited.id))
    expect(await remove(cited)).toMatchObject({ code: 'conflict' })
  })

  it('moves a line within its class and into another, which numbers both anew', async () => {
    const { id, materials } = await catalogue([
      { classCode: '9-1', title: '工资审批表', year: 2001 },
      { classCode: '9-1', title: '工资审批表', year: 2002 },
      { classCode: '9-2', title: '任免审批表', year: 2003 },
    ])
    const [first, second, third] = materials
    if (!first || !second || !third) throw new Error('no materials')
    const swapped = await made(
      dossiers().placeMaterial({ dossierId: id, id: second.id, classCode: '9-1', before: first.id }),
    )
    expect(swapped.slice(0, 2).map((it) => [it.year, it.no, it.placed])).toEqual([
      [2002, 1, true],
      [2001, 2, false],
    ])
    const moved = await made(
      dossiers().placeMaterial({ dossierId: id, id: third.id, classCode: '9-1', before: null }),
    )
    expect(moved.map((it) => [it.classCode, it.no, it.year])).toEqual([
      ['9-1', 1, 2002],
      ['9-1', 2, 2001],
      ['9-1', 3, 2003],
    ])
  })

  it('adds one material to many where the rule puts it, and names those that have it or are closed', async () => {
    const year = (value: number) => ({
      classCode: '3' as const,
      title: '年度考核登记表',
      year: value,
      month: 12,
    })
    const [between, has] = [await catalogue([year(2023), year(2025)]), await catalogue([year(2024)])]
    const gone = await buildDossier(test, { state: 'gone' })
    const answer = await made(
      dossiers().addMaterialToMany({
        dossierIds: [between.id, has.id, gone.id],
        content: materialContent({ ...year(2024), title: '《年度考核登记表》' }),
      }),
    )
    expect(answer).toEqual({
      added: 1,
      had: [{ id: has.id, name: has.name }],
      closed: [{ id: gone.id, name: gone.name }],
    })
    expect((await linesOf(between.id)).map((it) => [it.year, it.no])).toEqual([
      [2023, 1],
      [2024, 2],
      [2025, 3],
    ])
  })

  it('takes lines of another module in the order of their class', async () => {
    const { id } = await catalogue([
      { classCode: '6', title: '入党申请书', year: 2001 },
      { classCode: '6', title: '党员登记表', year: 1999 },
    ])
    await writeRecords(test, async (trx) => {
      const context = { trx, now: '2026-07-01T02:00:00.000Z', caller: { accountId: '' } } as Context
      await addMaterials(context, id, [
        materialContent({ classCode: '6', title: '入党志愿书', year: 2002 }),
        materialContent({ classCode: '6', title: '转正申请书', year: 2003 }),
      ])
    })
    // 志愿书 → 申请书 → 转正申请书 → 其他, whatever the dates.
    expect((await linesOf(id)).map((it) => it.title)).toEqual([
      '入党志愿书',
      '入党申请书',
      '转正申请书',
      '党员登记表',
    ])
  })

  it('keeps what is typed and not saved until it is saved or dropped', async () => {
    const { id } = await catalogue([])
    const typed = {
      classCode: '1' as const,
      title: '干部履',
      year: '19',
      month: '',
      day: '',
      copies: '',
      pages: '',
      remark: '',
    }
    const draft = { dossierId: id, lines: [{ key: 'a', id: null, version: null, ...typed }], removed: [] }
    await made(dossiers().keepCatalogueDraft(draft))
    expect(await made(dossiers().catalogueDraft({ dossierId: id }))).toMatchObject({ lines: draft.lines })
    await made(dossiers().saveMaterials({ dossierId: id, lines: [fresh({})], removed: [] }))
    expect(await made(dossiers().catalogueDraft({ dossierId: id }))).toBeNull()
  })
})

describe('the papers of a dossier', () => {
  const preview = async (paper: 'catalogue' | 'spine' | 'cover', dossierIds: DossierId[]) =>
    made(dossiers().previewDossierPaper({ paper: { paper, dossierIds } }))

  it('print the whole skeleton with spare lines, a strip for each volume, and what each class holds', async () => {
    const { id, name } = await buildDossier(test, {
      content: { number: 'P-1', originals: 2, duplicates: 1 },
      materials: [
        { classCode: '4-1', title: '毕业证书', year: 2005, month: 6, pages: 3 },
        { classCode: '4-1', title: '成绩表', year: 2005, month: 7, pages: 2 },
      ],
    })
    const [table] = (await preview('catalogue', [id])).forms
    if (table?.kind !== 'table') throw new Error('no table')
    const rows = table.rows.map((it) => (it.kind === 'group' ? '' : it.cells.slice(0, 2).join(' ')))
    const at = rows.indexOf('四-1 学历学位材料')
    expect(rows.slice(at, at + 6)).toEqual([
      '四-1 学历学位材料',
      '1 毕业证书',
      '2 成绩表',
      '',
      '',
      '四-2 专业技术职务（职称）材料',
    ])
    expect(table.rows.filter((it) => it.kind === 'head')).toHaveLength(18)
    const [spine] = (await preview('spine', [id])).forms
    if (spine?.kind !== 'fixed') throw new Error('no strips')
    const words = spine.pages.flatMap((page) =>
      page.parts.flatMap((it) => (it.kind === 'grid' ? it.cells : [])),
    )
    expect(words.filter((it) => it.text === [...name].join('\n'))).toHaveLength(3)
    const [cover] = (await preview('cover', [id])).forms
    if (cover?.kind !== 'fixed') throw new Error('no cover')
    const cells = cover.pages[0]?.parts.flatMap((it) =>
      it.kind === 'grid' ? it.cells.map((cell) => cell.text) : [],
    )
    expect(cells?.slice(-4)).toEqual(['合计', '', '2', '5'])
    expect((await lastAudit())?.target_name).toBe(`档案卷内封面（${name}）`)
  })
})

async function cite(trx: Trx, dossierId: string, materialId: string): Promise<void> {
  const kept = {
    version: 1,
    created_at: '',
    created_by: '',
    changed_at: '',
    changed_by: '',
    removed_at: null,
  }
  await trx
    .insertInto('dossier_statement')
    .values({
      id: 'S',
      ...kept,
      dossier_id: dossierId,
      item: 'birth',
      about: '',
      value: '1982.03',
      material_id: materialId,
      page_id: null,
      remark: '',
    })
    .execute()
}
