import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { MaterialContent } from '#shared/modules/dossiers/material'
import type { DossierId, MaterialId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { ScannedPages } from '../support/dossier-pages'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { sidewaysScrollers } from '../support/e2e/look'
import { EditorPage } from './pages/editor.page'

/** @file The audit in the window: a fact is framed on its page, a contradiction found, decided, cited from the form. */

test.describe.configure({ mode: 'serial' })

let desk: Desk
let dossierId: DossierId
let materials: MaterialId[]

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const { dossiers, people } = apiOf(desk.page)
  const { id } = await made(people.create(buildPersonContent({ birth: '1983.03' })))
  dossierId = (await made(dossiers.createDossiers({ personIds: [id] }))).made[0]!
  const line = (title: string, year: number) => ({
    ...MaterialContent.parse({ classCode: '4-1', title, year, month: 6, day: null, pages: 1 }),
    id: null,
    version: null,
  })
  const lines = [line('高中毕业生登记表', 1998), line('高等学校毕业生登记表', 2005)]
  materials = (await made(dossiers.saveMaterials({ dossierId, lines }))).map((it) => it.id)
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
  const { previewId } = await made(dossiers.previewScans({ dossierId, materialId: null, grants, rule: null }))
  const { taken } = await made(dossiers.takeScans({ previewId }))
  expect(taken).toBe(names.length)
}

async function personId() {
  return (await made(apiOf(desk.page).dossiers.dossierAudit({ dossierId }))).personId
}

async function go(path: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

const birthNow = async () => (await made(apiOf(desk.page).people.open({ id: await personId() }))).person.birth

test('what a page says is typed beside it and framed on it; the contradiction stands with both pages', async () => {
  const { page } = desk
  await go(`/dossiers/files/${dossierId}`)
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: /^年龄/ }).click()
  await panel.getByRole('button', { name: '登记记载' }).first().click()
  await page.getByLabel('所记内容').fill('1982年3月')
  await panel.getByRole('button', { name: '框出位置' }).click()
  const sheet = await page.locator('[data-drawing=true]').boundingBox()
  await page.mouse.move(sheet!.x + sheet!.width * 0.2, sheet!.y + sheet!.height * 0.2)
  await page.mouse.down()
  await page.mouse.move(sheet!.x + sheet!.width * 0.6, sheet!.y + sheet!.height * 0.3, { steps: 4 })
  await page.mouse.up()
  await expect(panel.getByRole('button', { name: '重新框选' })).toBeVisible()
  await page.getByLabel('所记内容').press('Control+Enter')
  await expect(panel.getByText('2 个值，相差 12 个月')).toBeVisible()

  const audit = await made(apiOf(page).dossiers.dossierAudit({ dossierId }))
  const [said] = audit.findings.flatMap((it) => it.statements)
  expect(said).toMatchObject({ value: '1982年3月', materialId: materials[0], pageNo: 1 })
  expect(said!.spot!.x).toBeCloseTo(0.2, 1)
  expect(said!.spot!.width).toBeCloseTo(0.4, 1)

  const [second] = await made(apiOf(page).dossiers.pages({ dossierId, materialId: materials[1]! }))
  const content = { item: 'birth', value: '1983.03', materialId: materials[1]!, pageId: second!.id } as const
  await made(apiOf(page).dossiers.saveStatement({ dossierId, id: null, version: null, content }))
  await go(`/dossiers/files/${dossierId}/audit`)
  await page.getByRole('button', { name: /^出生日期/ }).click()
  await expect(page.getByRole('region', { name: '左页' }).first()).toContainText('1982年3月')
  await expect(page.getByRole('region', { name: '右页' }).first()).toContainText('1983.03')
  expect(await sidewaysScrollers(page)).toEqual([])
})

test('a word on record is changed by the keyboard where it stands; titles are entered from both places', async () => {
  const { page } = desk
  const { dossiers } = apiOf(page)
  await go(`/dossiers/files/${dossierId}`)
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: /^年龄/ }).click()
  await panel.getByRole('button', { name: /高中毕业生登记表/ }).press('F2')
  await page.getByLabel('所记内容').fill('1982.3.12')
  await page.getByLabel('所记内容').press('Control+Enter')
  await expect(panel.getByText('记载已修改').or(page.getByText('记载已修改')).first()).toBeVisible()
  const birth = async () =>
    (await made(dossiers.dossierAudit({ dossierId }))).findings
      .flatMap((it) => it.statements)
      .find((it) => it.materialId === materials[0])
  expect(await birth()).toMatchObject({
    value: '1982.3.12',
    version: 2,
    pageNo: 1,
    spot: { x: expect.any(Number) },
  })

  await panel.getByRole('button', { name: /^其他/ }).click()
  await panel.getByRole('button', { name: '登记记载' }).nth(1).click()
  await page.getByLabel('所记内容').fill('助理工程师')
  await page.getByLabel('所记内容').press('Control+Enter')
  await expect(panel.getByText('助理工程师')).toBeVisible()

  await go(`/dossiers/files/${dossierId}/audit`)
  await page.getByRole('button', { name: /^专业技术职务/ }).click()
  await page.getByRole('button', { name: /高中毕业生登记表.*助理工程师/ }).press('F2')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('所记内容').fill('工程师')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /高中毕业生登记表.*工程师/ })).not.toContainText('助理')
  await page.getByRole('button', { name: /^出生日期/ }).click()
})

test('a decision changes nothing by itself; carried over it is a save of the person, which can be undone', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '写认定意见' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('认定意见')).toHaveValue(/与现用的一致/)
  await dialog.getByLabel('认定为').fill('1982.03')
  await dialog.getByLabel('认定机关').fill('县委组织部部务会')
  await dialog.getByLabel('认定日期').fill('2026.1.5')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('认定为 1982.03')).toBeVisible()
  expect(await birthNow()).toBe('1983.03')
  await page.getByRole('button', { name: '改为 1982.03' }).click()
  await expect.poll(birthNow).toBe('1982.03')
  await expect(page.getByText('与认定不一')).toHaveCount(0)
})

test('beside the record and beside the cell of the form the page is cited, and a click opens it there', async () => {
  const { page } = desk
  const editor = new EditorPage(page)
  await editor.open(await personId(), 'form')
  await editor.goTo('ChuShengNianYue')
  await expect(editor.panel.getByRole('button', { name: /第 1 页$/ })).toHaveCount(2)
  await editor.goTo('JiGuan')
  await expect(editor.panel.getByRole('button', { name: /第 1 页$/ })).toHaveCount(0)
  await go(`/people/${await personId()}`)
  const proof = page.getByRole('button', { name: /第 1 页$/ }).first()
  await proof.click()
  await expect(page).toHaveURL(new RegExp(`material=${materials[0]}`))
  await expect(
    page.getByRole('complementary').getByRole('heading', { name: '高中毕业生登记表' }),
  ).toBeVisible()
})
