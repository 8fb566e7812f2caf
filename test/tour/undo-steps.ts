import { expect } from '@playwright/test'
import { made } from '../support/e2e/api'
import { contentOf } from '../support/e2e/people'
import { goTo, type Stage } from './stage'

/** Two records of one person, as two senders leave them behind. */
export async function duplicates(stage: Stage): Promise<void> {
  const { api, page, album } = stage
  const { rows } = await made(api.people.list({ limit: 12 }))
  const chosen = rows[9]
  if (!chosen) throw new Error('the county is empty')
  const { person } = await made(api.people.open({ id: chosen.id }))
  const content = contentOf(person)
  await made(
    api.people.create({
      ...content,
      health: '一般',
      specialty: '',
      career: content.career.slice(0, 3),
      rewards: [],
      overrides: [],
    }),
  )
  await goTo(stage, '/people/duplicates')
  const groups = page.getByRole('grid', { name: '疑似重复' })
  await expect(groups.locator('[data-index="0"]')).toBeVisible()
  await album.picture(page, 'duplicates', '疑似重复', 'Records that may be one person')
  await groups.press('Enter')
  const lines = page.getByRole('grid', { name: '逐项选定' })
  await expect(lines).toBeFocused()
  await lines.press('ArrowRight')
  await album.picture(
    page,
    'merge',
    '逐项选定，合并',
    'Side by side: what each says, what stands, what comes of it',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/已合并为一份/).first()).toBeVisible()
}

/** The history, with a step taken back and the next one marked. */
export async function history(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/steps')
  const grid = page.getByRole('grid', { name: '操作历史' })
  await expect(grid.locator('[data-index="0"]')).toBeVisible()
  await grid.press('Control+z')
  await expect(page.getByText(/已撤销：合并/).first()).toBeVisible()
  await album.picture(page, 'history', '操作历史，Ctrl Z 撤销', 'The history of changes, one taken back')
}
