import { expect } from '@playwright/test'
import { CadresPage } from '../e2e/pages/cadres.page'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** 干部结构: one date, two dates, the people behind a number, two dimensions crossed. */
export async function structure(stage: Stage): Promise<void> {
  const { page, album } = stage
  const cadres = new CadresPage(page)
  await goTo(stage, '/cadres/structure')
  await expect(page.getByRole('img').or(page.locator('.recharts-bar-rectangle')).first()).toBeVisible()
  await expect(page.getByRole('figure').locator('svg').first()).toBeVisible()
  await album.picture(page, 'structure', '干部结构', 'Structure at one date')
  await cadres.date('对比时间', '2021.06')
  await expect(cadres.block('年龄').getByText('增减')).toBeVisible()
  await album.picture(page, 'structure-compared', '干部结构，两个时间对比', 'Structure: before and after')
  await cadres.block('年龄').locator('[data-figure]').nth(1).click()
  await expect(cadres.people.locator('tbody tr').first()).toBeVisible()
  await album.picture(page, 'structure-people', '干部结构，点数到人', 'Structure: the people behind a number')
  await page.keyboard.press('Escape')
  await cadres.date('对比时间', '')
  await page.getByText('交叉', { exact: true }).click()
  await expect(page.getByRole('table', { name: '交叉表' })).toBeVisible()
  await sized(stage, DESKTOP)
  await album.picture(page, 'structure-cross', '干部结构，单位与年龄交叉', 'Structure: units by age')
  await sized(stage, LAPTOP)
}

/** 到龄预警: retirement by both rules, probation, terms, and the rules that the department sets. */
export async function clock(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/cadres/clock')
  const list = new CadresPage(page).list
  for (const [name, key, english] of [
    ['退休', 'retirement', 'The clock: retirement, old rule and reform'],
    ['试用期', 'probation', 'The clock: probation'],
    ['任期与交流', 'tenure', 'The clock: years in post and unit'],
  ] as const) {
    await page.getByRole('tab', { name: new RegExp(name) }).click()
    await expect(list.locator('tbody tr').first()).toBeVisible()
    await album.picture(page, `clock-${key}`, `到龄预警　${name}`, english)
  }
  await page.getByRole('button', { name: '口径…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await album.picture(page, 'clock-rules', '结构与预警口径', 'Bands and rules of the department')
  await page.keyboard.press('Escape')
}
