import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { MaterialContent } from '#shared/modules/dossiers/material'
import type { DossierId, MaterialId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { ScannedPages } from '../support/dossier-pages'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { sidewaysScrollers } from '../support/e2e/look'
import { g4 } from '../support/images/g4'
import { facts, tiff } from '../support/images/tiffs'

/** @file Scans in through the window: files of all kinds, a broken one among them, by dialog and by dropping. */

test.describe.configure({ mode: 'serial' })

/** The first page of a PDF needs a window of its own. */
const READING_MS = 30_000

let desk: Desk
let dossierId: DossierId
let materials: MaterialId[]

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const { dossiers, people } = apiOf(desk.page)
  const { id } = await made(people.create(buildPersonContent({})))
  dossierId = (await made(dossiers.createDossiers({ personIds: [id] }))).made[0]!
  const line = (title: string, year: number) => ({
    ...MaterialContent.parse({ classCode: '1', title, year, month: 6, day: null, pages: 2 }),
    id: null,
    version: null,
  })
  const lines = [line('干部履历表', 1998), line('干部简历', 2005)]
  materials = (await made(dossiers.saveMaterials({ dossierId, lines }))).map((it) => it.id)
})
test.afterAll(() => desk.close())

async function writtenScans(): Promise<string[]> {
  const pdf = await PDFDocument.create()
  pdf.addPage([210, 297]).drawRectangle({ x: 40, y: 40, width: 100, height: 180 })
  const bar = g4(Array.from({ length: 24 }, (_, y) => (y < 6 ? '.'.repeat(24) : `....${'#'.repeat(16)}....`)))
  const page = {
    entries: facts({ width: 24, height: 24, depth: 1, compression: 4, photometric: 0 }),
    parts: [bar],
  }
  const scans = new ScannedPages(2)
  const files: Record<string, Uint8Array> = {
    '1-1-001.jpg': scans.page(0),
    '1-1-002.jpg': scans.page(1),
    '1-2-001.tif': tiff([page, page]),
    '1-2-003.pdf': await pdf.save(),
    '1-2-009.jpg': scans.page(1).subarray(0, 20_000),
  }
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(desk.folder, name)
    writeFileSync(path, bytes)
    return path
  })
}

async function go(path: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

test('each page is shown with its place, the broken one with its reason, and all others go in', async () => {
  const { page, app } = desk
  await go(`/dossiers/scans/${dossierId}`)
  await answerOpen(app, ...(await writtenScans()))
  await page.getByRole('button', { name: '选文件', exact: true }).click()
  await expect(page.getByText('5 个文件　5 页')).toBeVisible({ timeout: READING_MS })
  await expect(page.getByText('一 1　干部履历表')).toHaveCount(2)
  await expect(page.getByText('一 2　干部简历')).toHaveCount(3)
  const thumb = page.getByRole('img', { name: '页面缩略图' })
  await expect.poll(() => thumb.evaluate((it: HTMLCanvasElement) => it.height)).toBeGreaterThan(100)
  expect(await sidewaysScrollers(page)).toEqual([])
  await page.getByRole('tab', { name: /读不出/ }).click()
  await expect(page.getByText(/JPEG 不完整/)).toBeVisible()
  await page.getByRole('tab', { name: /页面/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('入库 5 页　未收 0 页')).toBeVisible({ timeout: READING_MS })
  await page.getByRole('button', { name: '看这份档案' }).click()
  const { dossiers } = apiOf(page)
  const drawn = await made(dossiers.pages({ dossierId, materialId: materials[1]! }))
  expect(drawn.map((it) => [it.no, it.mime, it.sourceName, it.sourcePage])).toEqual([
    [1, 'image/png', '1-2-001.tif', 1],
    [2, 'image/png', '1-2-001.tif', 2],
    [3, 'image/png', '1-2-003.pdf', 1],
  ])
  // 210 × 297 points at 300 dpi.
  expect(drawn[2]).toMatchObject({ width: 875, height: 1238, dpi: 300 })
})

test('files dropped on the open dossier are read, and wait to be looked at', async () => {
  const { page } = desk
  const path = join(desk.folder, 'dropped.jpg')
  writeFileSync(path, new ScannedPages(9).page(3))
  await go(`/dossiers/files/${dossierId}`)
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped'
    document.body.append(input)
  })
  await page.locator('#dropped').setInputFiles(path)
  await expect(page.getByRole('complementary').first()).toBeVisible()
  await page.evaluate(() => {
    const files = (document.getElementById('dropped') as HTMLInputElement).files
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(files![0]!)
    const target =
      document.querySelector('main canvas') ?? document.querySelector('aside')?.previousElementSibling
    target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  await expect(page.getByText('1 个文件　1 页')).toBeVisible({ timeout: READING_MS })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('入库 1 页　未收 0 页')).toBeVisible()
})
