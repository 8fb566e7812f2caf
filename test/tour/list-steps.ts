import { expect } from '@playwright/test'
import { DESKTOP, LAPTOP, type Stage, sized } from './stage'

export async function countyList(stage: Stage): Promise<void> {
  await peekStands(stage)
  await stage.album.picture(stage.page, 'list', '干部名册，1366×768', 'The list of cadres, 1366×768')
}

export async function unitFilter(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('button', { name: '全部单位' }).click()
  const search = page.getByPlaceholder('查找单位')
  await search.fill('青石')
  await expect(page.getByRole('treeitem').first()).toContainText('青石')
  await album.picture(page, 'unit-filter', '按单位筛选', 'Narrowing the list to a unit')
  await search.press('Enter')
  await expect(page.getByText(/在册 3,000 人/)).toBeVisible()
  await peekStands(stage)
  await album.picture(page, 'unit-list', '一个单位的人', 'The people of one town')
}

/** Focus and marks are two things: three people marked, the focus on a fourth. */
export async function markedPeople(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('grid', { name: '人员' }).focus()
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'Space',
    'ArrowDown',
    'Space',
    'ArrowDown',
    'ArrowDown',
    'Space',
  ])
    await page.keyboard.press(key)
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('已选 3 人')).toBeVisible()
  await peekStands(stage)
  await album.picture(page, 'marked', '勾选与焦点', 'Focus, marks, and what can be done with the marked')
  await page.keyboard.press('Escape')
  await expect(page.getByText('已选 3 人')).toBeHidden()
  await page.getByRole('button', { name: '清除' }).click()
}

export async function nobodyFound({ page, album }: Stage): Promise<void> {
  await page.getByLabel('查找', { exact: true }).fill('查无此人')
  await expect(page.getByText('没有符合条件的人。')).toBeVisible()
  await album.picture(page, 'nobody', '没有符合条件的人', 'Nobody found, and the way out')
  await page.getByLabel('查找', { exact: true }).fill('')
}

export async function searchEverything({ page, album }: Stage): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.keyboard.insertText('黄桥')
  await expect(page.getByRole('option', { name: /黄桥/ }).nth(4)).toBeVisible()
  await album.picture(page, 'search', '搜索，Ctrl K', 'Search for people, units, commands')
  await page.keyboard.press('Escape')
}

export async function wideList(stage: Stage): Promise<void> {
  await sized(stage, DESKTOP)
  await peekStands(stage)
  await stage.album.picture(stage.page, 'list-1920', '干部名册，1920×1080', 'The list at 1920×1080')
  await sized(stage, LAPTOP)
}

export async function otherLooks(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.keyboard.press('Control+Alt+D')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await peekStands(stage)
  await album.picture(page, 'list-dark', '深色', 'Dark')
  await page.keyboard.press('Control+Alt+D')
  await page.keyboard.press('Control+Alt+B')
  await expect(page.locator('html')).toHaveAttribute('data-type', 'big')
  await peekStands(stage)
  await album.picture(page, 'list-big', '大字', 'Big type')
  await page.keyboard.press('Control+Alt+B')
}

/** The peek follows the focus after a moment; its last block stands once everything is there. */
async function peekStands({ page }: Stage): Promise<void> {
  const focused = page.getByRole('grid', { name: '人员' }).locator('[data-focused=true]')
  const peek = page.getByRole('complementary', { name: '所选人员' })
  await expect(peek.getByText('待核', { exact: true })).toBeVisible()
  const name = (await peek.getByRole('heading').first().innerText()).slice(0, 1)
  await expect(focused).toContainText(name)
}
