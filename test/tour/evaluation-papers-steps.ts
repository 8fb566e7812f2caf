import { expect } from '@playwright/test'
import { made } from '../support/e2e/api'
import { roundCalled } from './evaluation-result-steps'
import { goTo, type Stage } from './stage'

/** From blank sheet to printed result: numbered ballots by box, the ranking, one score explained, the recount. */
export async function evaluationPapers(stage: Stage): Promise<void> {
  const report = await roundCalled(stage, /述职评议/, 'open')
  await shown(stage, `/evaluations/rounds/${report}/boxes`, '测评票', 'No. 00001')
  await picture(stage, 'paper-ballot', '测评票，按票箱编号', 'Blank ballots, numbered by box')
  const yearly = await roundCalled(stage, /公务员年度考核/, 'closed')
  await shown(stage, `/evaluations/rounds/${yearly}/result`, '排名表', '评议主体得分')
  await picture(stage, 'paper-ranking', '排名表', 'The ranking on paper')
  const [first] = (await made(stage.api.evaluations.result({ roundId: yearly }))).rows
  if (!first) throw new Error('the yearly assessment has no result')
  await shown(stage, `/evaluations/rounds/${yearly}/result/${first.no}`, '得分说明', '什么会')
  await picture(stage, 'paper-explanation', '得分说明，一人一页', 'One score explained on one page')
}

/** Ctrl+P on a page, and the paper in sight with these words on it. */
async function shown({ page, ...stage }: Stage, path: string, paper: string, words: string): Promise<void> {
  await goTo({ page, ...stage }, path)
  await expect(page.getByRole('button', { name: /打印…/ })).toBeVisible()
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: `打印${paper}` })
  await expect(dialog.getByText(words).first()).toBeVisible()
}

async function picture(
  { page, album }: Stage,
  name: string,
  chinese: string,
  english: string,
): Promise<void> {
  await album.picture(page, name, chinese, english)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
