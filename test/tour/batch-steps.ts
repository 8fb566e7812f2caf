import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { encode } from 'jpeg-js'
import { made } from '../support/e2e/api'
import { answerOpen } from '../support/e2e/dialogs'
import { writeRoster } from '../support/e2e/roster-file'
import { goTo, type Stage } from './stage'

/** A roster as a unit makes it: its sheets, what their columns mean, the comparison with 退回单. Nothing is written. */
export async function roster(stage: Stage): Promise<void> {
  const { page, album, api, folder } = stage
  const { rows } = await made(api.people.list({ limit: 20 }))
  const people = rows.map(
    (it, index) =>
      [
        it.name,
        it.sex,
        index === 3 ? '199013' : it.birth,
        index % 7 === 2 ? '4.40301E+17' : '',
        index % 4 === 0 ? `${it.post}、三级调研员` : it.post,
        `1390000${1000 + index}`,
      ] as const,
  )
  await goTo(stage, '/people/import')
  await answerOpen(stage.app, await writeRoster(folder, people))
  await page.getByRole('button', { name: '选文件', exact: true }).click()
  const grid = page.getByRole('grid', { name: '“花名册”的各行' })
  await expect(grid.getByRole('row').first()).toBeVisible()
  await grid.focus()
  for (const key of ['ArrowDown', 'Shift+ArrowDown', 'Space']) await page.keyboard.press(key)
  await expect(page.getByText('手工排除').first()).toBeVisible()
  await album.picture(
    page,
    'sheets',
    '名册对应',
    'A unit’s own roster: what its columns mean, which rows are taken',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '退回单' })).toBeVisible({ timeout: 60_000 })
  await album.picture(
    page,
    'sheets-preview',
    '名册比对，退回单',
    'Compared; the sender’s file can go back marked',
  )
  await page.getByRole('button', { name: '字段对应' }).click()
  await page.getByRole('button', { name: '换文件' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
  await expect(page.getByRole('heading', { name: '选任免表或名册' })).toBeVisible()
}

export async function photos(stage: Stage): Promise<void> {
  const { page, album, api, folder } = stage
  const from = join(folder, '照片')
  await mkdir(from)
  const { rows } = await made(api.people.list({ limit: 6 }))
  for (const [index, name] of [...rows.map((it) => it.name), '无此人'].entries()) {
    const data = Buffer.alloc(80 * 100 * 4, 60 + 20 * index)
    await writeFile(join(from, `${name}.jpg`), encode({ data, width: 80, height: 100 }, 80).data)
  }
  await answerOpen(stage.app, from)
  await goTo(stage, '/people/photos')
  await page.getByRole('button', { name: '选文件夹' }).click()
  await expect(page.getByRole('tree', { name: '照片' }).getByRole('treeitem').nth(5)).toBeVisible()
  await album.picture(page, 'photos', '导入照片', 'Photos find their people by file name')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
}

/** F6 on marked people up to the preview; nothing is written. */
export async function bulkEdit(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/people')
  await page.getByRole('grid', { name: '人员' }).focus()
  for (const key of ['Home', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'F6'])
    await page.keyboard.press(key)
  await choose(stage, '第 1 项要改的项', '健康状况')
  await choose(stage, '写入的值', '较差')
  await page.getByRole('button', { name: '再改一项' }).click()
  await choose(stage, '第 2 项要改的项', '到龄年月')
  await album.picture(page, 'bulk-edit', '批量修改', 'Many people changed at once: fields, ways, values')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('tree', { name: '批量修改预览' }).getByRole('treeitem').first()).toBeVisible()
  await album.picture(page, 'bulk-preview', '批量修改预览', 'Every change before it is written')
  await page.keyboard.press('Escape')
}

export async function yearlyResults(stage: Stage): Promise<void> {
  const { page, album, api } = stage
  const [row] = (await made(api.people.list({ limit: 1 }))).rows
  await goTo(stage, '/people/assessments')
  await choose(stage, '单位', row?.organizationName ?? '')
  await page.getByRole('textbox', { name: '年度', exact: true }).fill('2031')
  await page.getByRole('grid', { name: '年度考核结果' }).focus()
  for (const key of ['ArrowDown', '1']) await page.keyboard.press(key)
  await album.picture(
    page,
    'yearly-results',
    '年度考核录入',
    'A unit’s yearly results, exceptions by one key',
  )
}

async function choose({ page }: Stage, label: string, value: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(value)
  await page.getByRole('option', { name: value }).first().click()
}
