import { expect } from '@playwright/test'
import { RoundsPage } from '../e2e/pages/rounds.page'
import { made } from '../support/e2e/api'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** The room 考核, a new 述职评议 round from a scheme, its subjects from a unit, its boxes before any ballot. */
export async function newRound(stage: Stage): Promise<void> {
  const { page, album, api } = stage
  const rounds = new RoundsPage(page)
  await goTo(stage, '/evaluations')
  await expect(rounds.list).toBeVisible()
  await page.getByRole('tab', { name: '全部' }).click()
  await expect(rounds.list.locator('tbody tr').first()).toBeVisible()
  await album.picture(page, 'rounds', '考核轮次', 'The rounds of the department by how far they have come')
  const scheme = (await made(api.evaluations.schemes({}))).find(
    (it) => it.subject === 'person' && it.errors === 0 && it.state !== 'retired',
  )
  if (!scheme) throw new Error('the demonstration county has no scheme for people that is ready')
  await rounds.make(scheme.title)
  await rounds.addUnit('青石镇')
  await rounds.subjects.focus()
  await album.picture(
    page,
    'round-subjects',
    '选定考核对象',
    'Subjects in ballot order, special cases with their reason',
  )
  await rounds.take('开始录票')
  await rounds.expectState('录票')
  await rounds.tab('票箱')
  await expect(rounds.box(1, '应到')).toBeVisible()
  await sized(stage, DESKTOP)
  await album.picture(
    page,
    'round-boxes',
    '票箱与还不能封票的原因',
    'Boxes, and what keeps the round from being closed',
  )
  await sized(stage, LAPTOP)
  await page.getByRole('button', { name: '退回“筹备”' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await album.picture(page, 'round-back', '退回须写明原因', 'A step back asks for its reason')
  await page.keyboard.press('Escape')
}
