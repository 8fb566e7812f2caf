import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { encode } from 'fast-png'
import type { Api } from '#shared/ipc/contract'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { ScannedPages } from '../support/dossier-pages'
import { apiOf, made } from '../support/e2e/api'
import { OFFICER, PASSWORD } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { type LaunchedApp, launchApp } from '../support/e2e/launch'
import { isPassing, watchedRuntime, writtenFiles } from '../support/e2e/written-files'
import { ViewerPage } from './pages/viewer.page'

/**
 * @file Pages are scanned in, looked at, corrected, verified and backed up while every file that any process of the
 * application opens to write is noted. In none of them is a piece of a page to be found, plain or as text.
 */

let folder: string
let app: LaunchedApp
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sealed-'))
  for (const part of ['tmp', 'scans', 'database', 'usb']) mkdirSync(join(folder, part))
  writeScans(join(folder, 'scans'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

test('nothing plain of any page touches the disk', async () => {
  test.setTimeout(240_000)
  const { executable, trace } = watchedRuntime(folder)
  app = await launchApp({ userData: join(folder, 'data'), executable, env: { TMPDIR: join(folder, 'tmp') } })
  const pieces = await workWithPages(app).finally(() => app.close())
  const { there, gone, nameless } = writtenFiles(trace, 'sealed.juanzong')
  expect(there.length).toBeGreaterThan(20)
  expect(gone.filter((path) => !isPassing(path))).toEqual([])
  expect(nameless).toEqual([])
  const scans = readdirSync(join(folder, 'scans')).map((name) => join(folder, 'scans', name))
  expect(filesWith(pieces, scans), 'the search finds pieces where they are').not.toEqual([])
  expect(filesWith(pieces, [...there, ...everyFile(folder).filter((path) => !scans.includes(path))])).toEqual(
    [],
  )
})

/** A person's dossier from scans: taken in, seen page by page, corrected, verified, backed up, locked away. */
async function workWithPages(launched: LaunchedApp): Promise<Buffer[]> {
  const api = apiOf(launched.page)
  await openDatabase(launched, api)
  const { dossierId, materialId } = await dossierOf(api)
  await answerOpen(launched.app, join(folder, 'scans'))
  const grant = (await made(api.shell.pickFolder({ purpose: 'people' })))!
  const asked = { dossierId, materialId, grants: [grant], rule: 'none' as const }
  const { previewId, refused } = await made(api.dossiers.previewScans(asked))
  expect(refused).toEqual([])
  const intake = await made(api.dossiers.takeScans({ previewId }))
  expect(intake).toMatchObject({ taken: SCANS + 1, refused: [] })
  const pages = (await made(api.dossiers.pages({ dossierId, materialId }))).map((it) => it.id)
  await lookAndCorrect(launched, dossierId, pages)
  const pieces = await piecesOf(api, pages)
  await made(api.dossiers.verifyPages({ dossierId: null }))
  await answerSave(launched.app, join(folder, 'usb', 'copy.juanzong'))
  const place = (await made(api.shell.pickSave({ purpose: 'backup', suggestedName: 'copy' })))!
  expect(await made(api.backups.make({ grant: place }))).toMatchObject({ unsound: 0 })
  await made(api.vault.lock({}))
  return pieces
}

async function lookAndCorrect(
  { page }: LaunchedApp,
  dossierId: DossierId,
  pages: readonly PageId[],
): Promise<void> {
  const viewer = new ViewerPage(page)
  const { thumbnails } = apiOf(page).dossiers
  await viewer.open(dossierId)
  for (const id of pages) {
    await expect(viewer.drawn(id)).toBeVisible()
    await viewer.press('PageDown')
  }
  await viewer.press('Home', 'Control+e')
  await expect(viewer.correction).toBeVisible()
  await viewer.press(']', ']', ']', 'Control+s')
  await viewer.told(/第 1 页已存校正后的图像/)
  await expect.poll(async () => (await made(thumbnails({ ids: [...pages] }))).includes(null)).toBe(false)
}

async function openDatabase({ app: electron, page }: LaunchedApp, api: Api): Promise<void> {
  await answerSave(electron, join(folder, 'database', 'sealed.juanzong'))
  const grant = (await made(api.shell.pickSave({ purpose: 'database', suggestedName: 'sealed' })))!
  const account = { accountName: OFFICER, section: '干部科', password: PASSWORD }
  await made(api.vault.create({ grant, databaseName: '云泽县干部库', ...account }))
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

async function dossierOf(api: Api): Promise<{ dossierId: DossierId; materialId: MaterialId }> {
  const { id } = await made(api.people.create(buildPersonContent({ name: '纪怀岩', identityNumber: '' })))
  const [dossierId] = (await made(api.dossiers.createDossiers({ personIds: [id] }))).made
  const line = { ...MATERIAL, id: null, version: null }
  const [material] = await made(api.dossiers.saveMaterials({ dossierId: dossierId!, lines: [line] }))
  return { dossierId: dossierId!, materialId: material!.id }
}

const SCANS = 3
const MATERIAL = { classCode: '4-1', title: '学历证明', year: 2005, month: 6, day: null, pages: 5 } as const

/** Photographs of pages, and a drawing of exactly known points. */
function writeScans(path: string): void {
  const scans = new ScannedPages(1)
  for (let no = 1; no <= SCANS; no += 1) writeFileSync(join(path, `00${no}.jpg`), scans.page(no))
  writeFileSync(join(path, '004.png'), encode({ width: 620, height: 877, data: POINTS, channels: 3 }))
}

/** Points of grain, so that a stretch of them occurs nowhere else. */
const POINTS = Uint8Array.from({ length: 620 * 877 * 3 }, (_, at) => (at * 2654435761) >>> (24 - (at % 3)))

/** Stretches of each image and thumbnail, as bytes and as they stand in base64, and of the drawing's decoded points. */
async function piecesOf(api: Api, pages: readonly PageId[]): Promise<Buffer[]> {
  const images: Uint8Array[] = (await made(api.dossiers.thumbnails({ ids: [...pages] }))).filter(
    (it) => it !== null,
  )
  for (const id of pages) images.push((await made(api.dossiers.pageImage({ id, image: 'original' }))).bytes)
  const [first] = pages
  images.push((await made(api.dossiers.pageImage({ id: first!, image: 'corrected' }))).bytes)
  expect(images).toHaveLength(pages.length * 2 + 1)
  return [...images.flatMap(stretchesOf), ...decodedPoints()]
}

const STRETCH = 48

function stretchesOf(image: Uint8Array): Buffer[] {
  const bytes = Buffer.from(image)
  return [0.35, 0.6, 0.9].flatMap((part) => {
    const from = Math.floor((bytes.length - STRETCH) * part)
    const stretch = bytes.subarray(from, from + STRETCH)
    const texts = [0, 1, 2].map((shift) =>
      Buffer.from(stretch.subarray(shift).toString('base64').slice(0, 40)),
    )
    return [stretch, ...texts]
  })
}

/** Twelve points of the drawing in a row as programs hold them: red or blue first, with and without a fourth part. */
function decodedPoints(): Buffer[] {
  const from = 620 * 3 * 400
  const points = Array.from({ length: 12 }, (_, at) => [...POINTS.subarray(from + at * 3, from + at * 3 + 3)])
  const orders = [
    (it: number[]) => it,
    (it: number[]) => it.toReversed(),
    (it: number[]) => [...it, 255],
    (it: number[]) => [...it.toReversed(), 255],
  ]
  return orders.map((order) => Buffer.from(points.flatMap(order)))
}

function filesWith(pieces: readonly Buffer[], paths: readonly string[]): string[] {
  return [...new Set(paths)].filter((path) => {
    const bytes = readFileSync(path)
    return pieces.some((piece) => bytes.includes(piece))
  })
}

function everyFile(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
}
