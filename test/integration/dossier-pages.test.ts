import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Trx } from '#electron/platform/database/schema'
import { inspectImage } from '#electron/platform/images/index'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { type BuiltDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { blankJpeg, PAGE_WIDTH, pageJpeg } from '#test/builders/dossier-pages'
import { useImageWorker } from '#test/support/images/image-worker'
import { imageFixture } from '#test/support/images/reading'
import { facts, tiff } from '#test/support/images/tiffs'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let vault: TestVault
let dropWorker: () => void
beforeAll(async () => {
  dropWorker = await useImageWorker()
  vault = await openTestVault()
})
afterAll(async () => {
  await vault.close()
  dropWorker()
})

const api = () => vault.api.dossiers
const EDITS = { turns: 1, deskew: 1.5, crop: { x: 0.1, y: 0.1, width: 0.8, height: 0.8 } }

/** A dossier with materials of so many pages each, all of 四-1. */
function dossierWith(...images: number[]): Promise<BuiltDossier> {
  return buildDossier(vault, {
    materials: images.map((n, index) => ({ title: `材料${index + 1}`, images: n })),
    unassigned: 2,
  })
}

async function pagesOf(dossierId: DossierId, materialId: MaterialId | null): Promise<Page[]> {
  return made(api().pages({ dossierId, materialId }))
}

async function orderOf(dossier: BuiltDossier, at: number | null): Promise<[PageId, number][]> {
  const materialId = at === null ? null : dossier.materials[at]!.id
  return (await pagesOf(dossier.id, materialId)).map((it) => [it.id, it.no])
}

/** Ids as they should stand, numbered from 1. */
function numbered(ids: readonly (PageId | undefined)[]): [PageId, number][] {
  return ids.map((id, index) => [id!, index + 1])
}

async function lastAudit() {
  const entry = await read((trx) =>
    trx.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  return { action: entry.action, about: entry.target_name, changes: JSON.parse(entry.changes) }
}

/** What a query finds in the records. */
async function read<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const found: T[] = []
  await writeRecords(vault, async (trx) => {
    found.push(await work(trx))
  })
  return found[0]!
}

describe('placing pages', () => {
  test('refuses pages, materials and places of another dossier, and moves nothing then', async () => {
    const [own, other] = [await dossierWith(3, 2), await dossierWith(1)]
    const [first, second] = own.materials
    const place = { dossierId: own.id, materialId: second!.id, before: null }
    expect(
      await api().placePages({ ...place, ids: [first!.pages[0]!, other.materials[0]!.pages[0]!] }),
    ).toMatchObject({
      code: 'not-found',
      field: 'ids',
    })
    expect(
      await api().placePages({ ...place, ids: [first!.pages[0]!], materialId: other.materials[0]!.id }),
    ).toMatchObject({ code: 'not-found', field: 'materialId' })
    expect(
      await api().placePages({ ...place, ids: [first!.pages[0]!], before: first!.pages[1]! }),
    ).toMatchObject({
      code: 'not-found',
      field: 'before',
    })
    expect(await orderOf(own, 0)).toEqual(numbered(first!.pages))
    expect(await orderOf(own, 1)).toEqual(numbered(second!.pages))
  })

  test('reorders, moves to another material and to none, numbered without gaps', async () => {
    const dossier = await dossierWith(4, 2)
    const [a, b, c, d] = dossier.materials[0]!.pages
    const [x, y] = dossier.materials[1]!.pages
    const place = { dossierId: dossier.id, before: null }
    await made(
      api().placePages({ ...place, ids: [d!, a!], materialId: dossier.materials[0]!.id, before: c! }),
    )
    expect(await orderOf(dossier, 0)).toEqual(numbered([b, d, a, c]))
    await made(
      api().placePages({ ...place, ids: [a!, b!], materialId: dossier.materials[1]!.id, before: y! }),
    )
    expect(await orderOf(dossier, 0)).toEqual(numbered([d, c]))
    expect(await orderOf(dossier, 1)).toEqual(numbered([x, a, b, y]))
    await made(api().placePages({ ...place, ids: [c!], materialId: null }))
    expect(await orderOf(dossier, null)).toEqual(numbered([...dossier.unassigned, c]))
    expect(await lastAudit()).toMatchObject({
      action: '调整页面',
      about: `${dossier.name}的档案`,
      changes: [['页面', '四-1 第 1 件《材料1》第 2 页', '待归位']],
    })
  })

  test('is one step that can be taken back and made again', async () => {
    const dossier = await dossierWith(3, 1)
    const [a, b, c] = dossier.materials[0]!.pages
    await made(
      api().placePages({
        dossierId: dossier.id,
        ids: [a!, c!],
        materialId: dossier.materials[1]!.id,
        before: null,
      }),
    )
    const { undo } = await made(vault.api.steps.next({}))
    expect(undo).toMatchObject({
      title: `${dossier.name}的档案：移动 2 页到四-1 第 2 件《材料2》`,
      opens: { kind: 'dossier', id: dossier.id },
    })
    await made(vault.api.steps.undo({}))
    expect(await orderOf(dossier, 0)).toEqual(numbered([a, b, c]))
    await made(vault.api.steps.redo({}))
    expect(await orderOf(dossier, 1)).toEqual(numbered([...dossier.materials[1]!.pages, a, c]))
  })

  test('is refused for a dossier that has left, which can only be read', async () => {
    const gone = await buildDossier(vault, { state: 'gone', materials: [{ images: 2 }] })
    const [first] = gone.materials
    expect(
      await api().placePages({ dossierId: gone.id, ids: [first!.pages[1]!], materialId: null, before: null }),
    ).toMatchObject({ code: 'conflict' })
    expect(await orderOf(gone, 0)).toEqual(numbered(first!.pages))
  })
})

describe('removing pages', () => {
  test('asks for a reason, closes the gap, and can be taken back', async () => {
    const dossier = await dossierWith(3)
    const [a, b, c] = dossier.materials[0]!.pages
    expect(await api().removePages({ dossierId: dossier.id, ids: [b!], reason: '' })).toMatchObject({
      code: 'invalid-input',
      field: 'reason',
    })
    await made(api().removePages({ dossierId: dossier.id, ids: [b!], reason: '重复扫描' }))
    expect(await orderOf(dossier, 0)).toEqual(numbered([a, c]))
    expect(await api().pageImage({ id: b! })).toMatchObject({ code: 'not-found' })
    expect(await lastAudit()).toMatchObject({ action: '删除页面' })
    await made(vault.api.steps.undo({}))
    expect(await orderOf(dossier, 0)).toEqual(numbered([a, b, c]))
    expect((await made(api().pageImage({ id: b! }))).bytes.length).toBeGreaterThan(0)
  })
})

describe('splitting and merging materials', () => {
  test('splits behind, divides the stated pages where they agree with the scans', async () => {
    const dossier = await dossierWith(4, 1)
    const [material] = dossier.materials
    const [a, b, c, d] = material!.pages
    expect(await api().splitMaterial({ id: material!.id, from: a!, title: '成绩单' })).toMatchObject({
      code: 'invalid-input',
      field: 'from',
    })
    const { materialId } = await made(api().splitMaterial({ id: material!.id, from: c!, title: '成绩单' }))
    expect((await pagesOf(dossier.id, materialId)).map((it) => it.id)).toEqual([c, d])
    expect(await orderOf(dossier, 0)).toEqual(numbered([a, b]))
    const materials = await made(api().materials({ dossierId: dossier.id }))
    expect(materials.map((it) => [it.no, it.title, it.pages, it.scanned, it.placed])).toEqual([
      [1, '材料1', 2, 2, false],
      [2, '成绩单', 2, 2, true],
      [3, '材料2', 1, 1, false],
    ])
    await made(vault.api.steps.undo({}))
    const back = await made(api().materials({ dossierId: dossier.id }))
    expect(back.map((it) => [it.no, it.title, it.pages, it.scanned])).toEqual([
      [1, '材料1', 4, 4],
      [2, '材料2', 1, 1],
    ])
  })

  test('merges to the end; what named the emptied line names the other, and back again', async () => {
    const [dossier, other] = [await dossierWith(2, 3, 1), await dossierWith(1)]
    const [first, second] = dossier.materials
    expect(await api().mergeMaterials({ id: second!.id, into: other.materials[0]!.id })).toMatchObject({
      code: 'invalid-input',
      field: 'into',
    })
    const missing = await missingFor(dossier.id, second!.id)
    await made(api().mergeMaterials({ id: second!.id, into: first!.id }))
    expect(await orderOf(dossier, 0)).toEqual(numbered([...first!.pages, ...second!.pages]))
    const materials = await made(api().materials({ dossierId: dossier.id }))
    expect(materials.map((it) => [it.no, it.title, it.pages])).toEqual([
      [1, '材料1', 5],
      [2, '材料3', 1],
    ])
    expect(await materialOfMissing(missing)).toBe(first!.id)
    await made(vault.api.steps.undo({}))
    expect(await orderOf(dossier, 1)).toEqual(numbered(second!.pages))
    expect(await materialOfMissing(missing)).toBe(second!.id)
  })
})

describe('correcting a page', () => {
  test('keeps the corrected image beside the scanned one and takes it back', async () => {
    const dossier = await dossierWith(1)
    const [page] = await pagesOf(dossier.id, dossier.materials[0]!.id)
    const { id, version } = page!
    const scanned = (await made(api().pageImage({ id, image: 'original' }))).bytes
    const bytes = pageJpeg(99_001)
    const corrected = { edits: EDITS, mime: 'image/jpeg' as const, bytes }
    expect(
      await api().correctPage({ id, version, corrected: { ...corrected, bytes: bytes.subarray(0, 300) } }),
    ).toMatchObject({ ok: false })
    expect(await api().correctPage({ id, version: version + 5, corrected })).toMatchObject({
      code: 'conflict',
    })
    const after = await made(api().correctPage({ id, version, corrected }))
    expect(after).toMatchObject({ corrected: true, edits: EDITS, version: version + 1 })
    expect((await lastAudit()).changes).toEqual([['校正', '', '右转 90°，纠偏 1.5°，裁边']])
    expect(Buffer.from((await made(api().pageImage({ id }))).bytes).equals(bytes)).toBe(true)
    expect((await made(api().pageImage({ id, image: 'original' }))).bytes).toEqual(scanned)
    const back = await made(api().correctPage({ id, version: after.version, corrected: null }))
    expect(back).toMatchObject({ corrected: false, edits: null })
    expect((await made(api().pageImage({ id }))).bytes).toEqual(scanned)
  })

  test('marks a page as blank and as written again', async () => {
    const dossier = await dossierWith(1)
    const [page] = await pagesOf(dossier.id, dossier.materials[0]!.id)
    const marked = await made(api().markBlank({ id: page!.id, version: page!.version, blank: true }))
    expect(marked.blank).toBe(true)
    const [material] = await made(api().materials({ dossierId: dossier.id }))
    expect(material).toMatchObject({ scanned: 1, blank: 1 })
    expect(await api().markBlank({ id: page!.id, version: page!.version, blank: false })).toMatchObject({
      code: 'conflict',
    })
  })
})

describe('replacing a page', () => {
  test('puts the new scan in its place and keeps the former in its history', async () => {
    const dossier = await dossierWith(2)
    const [page] = await pagesOf(dossier.id, dossier.materials[0]!.id)
    const { id, version } = page!
    const path = join(vault.folder, '重扫.jpg')
    writeFileSync(path, 'this is no image')
    expect(await api().replacePage({ id, version, grant: vault.grant(path) })).toMatchObject({ ok: false })
    const bytes = blankJpeg()
    writeFileSync(path, bytes)
    const after = await made(api().replacePage({ id, version, grant: vault.grant(path) }))
    expect(after).toMatchObject({
      id,
      no: 1,
      sourceName: '重扫.jpg',
      width: PAGE_WIDTH,
      version: version + 1,
    })
    expect(Buffer.from((await made(api().pageImage({ id }))).bytes).equals(bytes)).toBe(true)
    expect(await scansBefore(id)).toEqual([{ version, width: PAGE_WIDTH }])
    expect(await lastAudit()).toMatchObject({ action: '替换页面' })
    const back = await made(api().restorePage({ id, version: after.version }))
    expect(back).toMatchObject({ width: page!.width, size: page!.size, dpi: page!.dpi, replaced: true })
    expect(await lastAudit()).toMatchObject({ action: '换回原扫描件' })
    const again = await made(api().restorePage({ id, version: back.version }))
    expect(Buffer.from((await made(api().pageImage({ id }))).bytes).equals(bytes)).toBe(true)
    const [, other] = await pagesOf(dossier.id, dossier.materials[0]!.id)
    expect(await api().restorePage({ id: other!.id, version: other!.version })).toMatchObject({
      code: 'not-found',
    })
    expect(again.no).toBe(1)
  })

  test('brings the former scan back with its name, its blank mark, its correction and its source', async () => {
    const dossier = await dossierWith(1)
    const [page] = await pagesOf(dossier.id, dossier.materials[0]!.id)
    const { id } = page!
    const replace = async (name: string, bytes: Uint8Array, version: number) => {
      writeFileSync(join(vault.folder, name), bytes)
      return made(api().replacePage({ id, version, grant: vault.grant(join(vault.folder, name)) }))
    }
    const sheet = tiff([{ entries: facts({ width: 16, height: 9 }), parts: [new Uint8Array(144)] }])
    const scanned = await replace('首扫.tif', sheet, page!.version)
    const bytes = blankJpeg()
    const edits = { turns: 1 as const, deskew: 0, crop: null }
    const corrected = { edits, mime: 'image/jpeg' as const, bytes: new Uint8Array(bytes) }
    const straight = await made(api().correctPage({ id, version: scanned.version, corrected }))
    const marked = await made(api().markBlank({ id, version: straight.version, blank: true }))
    const replaced = await replace('重扫.jpg', pageJpeg(99_011), marked.version)
    expect(replaced).toMatchObject({ sourceName: '重扫.jpg', corrected: false, blank: false })
    expect(await sourceOf(id)).toBeNull()
    const back = await made(api().restorePage({ id, version: replaced.version }))
    expect(back).toEqual({ ...marked, version: replaced.version + 1, replaced: true })
    expect(Buffer.from((await made(api().pageImage({ id }))).bytes).equals(bytes)).toBe(true)
    expect(await sourceOf(id)).toEqual(sheet)
    const again = await made(api().restorePage({ id, version: back.version }))
    expect(again).toEqual({ ...replaced, version: back.version + 1 })
  })
})

test('a page is replaced by the only page of a TIFF or PDF, kept beside, and by a scan that lies, put upright', async () => {
  const dossier = await dossierWith(1)
  const [page] = await pagesOf(dossier.id, dossier.materials[0]!.id)
  const { id } = page!
  const replace = async (name: string, bytes: Uint8Array) => {
    const path = join(vault.folder, name)
    writeFileSync(path, bytes)
    const [now] = await pagesOf(dossier.id, dossier.materials[0]!.id)
    return api().replacePage({ id, version: now!.version, grant: vault.grant(path) })
  }
  const pixels = Uint8Array.from({ length: 144 }, (_, at) => at)
  const sheet = { entries: facts({ width: 16, height: 9 }), parts: [pixels] }
  expect(await replace('两页.tif', tiff([sheet, sheet]))).toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('有 2 页'),
    remedy: expect.stringContaining('只有一页'),
  })
  const fromTiff = await made(replace('重扫.tif', tiff([sheet])))
  expect(fromTiff).toMatchObject({ mime: 'image/png', width: 16, height: 9, corrected: false })
  expect(await sourceOf(id)).toEqual(tiff([sheet]))
  const pdf = await PDFDocument.create()
  const scan = await pdf.embedJpg(pageJpeg(99_002))
  pdf.addPage([210, 297]).drawImage(scan, { x: 0, y: 0, width: 210, height: 297 })
  const pdfBytes = await pdf.save()
  await made(replace('重扫.pdf', pdfBytes))
  expect(Buffer.from((await made(api().pageImage({ id }))).bytes).equals(pageJpeg(99_002))).toBe(true)
  expect(await sourceOf(id)).toEqual(new Uint8Array(pdfBytes))
  const lying = await made(replace('横放.jpg', imageFixture('lying.jpg')))
  expect(lying).toMatchObject({ corrected: true, edits: { turns: 1, deskew: 0, crop: null } })
  expect(inspectImage((await made(api().pageImage({ id }))).bytes)).toMatchObject({ width: 170, height: 120 })
  const original = (await made(api().pageImage({ id, image: 'original' }))).bytes
  expect(Buffer.from(original).equals(imageFixture('lying.jpg'))).toBe(true)
  expect(await sourceOf(id)).toBeNull()
  expect(await scansBefore(id)).toHaveLength(3)
})

test('who may not edit dossiers is refused and leaves a trace', async () => {
  const dossier = await dossierWith(2)
  const [material] = dossier.materials
  await vault.signInAs(['officer'])
  const place = { dossierId: dossier.id, ids: [material!.pages[0]!], materialId: null, before: null }
  expect(await api().placePages(place)).toMatchObject({ code: 'forbidden' })
})

async function missingFor(dossierId: DossierId, materialId: MaterialId): Promise<string> {
  const id = `0000000000000000000000${Math.floor(Math.random() * 9000 + 1000)}`
  await writeRecords(vault, async (trx) => {
    const stamp = {
      version: 1,
      created_at: '',
      created_by: '',
      changed_at: '',
      changed_by: '',
      removed_at: null,
    }
    await trx
      .insertInto('dossier_missing')
      .values({
        ...{ id, ...stamp, dossier_id: dossierId, class_code: '4-1', title: '学位证书', time: '' },
        ...{
          copies: 1,
          remark: '',
          organization_id: null,
          chased_unit: '',
          state: 'closed',
          material_id: materialId,
        },
      })
      .execute()
  })
  return id
}

async function materialOfMissing(id: string): Promise<string | null> {
  const row = await read((trx) =>
    trx.selectFrom('dossier_missing').select('material_id').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return row.material_id
}

function scansBefore(id: PageId) {
  return read((trx) =>
    trx.selectFrom('dossier_page_before').select(['version', 'width']).where('page_id', '=', id).execute(),
  )
}

/** The TIFF or PDF that is kept beside a page. */
async function sourceOf(id: PageId): Promise<Uint8Array | null> {
  const { source_hash } = await read((trx) =>
    trx.selectFrom('dossier_page').select('source_hash').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  const { store } = vault.vault.session()!.database
  return source_hash === null ? null : new Uint8Array(await store.read(source_hash))
}
