import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { MaterialContent } from '#shared/modules/dossiers/material'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { ScannedPages } from '../support/dossier-pages'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { sidewaysScrollers } from '../support/e2e/look'
import { ViewerPage } from './pages/viewer.page'

/** @file Scanned pages looked at and changed in the window, by keyboard: nothing that was scanned is altered. */

test.describe.configure({ mode: 'serial' })

const LINE = MaterialContent.parse({
  classCode: '1',
  title: '干部履历表',
  year: 1999,
  month: 9,
  day: null,
  pages: 5,
})

let desk: Desk
let viewer: ViewerPage
let dossierId: DossierId
let materialId: MaterialId
let pages: PageId[]

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const api = apiOf(desk.page)
  const person = await made(api.people.create(buildPersonContent({ name: '欧阳映川' })))
  const [id] = (await made(api.dossiers.createDossiers({ personIds: [person.id] }))).made
  dossierId = id!
  const lines = [{ ...LINE, id: null, version: null }]
  materialId = (await made(api.dossiers.saveMaterials({ dossierId, lines })))[0]!.id
  await answerOpen(desk.app, ...scansIn(join(desk.folder, 'scans'), 5))
  const grants = await made(api.shell.pickFiles({ purpose: 'scans', multiple: true }))
  const { previewId } = await made(api.dossiers.previewScans({ dossierId, materialId, grants, rule: null }))
  await made(api.dossiers.takeScans({ previewId }))
  pages = await orderNow()
  viewer = new ViewerPage(desk.page)
})
test.afterAll(() => desk.close())

/** So many scanned pages as files; their paths. */
function scansIn(folder: string, count: number): string[] {
  mkdirSync(folder)
  const scans = new ScannedPages(2)
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, `${at + 1}.jpg`)
    writeFileSync(path, scans.page(at))
    return path
  })
}

async function orderNow(): Promise<PageId[]> {
  const rows = await made(apiOf(desk.page).dossiers.pages({ dossierId, materialId }))
  return rows.map((it) => it.id)
}

test('pages are looked through, zoomed, turned and laid side by side without the mouse, each under the watermark', async () => {
  const { page } = desk
  await viewer.open(dossierId)
  await expect(viewer.drawn(pages[0]!)).toBeVisible()
  await viewer.press('PageDown')
  await expect(viewer.drawn(pages[1]!)).toBeVisible()
  await expect(viewer.thumb(2)).toHaveAttribute('aria-selected', 'true')
  await viewer.press('End')
  await expect(viewer.drawn(pages[4]!)).toBeVisible()
  const whole = await viewer.zoom.innerText()
  await viewer.press('f')
  await expect(viewer.zoom).not.toHaveText(whole)
  await viewer.press('0')
  await expect(viewer.zoom).toHaveText(whole)
  // A4 upright; turned by a quarter it lies.
  const upright = await viewer.drawn(pages[4]!).boundingBox()
  await viewer.press('r')
  const lying = await viewer.drawn(pages[4]!).boundingBox()
  expect(upright!.height).toBeGreaterThan(upright!.width)
  expect(lying!.width).toBeGreaterThan(lying!.height)
  await viewer.press('r', 'r', 'r', 'Home')
  await page.getByRole('button', { name: '对看两页' }).click()
  await expect(viewer.drawn(pages[0]!)).toBeVisible()
  await expect(viewer.drawn(pages[1]!)).toBeVisible()
  await expect(page.getByTestId('watermark')).toHaveCount(2)
  expect(await sidewaysScrollers(page)).toEqual([])
  await viewer.press('Escape')
  await expect(page.getByTestId('watermark')).toHaveCount(1)
})

test('a page is put straight beside its original, moved, removed with its reason, and all of it taken back', async () => {
  const { page } = desk
  const api = apiOf(page)
  await viewer.press('Home')
  await expect(viewer.drawn(pages[0]!)).toBeVisible()
  const scanned = await made(api.dossiers.pageImage({ id: pages[0]!, image: 'original' }))
  await viewer.press('Control+e')
  await expect(viewer.correction).toBeVisible()
  await viewer.press(']', ']', ']')
  await expect(viewer.correction.getByLabel('纠偏角度')).toHaveText('+0.3°')
  await viewer.press('Control+s')
  await viewer.told(/第 1 页已存校正后的图像/)
  const [first] = await made(api.dossiers.pages({ dossierId, materialId }))
  expect(first).toMatchObject({ corrected: true, edits: { turns: 0, deskew: 0.3, crop: null } })
  const after = await made(api.dossiers.pageImage({ id: pages[0]!, image: 'original' }))
  expect(Buffer.from(after.bytes).equals(Buffer.from(scanned.bytes))).toBe(true)

  const [a, b, ...rest] = pages
  await viewer.press('Alt+ArrowDown')
  await expect.poll(orderNow).toEqual([b, a, ...rest])
  await viewer.press('Delete')
  await page.getByLabel('原因').fill('重复扫描')
  await viewer.press('Control+Enter')
  await expect.poll(orderNow).toEqual([b, ...rest])
  await viewer.press('Control+z')
  await expect.poll(orderNow).toEqual([b, a, ...rest])
  await viewer.press('Control+z')
  await expect.poll(orderNow).toEqual(pages)
})
