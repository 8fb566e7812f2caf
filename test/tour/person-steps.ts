import { expect } from '@playwright/test'
import { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { made } from '../support/e2e/api'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** Somebody with much on record and several things to be checked. */
export async function someoneToCheck({ api }: Stage): Promise<PersonId> {
  const { rows } = await made(api.people.list({ limit: 400 }))
  const found = rows
    .filter((it) => it.completeness >= 90 && it.post !== '')
    .toSorted((a, b) => b.openWarnings - a.openWarnings)[0]
  if (!found || found.openWarnings === 0) throw new Error('nobody in the county has anything to be checked')
  return found.id
}

export async function personPage(stage: Stage, id: PersonId): Promise<void> {
  const { page, album } = stage
  await goTo(stage, `/people/${id}`)
  await expect(page.getByRole('complementary', { name: '提醒' }).getByText(/共 [\d,]+ 次/)).toBeVisible()
  await album.picture(page, 'person', '人员页，1366×768', 'One person, 1366×768')
  await sized(stage, DESKTOP)
  await album.picture(page, 'person-1920', '人员页，1920×1080', 'One person, 1920×1080')
  await sized(stage, LAPTOP)
}

export async function lowerParts({ page, album }: Stage): Promise<void> {
  await page.getByRole('navigation', { name: '各部分' }).getByRole('button', { name: '家庭成员' }).click()
  await album.picture(
    page,
    'person-family',
    '家庭成员、奖惩、年度考核',
    'Family, rewards, yearly assessments',
  )
  await page.getByRole('navigation', { name: '各部分' }).getByRole('button', { name: '基本信息' }).click()
}

/** A wrong date is told at its field; put right, the change is kept as a draft by itself. */
export async function editing({ page, album }: Stage): Promise<void> {
  const joined = page.getByLabel('参加工作时间', { exact: true })
  const before = await joined.inputValue()
  await joined.fill('201313')
  await joined.press('Enter')
  await expect(page.getByText(/现为 201313/)).toBeVisible()
  await album.picture(page, 'person-wrong', '填写有误', 'A wrong date is told at its field')
  await joined.fill(before)
  await page.getByLabel('专长', { exact: true }).fill('乡村规划、基层治理')
  await expect(page.getByText(/已自动存草稿/)).toBeVisible()
  await album.picture(page, 'person-draft', '草稿自动保存', 'Unsaved text is kept as a draft')
  await page.keyboard.press('Control+S')
  await expect(page.getByText(/已保存，1 处变更/).first()).toBeVisible()
}

export async function fieldHistory({ page, album }: Stage): Promise<void> {
  await page.getByLabel('专长', { exact: true }).focus()
  await page.keyboard.press('Alt+H')
  await expect(page.getByText(/字段变更　.*专/)).toBeVisible()
  await page.keyboard.press('F1')
  await album.picture(page, 'person-history', '一栏的变更与填写规定', 'History and rule of one field')
  await page.keyboard.press('F1')
}

/** Somebody else saves while the page is open: both values are shown, nothing is overwritten. */
export async function conflict({ page, album, api }: Stage, id: PersonId): Promise<void> {
  await page.getByLabel('健康状况', { exact: true }).fill('一般')
  const { person } = await made(api.people.open({ id }))
  const content = { ...PersonContent.parse(person), health: '良好', specialty: '乡村规划、农业经营' }
  await made(api.people.save({ id, version: person.version, content }))
  await expect(page.getByText('库内已有较新的保存')).toBeVisible()
  await page.keyboard.press('Control+S')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('的记录已被修改')
  await album.picture(
    page,
    'conflict',
    '他人先保存',
    'Somebody saved first: both values, nothing overwritten',
  )
  for (const theirs of await dialog.getByText('库内', { exact: true }).all()) await theirs.click()
  await dialog.getByRole('button', { name: '按所选保存' }).click()
  await expect(dialog).toBeHidden()
}

export async function explained({ page, album }: Stage): Promise<void> {
  await page
    .getByRole('complementary', { name: '提醒' })
    .getByRole('button', { name: '说明' })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel('说明').fill('经查档案，以任免通知所载为准。')
  await album.picture(page, 'explain', '说明一项提醒', 'Accepting a warning, on record')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}
