import { expect } from '@playwright/test'
import { PersonContent, type PersonRow } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { made } from '../support/e2e/api'
import { DESKTOP, LAPTOP, type Stage, sized } from './stage'

type Chosen = { id: PersonId; unit: string }

/** Somebody with much on record and the most things to be checked. */
export async function someoneToCheck({ api }: Stage): Promise<Chosen> {
  const found: PersonRow[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await made(api.people.list({ offset, limit: PAGE }))
    found.push(...rows.filter((it) => it.openWarnings > 0 && it.completeness >= 85 && it.rank !== ''))
    if (offset + PAGE >= total) break
  }
  const chosen = found.toSorted((a, b) => b.openWarnings - a.openWarnings)[0]
  if (!chosen) throw new Error('nobody in the county has anything to be checked')
  return { id: chosen.id, unit: chosen.organizationName }
}

const PAGE = 500

/** Opened from the list of the person's unit, so that the page knows who comes before and after. */
export async function personPage(stage: Stage, { id, unit }: Chosen): Promise<void> {
  const { page, album, api } = stage
  const ids = await made(api.people.ids({ text: unit }))
  const search = page.getByLabel('查找', { exact: true })
  await search.fill(unit)
  await expect(page.getByText(`${ids.length} 人（在册 3,000 人）`)).toBeVisible()
  await search.press('Enter')
  await page.keyboard.press('Home')
  for (let at = 0; at < ids.indexOf(id); at += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await historyStands(stage)
  await album.picture(page, 'person', '人员页，1366×768', 'One person, 1366×768')
  await sized(stage, DESKTOP)
  await album.picture(page, 'person-1920', '人员页，1920×1080', 'One person, 1920×1080')
  await toPart(stage, '家庭成员')
  await album.picture(page, 'person-family-1920', '人员页下半，1920×1080', 'The lower half, 1920×1080')
  await sized(stage, LAPTOP)
}

async function historyStands({ page }: Stage): Promise<void> {
  await expect(page.getByRole('complementary', { name: '提醒' }).getByText(/共 [\d,]+ 次/)).toBeVisible()
}

async function toPart({ page }: Stage, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '各部分' }).getByRole('button', { name }).click()
}

export async function lowerParts(stage: Stage): Promise<void> {
  const { page, album } = stage
  await toPart(stage, '家庭成员')
  await album.picture(
    page,
    'person-family',
    '家庭成员、奖惩、年度考核',
    'Family, rewards, yearly assessments',
  )
  await toPart(stage, '基本信息')
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
  await expect(page.getByText(/专长 [\d,]+ 次/)).toBeVisible()
  await page.keyboard.press('F1')
  await album.picture(page, 'person-history', '一栏的变更与填写规定', 'History and rule of one field')
  await page.keyboard.press('F1')
}

/** A 简历 from Word, in all the spellings people write: what was made of it is seen before it is taken. */
export async function pastedCareer({ page, album }: Stage): Promise<void> {
  await page.getByRole('navigation', { name: '各部分' }).getByRole('button', { name: '简历' }).click()
  await page.getByRole('button', { name: '粘贴简历' }).click()
  await page.keyboard.insertText(PASTED)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '写入 5 段' })).toBeVisible()
  await album.picture(page, 'person-paste', '粘贴简历，先看后写', 'A pasted résumé, split and checked first')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('navigation', { name: '各部分' }).getByRole('button', { name: '基本信息' }).click()
}

const PASTED = `2001年9月-2005年7月　湘南农业大学农业经济管理专业学习
2005.07——2009.11\t云泽县白水乡科员
2009.11--2013.04 云泽县农业局计财股副股长、股长（其间：2010.09-2012.07在县委党校学习）
2013.06至2016.08 云泽县柳河镇党委委员、
副镇长
２０１６．０８—至今 云泽县柳河镇党委副书记`

/** Somebody else saves while the page is open: both values are shown, nothing is overwritten. */
export async function conflict({ page, album, api }: Stage, { id }: Chosen): Promise<void> {
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
