import { expect, test } from '@playwright/test'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { sidewaysScrollers } from '../support/e2e/look'
import { AwardProgrammesPage } from './pages/award-programmes.page'

/** @file A programme from its preset to one that a cycle can start with, a post of the catalogue, the list of members. */

test.describe.configure({ mode: 'serial' })

const TITLE = '党建“十大品牌”评选'

let desk: Desk
let programmes: AwardProgrammesPage

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  programmes = new AwardProgrammesPage(desk.page)
  const api = apiOf(desk.page)
  const person = { identityNumber: '', overrides: [], birth: '1950.03' }
  await made(api.people.create(buildPersonContent({ ...person, name: '罗砚秋', party: '1970.01.15' })))
  await made(api.people.create(buildPersonContent({ ...person, name: '韩屿', party: '1990.01.15' })))
})
test.afterAll(() => desk.close())

test('a preset tells what it waits for, leads there by F7, and is saved once nothing is undecided', async () => {
  const { page } = desk
  await programmes.newFrom(TITLE)
  await expect(page.getByText('7 处须定', { exact: true })).toBeVisible()
  expect(await sidewaysScrollers(page)).toEqual([])

  // A sentence leads to its cell in another part of the programme; a value typed there settles it.
  await page.getByRole('button', { name: '“党建“十大品牌””的评分项“开创性”满分未定。' }).click()
  const full = page.getByLabel('评分项 1 满分', { exact: true })
  await expect(full).toBeFocused()
  await page.keyboard.type('40')
  await expect(page.getByText('6 处须定', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: /全部填入/ }).press('Enter')
  await expect(page.getByText(/处须定/)).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`已保存“${TITLE}”。`).first()).toBeVisible()
  const { rows } = await made(apiOf(page).awards.programmes({}))
  expect(rows).toMatchObject([{ title: TITLE, errors: 0, version: 2 }])
})

test('a post of the catalogue is entered with who came for it, and counted against what is wanted', async () => {
  const { page } = desk
  await programmes.goTo('/awards/shortage')
  await expect(page.getByRole('grid', { name: '岗位' })).toBeFocused()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: '登记急需紧缺岗位' })
  await dialog.getByLabel('用人单位').fill('县人民医院')
  await dialog.getByLabel('岗位名称').fill('儿科医师')
  await dialog.getByLabel('需求人数').fill('2')
  await dialog.getByRole('button', { name: '增加一人' }).click()
  await dialog.getByLabel('引进人员 1 姓名').fill('外地人才')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('需求 2 人　已引进 1 人　缺 1 人')).toBeVisible()
  const { rows } = await made(apiOf(page).awards.shortagePosts({}))
  expect(rows).toMatchObject([{ post: '儿科医师', wanted: 2, found: 1 }])
})

test('members whose standing reaches fifty years are listed and shown as they will print', async () => {
  const { page } = desk
  await programmes.goTo('/awards/medal')
  const list = page.getByRole('grid', { name: '党龄名册' })
  await expect(list.getByText('罗砚秋')).toBeVisible()
  await expect(list.getByText('韩', { exact: false })).toHaveCount(0)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('dialog').getByText('党龄满 50 周年党员名册').first()).toBeVisible()
})
