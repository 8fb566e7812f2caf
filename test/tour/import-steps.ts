import { join } from 'node:path'
import { expect } from '@playwright/test'
import { writeUnitReport } from '#electron/modules/people/demonstration/index'
import { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { made } from '../support/e2e/api'
import { answerOpen } from '../support/e2e/dialogs'
import { goTo, type Stage } from './stage'

/** What the towns hand in: the demonstration county of this month, with news, strangers and spoilt files. */
export async function writeReport({ folder }: Stage): Promise<string> {
  const now = new Date()
  const zip = `${now.getFullYear()}.${two(now.getMonth() + 1)}.${two(now.getDate())} 乡镇任免表报送.zip`
  await writeUnitReport(folder, { now, zip })
  return join(folder, zip)
}

const two = (part: number) => String(part).padStart(2, '0')

export async function chooseFiles(stage: Stage, zip: string): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/people/import')
  await expect(page.getByRole('heading', { name: '选任免表或名册' })).toBeVisible()
  await album.picture(page, 'import', '导入，选文件', 'Import: choosing files')
  await answerOpen(stage.app, zip)
  await page.getByRole('button', { name: '选文件', exact: true }).click()
  await expect(page.getByRole('heading', { name: '导入预览' })).toBeVisible({ timeout: 60_000 })
}

export async function previewExpanded(stage: Stage): Promise<void> {
  const { page, album } = stage
  await expect(page.getByRole('tree', { name: '导入文件' }).getByRole('treeitem').nth(12)).toBeVisible()
  await album.picture(page, 'preview', '导入预览', 'The preview: errors first, every difference a decision')
  await showTab(stage, '变更')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await album.picture(page, 'preview-changed', '变更，逐项决定', 'Changes, decided field by field')
}

export async function previewCollapsed(stage: Stage): Promise<void> {
  const { page, album } = stage
  await showTab(stage, '新增')
  await album.picture(page, 'preview-new', '新增，收起', 'New people, folded')
  await showTab(stage, '重复')
  await album.picture(page, 'preview-duplicate', '重复', 'Perhaps the same person')
}

export async function correctInPlace(stage: Stage): Promise<void> {
  const { page, album } = stage
  await showTab(stage, '有误')
  await page.getByRole('button', { name: '在此改正后重验' }).first().click()
  await album.picture(page, 'preview-wrong', '有误，在此改正', 'Wrong, put right on the spot')
  await page.keyboard.press('Escape')
  await showTab(stage, '全部')
}

export async function commit(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('button', { name: /^写入 [\d,]+ 人/ }).click()
  await expect(page.getByText(/已写入 [\d,]+ 人，列为/).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('3,037 人')).toHaveCount(2)
  await album.picture(page, 'committed', '写入之后', 'Written, with the way back')
}

/** Comparing and writing take long enough to be seen only when many files come at once. */
export async function manyFiles(stage: Stage): Promise<void> {
  const { page, album, folder } = stage
  const zip = '全县任免表.zip'
  await writeUnitReport(folder, { zip, mix: { created: 900, changed: 0, same: 900, duplicate: 0, wrong: 0 } })
  await goTo(stage, '/people/import')
  await answerOpen(stage.app, join(folder, zip))
  await page.getByRole('button', { name: '选文件', exact: true }).click()
  await expect(page.getByText(/已处理 [\d,]+/).first()).toBeVisible()
  await album.picture(page, 'comparing', '比对中', 'Comparing, with a way out')
  await page.getByRole('button', { name: /^写入 [\d,]+ 人/ }).click({ timeout: 60_000 })
  await expect(page.getByText(/已处理 [\d,]+/).first()).toBeVisible()
  await album.picture(page, 'writing', '写入中', 'Writing, as one batch')
  await expect(page.getByText(/已写入 [\d,]+ 人，列为/).first()).toBeVisible({ timeout: 60_000 })
}

/** One of the batch is edited afterwards, so that taking it back has to ask. */
export async function batches(stage: Stage): Promise<void> {
  const { page, album, api } = stage
  const batch = (await made(api.batches.list({}))).rows[0]
  if (!batch) throw new Error('the import left no batch')
  const { rows } = await made(api.batches.entries({ id: batch.id }))
  for (const entry of rows.slice(0, 2)) {
    const { person } = await made(api.people.open({ id: entry.recordId as PersonId }))
    const content = { ...PersonContent.parse(person), specialty: '农业经营、信访接待' }
    await made(api.people.save({ id: person.id, version: person.version, content }))
  }
  await goTo(stage, '/people/batches')
  await expect(page.getByRole('tab', { name: /又改过\s*2/ })).toBeVisible()
  await album.picture(page, 'batches', '批次', 'Batches')
  await page.getByRole('button', { name: '撤销这一批' }).click()
  await expect(page.getByRole('dialog')).toContainText('写入后又改过')
  await album.picture(page, 'undo', '撤销一批', 'Taking a batch back: who was edited since is asked about')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^撤销 / })
    .click()
  await expect(page.getByText(/已撤销：/).first()).toBeVisible({ timeout: 30_000 })
}

export async function recycleBin(stage: Stage): Promise<void> {
  await goTo(stage, '/people/recycled')
  await expect(stage.page.getByRole('heading', { name: '回收站' })).toBeVisible()
  await expect(stage.page.getByRole('grid', { name: '回收站' }).locator('[data-index="0"]')).toBeVisible()
  await stage.album.picture(stage.page, 'recycled', '回收站', 'The recycle bin')
}

async function showTab({ page }: Stage, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('tree', { name: '导入文件' }).getByRole('treeitem').first()).toBeVisible()
  await page.getByRole('tree', { name: '导入文件' }).focus()
}
