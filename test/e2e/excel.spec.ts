import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { encode } from 'jpeg-js'
import { checkCharacter } from '#shared/values/identity-number'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { type RosterRow, writeRoster } from '../support/e2e/roster-file'

test.describe.configure({ mode: 'serial' })

let desk: Desk
test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
})
test.afterAll(() => desk.close())

const numberOf = (first17: string) => first17 + checkCharacter(first17)
const PEOPLE: readonly RosterRow[] = [
  ['韩 屿', '男', '1982年3月', numberOf('99010119820315001'), '青石镇镇长', '13900000001'],
  ['程砚秋', '女', '1985.6', numberOf('99010119850611002'), '青石镇副镇长', '13900000002'],
  ['单于飞', '男', '199013', '', '青石镇科员', '13900000003'],
]

test('a unit’s own roster is given its columns, compared, sent back, written and taken back', async () => {
  const { page, app, folder } = desk
  const api = apiOf(page)
  await answerOpen(app, await writeRoster(folder, PEOPLE))
  await page.evaluate(() => {
    location.hash = '/people/import'
  })
  await page.getByRole('button', { name: '选文件', exact: true }).click()
  const sheets = page.getByRole('listbox', { name: '工作表' })
  await expect(sheets.getByRole('option')).toHaveCount(3)
  const grid = page.getByRole('grid', { name: '“花名册”的各行' })
  await expect(grid.getByRole('row')).toHaveCount(PEOPLE.length + 1)
  await expect(grid.getByText('合计', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '“现任职务”列对应' })).toHaveValue('现任职务')
  const phone = page.getByRole('textbox', { name: '“联系电话”列对应' })
  await expect(phone).toHaveValue('')

  // One row out and in again, and a column given another meaning, without the mouse.
  await grid.focus()
  await page.keyboard.press('Space')
  await expect(sheets.getByText(`取 ${PEOPLE.length - 1} 行，不取 2 行`)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(sheets.getByText(`取 ${PEOPLE.length} 行，不取 1 行`)).toBeVisible()
  await page.keyboard.press('Control+Enter')

  const preview = page.getByRole('tree', { name: '导入文件' })
  await expect(preview.getByRole('treeitem').first()).toBeVisible()
  await expect(page.getByRole('tab', { name: /有误\s*1/ })).toBeVisible()
  const returned = join(folder, '退回单_青石镇花名册.xlsx')
  await answerSave(app, returned)
  await page.getByRole('button', { name: '退回单' }).click()
  await expect(page.getByText(/已导出退回单 1 份，标出 \d+ 格。/).first()).toBeVisible()
  expect(existsSync(returned)).toBe(true)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(returned)
  expect(book.getWorksheet('花名册')?.getCell('D6').fill).toMatchObject({ type: 'pattern' })

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/已写入 2 人，列为第 1 批次。可撤销。/).first()).toBeVisible()
  const { rows } = await made(api.people.list({ sort: 'birth' }))
  expect(rows.map((it) => [it.name, it.birth])).toEqual([
    ['韩屿', '1982.03'],
    ['程砚秋', '1985.06'],
  ])
  const { person } = await made(api.people.open({ id: rows[0]!.id }))
  expect(person.assessments).toMatchObject([{ year: 2025, grade: '称职' }])
  expect(person.extras.flatMap((it) => it.cells)).toContainEqual({ label: '联系电话', value: '13900000001' })
  expect((await made(api.people.keptSheets({}))).rows).toMatchObject([{ rows: 1 }])
})

test('photos of a folder find their people; the batches are taken back one after the other', async () => {
  const { page, app, folder } = desk
  const api = apiOf(page)
  const photos = join(folder, '照片')
  mkdirSync(photos)
  const data = Buffer.alloc(40 * 50 * 4, 120)
  for (const name of ['韩屿.jpg', '无此人.jpg'])
    writeFileSync(join(photos, name), encode({ data, width: 40, height: 50 }, 80).data)
  await answerOpen(app, photos)
  await page.evaluate(() => {
    location.hash = '/people/photos'
  })
  await page.getByRole('button', { name: '选文件夹' }).click()
  await expect(page.getByRole('tree', { name: '照片' }).getByRole('treeitem')).toHaveCount(2)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已写入 1 张照片，列为第 2 批次。可撤销。').first()).toBeVisible()
  const [row] = (await made(api.people.list({ text: '韩屿' }))).rows
  const photoOf = async () => (await made(api.people.open({ id: row!.id }))).person.photo
  expect(await photoOf()).not.toBeNull()
  await made(api.steps.undo({}))
  expect(await photoOf()).toBeNull()
  await made(api.steps.undo({}))
  expect((await made(api.people.list({}))).total).toBe(0)
})
