import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { buildDossier } from '#test/builders/dossier'
import { pageJpeg } from '#test/builders/dossier-pages'
import { damage } from '#test/electron/platform/store/support'
import { made, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

let opened: TestVault
let dossierId: DossierId
let materialId: MaterialId
let pages: PageId[]

beforeAll(async () => {
  opened = await openTestVault()
  const images = [pageJpeg(901), pageJpeg(902), pageJpeg(903)]
  const dossier = await buildDossier(opened, { materials: [{ images }] })
  dossierId = dossier.id
  materialId = dossier.materials[0]?.id as MaterialId
  pages = dossier.materials[0]?.pages ?? []
})
afterAll(() => opened.close())

const dossiers = () => opened.api.dossiers
const small = () => pageJpeg(7) as Uint8Array<ArrayBuffer>

/** The file of a page's scanned image. */
async function fileOf(id: PageId): Promise<string> {
  const database = opened.vault.session()?.database
  if (!database) throw new Error('locked')
  const { original_hash } = await database.reader
    .selectFrom('dossier_page')
    .select('original_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return database.store.files.pathOf(database.store.nameOf(original_hash))
}

test('pages come without bytes, their images as they were scanned, and each look is on the reading log', async () => {
  const listed = await made(dossiers().pages({ dossierId, materialId }))
  expect(listed.map((it) => [it.no, it.mime, it.damage])).toEqual([
    [1, 'image/jpeg', ''],
    [2, 'image/jpeg', ''],
    [3, 'image/jpeg', ''],
  ])
  const image = await made(dossiers().pageImage({ id: pages[1] as PageId }))
  expect(Buffer.from(image.bytes)).toEqual(Buffer.from(pageJpeg(902)))
  expect(image).toMatchObject({ mime: 'image/jpeg', width: listed[1]?.width, height: listed[1]?.height })
  const { rows } = await made(dossiers().readings({ dossierId, permitId: null, offset: 0, limit: 10 }))
  expect(rows).toEqual([expect.objectContaining({ pageNo: 2, act: 'view', seconds: 0 })])
  expect(await dossiers().pageImage({ id: pages[1] as PageId, image: 'corrected' })).toMatchObject({
    code: 'not-found',
  })
})

test('a thumbnail is kept for the version it was made of; what is no small JPEG is refused', async () => {
  const id = pages[0] as PageId
  const bytes = new Uint8Array(80 * 1024)
  expect(await dossiers().keepThumbnail({ id, version: 1, bytes })).toMatchObject({ field: 'bytes' })
  await made(dossiers().keepThumbnail({ id, version: 9, bytes: small() }))
  expect(await made(dossiers().thumbnails({ ids: [id] }))).toEqual([null])
  await made(dossiers().keepThumbnail({ id, version: 1, bytes: small() }))
  const [kept, none] = await made(dossiers().thumbnails({ ids: [id, pages[1] as PageId] }))
  expect(Buffer.from(kept ?? [])).toEqual(Buffer.from(small()))
  expect(none).toBeNull()
})

test('whoever may not read pages gets neither list nor image nor thumbnail', async () => {
  const name = await opened.signInAs(['reader'])
  const asked = [
    dossiers().pages({ dossierId, materialId }),
    dossiers().pageImage({ id: pages[0] as PageId }),
    dossiers().thumbnails({ ids: pages }),
    dossiers().keepThumbnail({ id: pages[0] as PageId, version: 1, bytes: small() }),
    dossiers().verifyPages({ dossierId: null }),
    dossiers().storeState({}),
  ]
  for (const reply of asked) expect(await reply).toMatchObject({ code: 'forbidden' })
  expect(name).not.toBe('')
  await made(opened.api.vault.lock({}))
  await made(opened.api.vault.signIn({ accountName: '沈知远', password: TEST_PASSWORD }))
})

test('verification names what is damaged, on record; a scan put again or a backup mends it', async () => {
  const usb = join(opened.folder, 'usb')
  mkdirSync(usb)
  const backup = await made(opened.api.backups.make({ grant: opened.grant(join(usb, '周一')) }))
  expect(backup).toMatchObject({ pages: 4, added: 4, unsound: 0 })
  damage(await fileOf(pages[1] as PageId))
  rmSync(await fileOf(pages[2] as PageId))
  expect(await dossiers().pageImage({ id: pages[1] as PageId })).toMatchObject({
    code: 'damaged',
    message: expect.stringMatching(/的档案，四-1 第 1 件《高等学校毕业生登记表》第 2 页：页面文件已损坏。$/),
  })
  expect(await made(dossiers().verifyPages({ dossierId }))).toEqual({ checked: 4, damaged: 2 })
  const state = await made(dossiers().storeState({}))
  expect(state).toMatchObject({ files: 4, unverified: 0, damaged: 2, total: 2, folder: { there: true } })
  expect(state.rows.map((it) => [it.pageId, it.damage])).toEqual([
    [pages[1], '页面文件已损坏'],
    [pages[2], '页面文件不在了'],
  ])
  const listed = await made(dossiers().pages({ dossierId, materialId }))
  expect(listed.map((it) => it.damage)).toEqual(['', '页面文件已损坏', '页面文件不在了'])
  const empty = join(opened.folder, 'empty')
  mkdirSync(empty)
  expect(await dossiers().mendPages({ grant: opened.grant(empty) })).toMatchObject({ code: 'not-found' })
  expect(await made(dossiers().mendPages({ grant: opened.grant(usb) }))).toEqual({ mended: 2, left: 0 })
  expect(await made(dossiers().storeState({}))).toMatchObject({ damaged: 0, total: 0 })
  const image = await made(dossiers().pageImage({ id: pages[1] as PageId }))
  expect(Buffer.from(image.bytes)).toEqual(Buffer.from(pageJpeg(902)))
  expect(await traces(['核验页面文件', '从备份补回页面文件'])).toEqual([
    ['从备份补回页面文件', '补回 2 个，0 个备份里也没有完好的'],
    ['核验页面文件', '4 个文件，2 个损坏'],
  ])
})

test('a database moved without its pages says so when it is opened, and no more once they are back', async () => {
  expect((await made(opened.api.vault.state({}))).missingPages).toBe('')
  const folder = join(
    opened.folder,
    readdirSync(opened.folder).find((it) => it.endsWith('.juanzong.pages')) ?? '',
  )
  renameSync(folder, `${folder}.left`)
  expect((await made(opened.api.vault.state({}))).missingPages).toBe('测试.juanzong.pages')
  expect((await made(dossiers().storeState({}))).folder).toEqual({
    name: '测试.juanzong.pages',
    there: false,
  })
  renameSync(`${folder}.left`, folder)
  expect((await made(opened.api.vault.state({}))).missingPages).toBe('')
  expect(dirname(folder)).toBe(opened.folder)
})

async function traces(actions: readonly string[]): Promise<[string, string][]> {
  const database = opened.vault.session()?.database
  if (!database) throw new Error('locked')
  const rows = await database.reader
    .selectFrom('audit_entry')
    .select(['action', 'changes'])
    .where('action', 'in', actions)
    .where('outcome', '=', 'done')
    .orderBy('seq', 'desc')
    .execute()
  return rows.map((it) => [it.action, JSON.parse(it.changes)[0][2]])
}
