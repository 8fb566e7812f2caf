import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImageDesk } from '#electron/platform/images/index'
import type { DossierId, MaterialId } from '#shared/values/id'
import { buildDossier, writeRecords } from '#test/builders/dossier'
import { blankJpeg, pageJpeg } from '#test/builders/dossier-pages'
import { flatJpeg } from '#test/support/images/flat-jpeg'
import { G4_PAGE, TWO_TONE } from '#test/support/images/g4-page'
import { useImageWorker } from '#test/support/images/image-worker'
import { tiff } from '#test/support/images/tiffs'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
let folder: string
let removeWorker: () => void
const api = () => test.api.dossiers

/** A PDF page that is more than an image is drawn by the window; here a grey sheet stands for it. */
const drawPdfPage = async (_pdf: Uint8Array, _page: number, size: { width: number; height: number }) =>
  new Uint8Array(size.width * size.height * 4).fill(230)

beforeAll(async () => {
  removeWorker = await useImageWorker()
  folder = mkdtempSync(join(tmpdir(), 'juanzong-scans-'))
  test = await openTestVault({ host: { drawPdfPage } })
})
afterAll(async () => {
  await test.close()
  removeWorker()
  rmSync(folder, { recursive: true, force: true })
})

function put(files: Record<string, Uint8Array>): string {
  const root = mkdtempSync(join(folder, 'lot-'))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), bytes)
  }
  return root
}

const preview = (root: string, dossierId: DossierId | null, materialId: MaterialId | null = null) =>
  made(api().previewScans({ dossierId, materialId, grants: [test.grant(root)], rule: null }))
const rowsOf = async (previewId: string) =>
  (await made(api().scanPages({ previewId, offset: 0, limit: 200 }))).rows
const pagesOf = (dossierId: DossierId, materialId: MaterialId | null) =>
  made(api().pages({ dossierId, materialId }))
/**
 * A dossier and a look at five scans for it, drawn by numbers from `first` on: one of its first material, which is
 * written at once, and four of its second.
 */
async function lotOf(first: number) {
  const dossier = await buildDossier(test, { materials: [two('履历表'), { ...two('登记表'), year: 1995 }] })
  const names = ['1-1-001', '1-2-001', '1-2-002', '1-2-003', '1-2-004']
  const root = put(Object.fromEntries(names.map((name, at) => [`${name}.jpg`, pageJpeg(first + at)])))
  const { previewId } = await preview(root, dossier.id)
  const scanned = async () => {
    const materials = await made(api().materials({ dossierId: dossier.id }))
    return materials.map((it) => it.scanned)
  }
  return { dossier, previewId, scanned }
}
async function lockAndReturn(): Promise<void> {
  await made(test.api.vault.lock({}))
  await made(test.api.vault.signIn({ accountName: OFFICER, password: TEST_PASSWORD }))
}
const two = (title: string) => ({ classCode: '1', title, year: 1990, month: 1, pages: 2 }) as const

describe('refusals', () => {
  it('refuse a dossier that is gone, a closed preview, and a material of another dossier', async () => {
    const root = put({ '1.jpg': pageJpeg(1) })
    const gone = await buildDossier(test, { state: 'gone' })
    expect(
      await api().previewScans({
        dossierId: gone.id,
        materialId: null,
        grants: [test.grant(root)],
        rule: null,
      }),
    ).toMatchObject({ ok: false, code: 'conflict' })
    expect(await api().takeScans({ previewId: 'x', leaveOut: [], createMaterials: false })).toMatchObject({
      code: 'not-found',
    })
    const mine = await buildDossier(test, { materials: [two('履历表')] })
    const other = await buildDossier(test, { materials: [two('履历表')] })
    expect(
      await api().previewScans({
        dossierId: mine.id,
        materialId: other.materials[0]?.id ?? null,
        grants: [test.grant(root)],
        rule: null,
      }),
    ).toMatchObject({ code: 'not-found', field: 'materialId' })
  })

  it('need the right to edit dossiers', async () => {
    const dossier = await buildDossier(test)
    const root = put({ '1.jpg': pageJpeg(1) })
    await test.signInAs(['consultant'])
    expect(
      await api().previewScans({
        dossierId: dossier.id,
        materialId: null,
        grants: [test.grant(root)],
        rule: null,
      }),
    ).toMatchObject({ code: 'forbidden' })
    await lockAndReturn()
  })
})

describe('a folder of scans', () => {
  it('goes page by page to its materials, broken files named, originals kept to the byte', async () => {
    const dossier = await buildDossier(test, {
      materials: [two('干部履历表'), { ...two('登记表'), year: 1995 }],
    })
    const pdf = await PDFDocument.create()
    const jpeg = await pdf.embedJpg(pageJpeg(77))
    pdf.addPage([210, 297]).drawImage(jpeg, { x: 0, y: 0, width: 210, height: 297 })
    pdf.addPage([210, 297]).drawText('drawn')
    const tiffFile = tiff([G4_PAGE, G4_PAGE])
    const root = put({
      '1-1-001.jpg': pageJpeg(3),
      '1-1-002.jpg': pageJpeg(4),
      '1-2-001.tif': tiffFile,
      '1-2-003.pdf': await pdf.save(),
      '1-1-003.jpg': pageJpeg(5).subarray(0, 900),
      '1-2-009.png': new TextEncoder().encode('no picture at all'),
      '1-2-010.tif': tiff([{ ...G4_PAGE, parts: [TWO_TONE.subarray(0, 2)] }, G4_PAGE]),
      '目录.xlsx': new Uint8Array(10),
    })
    const look = await preview(root, dossier.id)
    expect(look).toMatchObject({ rule: 'package', files: 7, pages: 7 })
    const reasons = new Map(look.refused.map((it) => [it.fileName.split('/').at(-1), it.reason]))
    expect(reasons.get('1-1-003.jpg')).toContain('JPEG 不完整')
    expect(reasons.get('1-2-009.png')).toContain('不是 JPEG、PNG、TIFF 或 PDF')
    expect(reasons.get('1-2-010.tif')).toContain('行断了')
    expect(reasons.get('目录.xlsx')).toContain('没有读')
    expect(await pagesOf(dossier.id, dossier.materials[0]?.id ?? null)).toEqual([])

    const { taken, refused, batchId } = await made(
      api().takeScans({ previewId: look.previewId, leaveOut: [], createMaterials: false }),
    )
    expect({ taken, refused }).toEqual({ taken: 7, refused: [] })
    const [first, second] = dossier.materials
    const pages = await pagesOf(dossier.id, first?.id ?? null)
    expect(pages.map((it) => it.no)).toEqual([1, 2])
    const image = await made(api().pageImage({ id: pages[0]?.id as never, image: 'original' }))
    expect(Buffer.from(image.bytes).equals(Buffer.from(pageJpeg(3)))).toBe(true)

    const others = await pagesOf(dossier.id, second?.id ?? null)
    expect(others.map((it) => [it.mime, it.sourceName.split('/').at(-1), it.sourcePage])).toEqual([
      ['image/png', '1-2-001.tif', 1],
      ['image/png', '1-2-001.tif', 2],
      ['image/jpeg', '1-2-003.pdf', 1],
      ['image/png', '1-2-003.pdf', 2],
      ['image/png', '1-2-010.tif', 2],
    ])
    const fromPdf = await made(api().pageImage({ id: others[2]?.id as never, image: 'original' }))
    expect(Buffer.from(fromPdf.bytes).equals(Buffer.from(pageJpeg(77)))).toBe(true)
    await writeRecords(test, async (trx) => {
      const rows = await trx
        .selectFrom('dossier_page')
        .select(['source_hash', 'thumb_hash', 'batch_id'])
        .where('dossier_id', '=', dossier.id)
        .execute()
      expect(rows.every((it) => it.thumb_hash !== null && it.batch_id === batchId)).toBe(true)
      expect(rows.filter((it) => it.source_hash !== null)).toHaveLength(5)
      const audit = await trx
        .selectFrom('audit_entry')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      expect(audit).toMatchObject({ action: '扫描入库', target_id: dossier.id })
      expect(audit?.changes).toContain('1-2-003.pdf')
    })
    const [kept] = await made(test.api.steps.list({ offset: 0, limit: 1 })).then((it) => it.rows)
    expect(kept?.title).toContain('扫描入库 7 页')
  })

  it('adds what the catalogue lacks when asked to, and tells a page that is there already', async () => {
    const dossier = await buildDossier(test)
    const files = {
      '六、党团类材料/入党志愿书/1.jpg': pageJpeg(21),
      '六、党团类材料/入党志愿书/2.jpg': blankJpeg(),
    }
    const look = await preview(put(files), dossier.id)
    expect(look.rule).toBe('folders')
    await made(api().takeScans({ previewId: look.previewId, leaveOut: [], createMaterials: true }))
    const materials = await made(api().materials({ dossierId: dossier.id }))
    expect(materials.map((it) => [it.classCode, it.title, it.scanned, it.blank])).toEqual([
      ['6', '入党志愿书', 2, 1],
    ])
    const again = await preview(put(files), dossier.id)
    const rows = await rowsOf(again.previewId)
    expect(rows.map((it) => it.duplicateOf)).toEqual([
      '六 第 1 件《入党志愿书》第 1 页',
      '六 第 1 件《入党志愿书》第 2 页',
    ])
    const keys = rows.map((it) => it.key)
    await made(
      api().assignScans({ previewId: again.previewId, keys, dossierId: dossier.id, materialId: null }),
    )
    const { bytes } = await made(api().scanThumbnail({ previewId: again.previewId, key: keys[0] ?? '' }))
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xd8])
    const result = await made(
      api().takeScans({ previewId: again.previewId, leaveOut: keys.slice(1), createMaterials: false }),
    )
    expect(result.taken).toBe(1)
    expect(await pagesOf(dossier.id, null)).toHaveLength(1)
  })

  it('finds dossiers by folders that name people, and leaves out whom it does not know', async () => {
    const one = await buildDossier(test)
    const root = put({ [`${one.name}/扫描1.jpg`]: pageJpeg(31), '查无此人/扫描1.jpg': pageJpeg(32) })
    const look = await preview(root, null)
    expect(look.dossiers.map((it) => [it.folder, it.dossierId, it.pages])).toEqual(
      expect.arrayContaining([
        [one.name, one.id, 1],
        ['查无此人', null, 1],
      ]),
    )
    const { taken, refused } = await made(
      api().takeScans({ previewId: look.previewId, leaveOut: [], createMaterials: false }),
    )
    expect(taken).toBe(1)
    expect(refused).toMatchObject([{ reason: expect.stringContaining('没有说明是谁的档案') }])
    expect(await pagesOf(one.id, null)).toHaveLength(1)
  })

  it('is forgotten when the records are locked', async () => {
    const dossier = await buildDossier(test)
    const { previewId } = await preview(put({ '1.jpg': pageJpeg(1) }), dossier.id)
    await lockAndReturn()
    expect(await api().scanPages({ previewId, offset: 0, limit: 10 })).toMatchObject({ code: 'not-found' })
  })
})

/** Does `work` once the first page of a dossier has been written, while the others are still being read. */
async function whenWritten(dossierId: DossierId, work: () => Promise<unknown>): Promise<void> {
  const reader = test.vault.session()?.database.reader
  for (;;) {
    const page = await reader
      ?.selectFrom('dossier_page')
      .select('id')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirst()
    if (page) break
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  await work()
}

describe('while pages are being taken in', () => {
  it('stopping keeps what was read till then, and leaves the rest', async () => {
    const { dossier, previewId, scanned } = await lotOf(100)
    let task = ''
    const onStart = (id: string) => {
      task = id
    }
    const taking = api().takeScans({ previewId, leaveOut: [], createMaterials: false }, { onStart })
    await whenWritten(dossier.id, () => made(test.api.tasks.cancel({ taskId: task })))
    const { taken, refused } = await made(taking)
    expect(refused).toEqual([])
    expect(taken).toBeLessThan(5)
    expect(await scanned()).toEqual([1, taken - 1])
  })

  it('locking keeps what was written, with its trace; nothing plain stays, and the store is sound', async () => {
    const { dossier, previewId, scanned } = await lotOf(300)
    const taking = api().takeScans({ previewId, leaveOut: [], createMaterials: false })
    await whenWritten(dossier.id, () => made(test.api.vault.lock({})))
    expect(await taking).toMatchObject({ ok: false, code: 'signed-out' })
    expect(filesWith(test.folder, pageJpeg(300).subarray(0, 24))).toEqual([])
    await made(test.api.vault.signIn({ accountName: OFFICER, password: TEST_PASSWORD }))
    expect(await scanned()).toEqual([1, 0])
    const [page] = await pagesOf(dossier.id, dossier.materials[0]?.id ?? null)
    const image = await made(api().pageImage({ id: page?.id as never, image: 'original' }))
    expect(Buffer.from(image.bytes).equals(Buffer.from(pageJpeg(300)))).toBe(true)
    const { damaged } = await made(api().verifyPages({ dossierId: dossier.id }))
    expect(damaged).toBe(0)
    await writeRecords(test, async (trx) => {
      const traces = await trx
        .selectFrom('audit_entry')
        .select('changes')
        .where('action', '=', '扫描入库')
        .where('target_id', '=', dossier.id)
        .execute()
      expect(traces.map((it) => it.changes)).toEqual([expect.stringContaining('加 1 页')])
    })
  })

  it('a dossier that leaves keeps what was written; only the other pages are named as refused', async () => {
    const { dossier, previewId, scanned } = await lotOf(400)
    const taking = api().takeScans({ previewId, leaveOut: [], createMaterials: false })
    await whenWritten(dossier.id, () =>
      writeRecords(test, async (trx) => {
        await trx.updateTable('dossier').set({ state: 'gone' }).where('id', '=', dossier.id).execute()
      }),
    )
    const { taken, refused } = await made(taking)
    expect(taken).toBe(1)
    const names = refused.map((it) => it.fileName.split('/').at(-1))
    expect(names).toEqual(['1-2-001.jpg', '1-2-002.jpg', '1-2-003.jpg', '1-2-004.jpg'])
    expect(refused[0]?.reason).toMatch(/。$/)
    expect(await scanned()).toEqual([1, 0])
  })
})

describe('a file that costs too much to decode', () => {
  /** Has to be decoded whole to be turned: many seconds and hundreds of megabytes, out of half a megabyte. */
  const greedy = flatJpeg(7_000, 7_000, 6)

  async function afterwards(desk: ImageDesk): Promise<void> {
    const next = await desk.open(pageJpeg(9))
    expect(await desk.page(next, 1)).toMatchObject({ image: { mime: 'image/jpeg', bytes: null } })
    await desk.close()
  }

  it('is stopped by the time it takes, and the next image is read', async () => {
    const desk = new ImageDesk({ ms: 1_500, growth: Number.POSITIVE_INFINITY })
    await expect(desk.open(greedy).then((file) => desk.page(file, 1))).rejects.toMatchObject({
      refusal: { code: 'unreadable', message: expect.stringContaining('超过 2 秒') },
    })
    await afterwards(desk)
  })

  it('is stopped by the memory it takes, and the next image is read', async () => {
    const desk = new ImageDesk({ ms: 60_000, growth: 150 * 1024 ** 2 })
    await expect(desk.open(greedy).then((file) => desk.page(file, 1))).rejects.toMatchObject({
      refusal: { code: 'unreadable', message: expect.stringContaining('占用内存过多') },
    })
    await afterwards(desk)
  })
})

/** Files of a folder in which these bytes stand. */
function filesWith(root: string, bytes: Uint8Array): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  return files
    .map((it) => join(it.parentPath, it.name))
    .filter((path) => readFileSync(path).includes(Buffer.from(bytes)))
}
