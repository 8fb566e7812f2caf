import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MaterialContent } from '#shared/modules/dossiers/material'
import type { DossierId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { ScannedPages } from '../support/dossier-pages'
import { packagedPerson } from '../support/dossiers/numbers'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'

/** @file Dossiers leave through the window and come back: checked, logged with their list, every one decided on. */

let desk: Desk
let dossier: { id: DossierId; name: string }

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const { dossiers, people } = apiOf(desk.page)
  const content = buildPersonContent(packagedPerson(1))
  const { id: personId } = await made(people.create(content))
  const [id] = (await made(dossiers.createDossiers({ personIds: [personId] }))).made
  dossier = { id: id as DossierId, name: content.name }
  const line = (title: string, year: number) => ({
    ...MaterialContent.parse({ classCode: '4-1', title, year, month: 6, day: null, pages: 1 }),
    id: null,
    version: null,
  })
  const lines = [line('高中毕业生登记表', 1998), line('高等学校毕业生登记表', 2005)]
  await made(dossiers.saveMaterials({ dossierId: dossier.id, lines }))
  await takeScans(['4-1-1-001.jpg', '4-1-2-001.jpg'])
})
test.afterAll(() => desk.close())

async function takeScans(names: readonly string[]): Promise<void> {
  const { dossiers, shell } = apiOf(desk.page)
  const scans = new ScannedPages(1)
  const paths = names.map((name) => join(desk.folder, name))
  for (const [at, path] of paths.entries()) writeFileSync(path, scans.page(at))
  await answerOpen(desk.app, ...paths)
  const grants = await made(shell.pickFiles({ purpose: 'photos', multiple: true }))
  const asked = { dossierId: dossier.id, materialId: null, grants, rule: null }
  const { previewId } = await made(dossiers.previewScans(asked))
  expect((await made(dossiers.takeScans({ previewId }))).taken).toBe(names.length)
}

test('a dossier is exported as a bag, stands on the log with its list, and is read again', async () => {
  const { page, app } = desk
  const out = join(desk.folder, '移交')
  await mkdir(out)

  await go('/dossiers')
  await expect(page.getByRole('grid')).toContainText(dossier.name)
  await page.getByRole('grid').press('Control+a')
  await page.getByRole('button', { name: '导出数字档案' }).click()
  await expect(page.getByRole('heading', { name: '导出数字档案' })).toBeVisible()
  await expect(page.getByRole('grid')).toContainText(dossier.name)
  await page.getByRole('radiogroup', { name: '形式' }).getByText('保存包').click()
  await page.getByLabel('用途').fill('工作移交')
  await page.getByLabel('接收单位').fill('云州市委组织部')
  await page.getByRole('button', { name: '核查' }).click()
  await expect(page.getByText(/没有发现问题|处提醒/).first()).toBeVisible()
  await answerOpen(app, out)
  await page.keyboard.press('Control+Enter')

  const log = page.getByRole('grid', { name: '导出记录' })
  await expect(log).toContainText('工作移交')
  await expect(log).toContainText('已写出')
  await expect(page.getByRole('complementary')).toContainText(dossier.name)
  const [file] = readdirSync(out)
  expect(file).toMatch(/^保存包_.*\.zip$/)

  await go('/dossiers/import')
  await answerOpen(app, join(out, file ?? ''))
  await page.getByRole('button', { name: '选文件…' }).click()
  const found = page.getByRole('grid', { name: '导入内容' })
  await expect(found).toContainText(dossier.name)
  await expect(found).toContainText('已有档案')
  const side = page.getByRole('complementary')
  await side.getByText('补充', { exact: true }).click()
  await expect(side).toContainText('只加入库内没有的材料')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '导入结果' })).toBeVisible()
  await expect(page.getByRole('grid', { name: '导入结果' })).toContainText('已有，没有改动')
})

test('as one PDF every page bears the reader and the number of the copy, the catalogue’s too', async () => {
  const out = join(desk.folder, '复制')
  await mkdir(out)
  const { dossiers, shell } = apiOf(desk.page)
  await answerOpen(desk.app, out)
  const grant = await made(shell.pickFolder({ purpose: 'people' }))
  if (!grant) throw new Error('no folder was chosen')
  const asked = { dossierIds: [dossier.id], form: 'pdf' as const, purpose: '查阅', receiver: '', grant }
  const log = await made(dossiers.exportDossiers(asked))
  const [copy] = (await made(dossiers.copies({ offset: 0, limit: 1 }))).rows
  const data = new Uint8Array(readFileSync(join(out, log.target, log.lines[0]?.fileName ?? '')))
  const document = await getDocument({ data }).promise
  expect(document.numPages).toBeGreaterThan(2)
  for (let no = 1; no <= document.numPages; no++) {
    const { items } = await (await document.getPage(no)).getTextContent({ disableNormalization: true })
    const text = items
      .map((it) => ('str' in it ? it.str : ''))
      .join('')
      .replace(/\s/g, '')
    // The sign between the numbers is read out as whatever the font calls its glyph.
    const foot = `${copy?.number.replace(' ', '')}第${no}.${document.numPages}页${dossier.name}`
    expect(text).toMatch(new RegExp(foot))
    expect(text.split(copy?.byName ?? '').length).toBeGreaterThan(5)
  }
})

async function go(path: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, path)
}
