import { expect } from '@playwright/test'
import { pictures } from './award-pictures'
import { goTo, type Stage } from './stage'

/** @file The first screen of the morning, what is done from it, and the systems behind it. */

const WAIT = { timeout: 60_000 }

/** The list, a matter registered, letters about several, the register of letters, the systems as data. */
export async function workbench(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/workbench')
  const list = page.getByRole('grid', { name: '待办事项' })
  await expect(list.locator('tr[data-index]').nth(3)).toBeVisible(WAIT)
  await pictures(
    stage,
    'workbench',
    '工作台',
    'Overdue, due and waiting in one list; the counts agree with it',
  )
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByLabel('事　项').fill('报送两新组织集中摸排月报')
  await album.picture(
    page,
    'workbench-reminder',
    '登记事项',
    'A matter of one’s own, repeating by the calendar',
  )
  await page.keyboard.press('Escape')
  await writtenLetters(stage)
  await goTo(stage, '/workbench/list')
  await expect(page.getByRole('grid', { name: '事项列表' })).toBeVisible(WAIT)
  await album.picture(page, 'workbench-list', '事项列表', 'All matters by urgency and month')
  await systems(stage)
}

async function writtenLetters({ page, album }: Stage): Promise<void> {
  const list = page.getByRole('grid', { name: '待办事项' })
  await list.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '写提醒函…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('首函文号').fill(`云组函〔${new Date().getFullYear()}〕60号`)
  await album.picture(page, 'workbench-letters', '写提醒函', 'One letter to each unit, numbered on')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('特此函告').first()).toBeVisible(WAIT)
  await album.picture(page, 'workbench-letter', '提醒函', 'The letters before they are printed')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

async function systems(stage: Stage): Promise<void> {
  const { page } = stage
  await goTo(stage, '/settings/systems')
  const list = page.getByRole('grid', { name: '工作制度' })
  await expect(list.locator('tr[data-index]').nth(2)).toBeVisible(WAIT)
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('依　据')).toBeVisible(WAIT)
  await pictures(stage, 'systems', '工作制度', 'A working system as data: source, content, editions')
}
