import { expect } from '@playwright/test'
import { made } from '../support/e2e/api'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** 情形与资格: the rule table with its sources, the register, who is barred at a day. */
export async function consequences(stage: Stage): Promise<void> {
  const { page, album, api } = stage
  await goTo(stage, '/evaluations/standards')
  await expect(page.getByRole('grid', { name: '规则表' })).toBeFocused()
  await page.keyboard.press('F7')
  await sized(stage, DESKTOP)
  await album.picture(
    page,
    'case-rules',
    '情形与影响期规则',
    'The rule table: what follows, and from which source',
  )
  await sized(stage, LAPTOP)
  await goTo(stage, '/evaluations/cases')
  const register = page.getByRole('grid', { name: '情形登记簿' })
  await expect(register).toBeFocused()
  await album.picture(page, 'cases', '情形登记簿', 'The register of cases')
  await register.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('年度考核')
  await album.picture(page, 'case', '一条情形及其后果', 'A case and what follows from it')
  await page.keyboard.press('Escape')
  const barred = (await made(api.evaluations.cases({}))).rows.find((it) => it.family === 'sanction')
  if (!barred) throw new Error('the demonstration bars nobody')
  await goTo(stage, '/evaluations/eligibility')
  await page.getByLabel('添加', { exact: true }).fill(barred.name)
  await expect(page.getByRole('option').first()).toContainText(barred.name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '资格查询结果' })).toContainText(barred.kindLabel)
  await album.picture(page, 'eligibility', '资格查询', 'What bars whom at a day, with rule and source')
}
