import { expect, type Locator } from '@playwright/test'
import type { PersonId, RoundId } from '#shared/values/id'
import { ResultPage } from '../e2e/pages/result.page'
import { RoundsPage } from '../e2e/pages/rounds.page'
import { made } from '../support/e2e/api'
import { answerSave } from '../support/e2e/dialogs'
import { enteredRound } from '../support/e2e/evaluation-round'
import { roundCalled } from './evaluation-result-steps'
import { goTo, type Stage } from './stage'

const SECRETARIES = 3
/** Ballots that 县委委员 and each town's 镇村干部 hand in, by the keys of the scheme's groups. */
const HANDED_IN = [9, 5]

/** 述职评议 from the blank ballot to the printed result: papers, boxes sealed in the window, ranking, votes on paper. */
export async function reportRound(stage: Stage): Promise<void> {
  const { page, album } = stage
  const roundId = await reportOfThree(stage)
  await goTo(stage, `/evaluations/rounds/${roundId}/boxes`)
  await expect(page.getByRole('button', { name: /打印…/ })).toBeVisible()
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('每箱张数').fill('1')
  await expect(dialog.getByText(/共 4 张/)).toBeVisible()
  await saved(stage, dialog.getByRole('button', { name: 'PDF' }), {
    name: 'report-ballots.pdf',
    chinese: '述职评议测评票',
    english: 'Blank ballots of each box',
  })
  await expect(dialog).toBeHidden()
  await new RoundsPage(page).take('封票')
  await goTo(stage, `/evaluations/rounds/${roundId}/result`)
  const result = new ResultPage(page)
  await expect(result.ranking.locator('tbody tr')).toHaveCount(SECRETARIES)
  await album.picture(page, 'report-ranking', '述职评议　封票后的排名', 'A 述职评议 round, sealed and ranked')
  await page.getByLabel('材料').click()
  await page.getByRole('option', { name: /结果表/ }).click()
  await page.getByRole('button', { name: '导出' }).click()
  await saved(stage, page.getByRole('menuitem', { name: '存为 PDF…' }), {
    name: 'report-result.pdf',
    chinese: '述职评议结果表',
    english: 'Votes and rates on paper',
  })
}

/** Three secretaries of last year's round in a round of their own, every ballot entered. */
async function reportOfThree(stage: Stage): Promise<RoundId> {
  const { api } = stage
  const id = (await roundCalled(stage, /述职评议/, 'archived')) as RoundId
  const { scheme } = await made(api.evaluations.round({ id }))
  const all = await made(api.evaluations.subjects({ roundId: id }))
  const entered = await enteredRound(api, {
    title: '2026 年述职评议（三人）',
    scheme,
    personIds: all.slice(0, SECRETARIES).map((it) => it.personId as PersonId),
    ballots: Object.fromEntries(scheme.groups.map(({ key }, at) => [key, HANDED_IN[at] ?? 0])),
    vote: ({ place, number }) => ((place + number) % 4 === 0 ? 2 : 1),
  })
  return entered.id
}

type Paper = { name: string; chinese: string; english: string }

/** Presses what saves a paper as PDF, and shows the file in the album. */
async function saved(
  { page, app, album }: Stage,
  button: Locator,
  { name, chinese, english }: Paper,
): Promise<void> {
  const path = album.pathFor(name)
  await answerSave(app, path)
  await button.click()
  await expect(page.getByText(/已写出 .*页。/).first()).toBeVisible({ timeout: 60_000 })
  await album.document(path, chinese, english)
}
