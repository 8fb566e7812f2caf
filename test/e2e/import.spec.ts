import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readForm } from '#electron/modules/people/read-form'
import { readLrmx } from '#electron/platform/formats/index'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { buildLrmx } from '../builders/form-file'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { MISDATED, NEWCOMERS, NEWS, reportFolder, SAMPLES, sampleFolder } from '../support/e2e/import-files'
import { contentOf } from '../support/e2e/people'
import { BatchesPage } from './pages/batches.page'
import { ImportPage } from './pages/import.page'
import { PeoplePage } from './pages/people.page'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let people: PeoplePage
let imports: ImportPage
let samples: string
let report: string
/** 仇和 as the samples brought it. */
let before: Record<string, string>

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  people = new PeoplePage(desk.page)
  imports = new ImportPage(desk.page)
  samples = sampleFolder(desk.folder)
  report = reportFolder(desk.folder)
})
test.afterAll(() => desk.close())

async function textsOf(name: string): Promise<Record<string, string>> {
  const api = apiOf(desk.page)
  const { rows } = await made(api.people.list({ text: name }))
  expect(rows.map((it) => it.name)).toEqual([name])
  return (await made(api.people.open({ id: rows[0]!.id }))).texts
}

/** What a file's elements mean, and nothing else, must be what is on record. */
async function expectOnRecord(name: string, bytes: Uint8Array): Promise<void> {
  const { texts } = readForm(await readLrmx(bytes))
  const said = Object.entries(texts).filter(([, text]) => text !== undefined)
  expect(await textsOf(name)).toMatchObject(Object.fromEntries(said))
}

async function compare(folder: string): Promise<void> {
  await answerOpen(desk.app, folder)
  await imports.open()
  await imports.compareFolder()
}

async function commit(batch: number, written: number): Promise<void> {
  await desk.page.keyboard.press('Control+Enter')
  await people.expectToast(`已写入 ${written} 人，列为第 ${batch} 批次。可撤销。`)
  await people.expectOpen()
}

test('the sample forms are all new, and what was shown is what is written', async () => {
  await compare(samples)
  await expect.poll(() => imports.counts()).toEqual({ 全部: 6, 新增: 6, 变更: 0, 相同: 0, 重复: 0, 有误: 0 })
  const api = apiOf(desk.page)
  expect((await made(api.people.list({}))).total).toBe(0)
  const preview = await made(api.people.openPreview({}))
  const shown = await made(api.people.previewItems({ id: preview!.id }))
  await commit(1, 6)
  const { rows } = await made(api.people.list({}))
  expect(rows.map((it) => it.name).sort()).toEqual(shown.rows.map((it) => it.name).sort())
  for (const [name, file] of [
    ['程砚秋', 'genuine-style.lrmx'],
    ['区慕白', 'form-2025.lrmx'],
    ['单于飞', 'several-parties.lrmx'],
  ] as const)
    await expectOnRecord(name, readFileSync(join(SAMPLES, file)))
})

test('the same folder again is all 相同, and there is nothing to write', async () => {
  await compare(samples)
  await expect.poll(() => imports.counts()).toEqual({ 全部: 6, 新增: 0, 变更: 0, 相同: 6, 重复: 0, 有误: 0 })
  await expect(desk.page.getByRole('button', { name: /^写入/ })).toBeDisabled()
  await desk.page.keyboard.press('Control+Enter')
  await people.expectToast('没有要写入的人。')
  await discard()
})

async function discard(): Promise<void> {
  await desk.page.keyboard.press('Escape')
  await desk.page.getByRole('dialog').getByRole('button', { name: '放弃' }).press('Enter')
  await expect(desk.page.getByRole('button', { name: '选文件夹' })).toBeVisible()
}

test('a mixed folder: every file has one outcome, and the counts add up', async () => {
  before = await textsOf('仇和')
  await compare(report)
  const counts = await imports.counts()
  expect(counts).toEqual({ 全部: 8, 新增: 2, 变更: 1, 相同: 1, 重复: 2, 有误: 2 })
  await imports.showOnly('新增')
  await imports.expectNames(...NEWCOMERS.map((it) => it.name))
  for (const { name } of NEWCOMERS) await expect(imports.tree.getByTitle(`青石镇_${name}.lrmx`)).toBeVisible()
  await imports.showOnly('重复')
  await expect(imports.tree).toContainText('姓名、出生年月相同，身份证号不同')
  await expect(imports.tree).toContainText('是同一人')
})

test('a decision made by keyboard changes what will be written', async () => {
  await imports.showOnly('变更')
  await imports.walkTo('健康状况')
  await expect(imports.choice('采用')).toBeChecked()
  await desk.page.keyboard.press('ArrowLeft')
  await expect(imports.choice('保留')).toBeChecked()
  await imports.walkTo(/专长/)
  await expect(imports.choice('采用')).toBeChecked()
})

test('a wrong month of birth is put right in its line, and the file is checked again', async () => {
  await imports.showOnly('有误')
  await imports.expectNames('–', MISDATED)
  await imports.walkTo('出生年月')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByLabel('改正出生年月')).toBeFocused()
  await expect(desk.page.getByLabel('改正出生年月')).toHaveValue('199013')
  await desk.page.keyboard.type('199003')
  await desk.page.keyboard.press('Enter')
  await expect(async () => {
    await expect
      .poll(() => imports.counts())
      .toEqual({ 全部: 8, 新增: 3, 变更: 1, 相同: 1, 重复: 2, 有误: 1 })
  }).toPass()
  await expect(desk.page.getByText('将写入 4 人')).toBeVisible()
})

test('Ctrl+Enter writes exactly that', async () => {
  await commit(2, 4)
  expect(await textsOf('仇和')).toEqual({
    ...before,
    ShuXiZhuanYeYouHeZhuanChang: NEWS.ShuXiZhuanYeYouHeZhuanChang,
  })
  for (const content of NEWCOMERS) await expectOnRecord(content.name, buildLrmx(content))
  expect(await textsOf(MISDATED)).toMatchObject({ ChuShengNianYue: '1990.03', XingMing: MISDATED })
  expect((await made(apiOf(desk.page).people.list({}))).total).toBe(9)
})

test('undoing lists who was edited since and leaves them as they are', async () => {
  const { page } = desk
  const api = apiOf(page)
  const edited = NEWCOMERS[0]!.name
  await editHealth(edited, '良好')
  const batches = new BatchesPage(page)
  await batches.open()
  await expect(batches.grid.locator('tr[data-focused=true]')).toContainText('第 2 批')
  await page.getByRole('button', { name: '撤销这一批' }).press('Enter')
  await expect(batches.dialog).toContainText('下列 1 人写入后又改过')
  await expect(batches.dialog.getByRole('grid')).toContainText(edited)
  await expect(batches.dialog.getByRole('button', { name: '取消' })).toBeFocused()
  await batches.dialog.getByRole('button', { name: '撤销 3 人' }).press('Enter')
  await people.expectToast('已撤销：移入回收站 2 人，恢复 1 人，保持现状 1 人。')
  await expect(batches.grid.locator('tr[data-focused=true]')).toContainText('已撤销')
  expect(await textsOf('仇和')).toEqual(before)
  expect((await textsOf(edited)).JianKangZhuangKuang).toBe('良好')
  const removed = await made(api.people.list({ removed: true }))
  expect(removed.rows.map((it) => it.name).sort()).toEqual([MISDATED, NEWCOMERS[1]!.name].sort())
  expect((await made(api.people.list({}))).total).toBe(7)
})

async function editHealth(name: string, health: string): Promise<void> {
  const api = apiOf(desk.page)
  const { rows } = await made(api.people.list({ text: name }))
  const { person } = await made(api.people.open({ id: rows[0]!.id }))
  const content: PersonContent = { ...contentOf(person), health }
  await made(api.people.save({ id: person.id as PersonId, version: person.version, content }))
}
