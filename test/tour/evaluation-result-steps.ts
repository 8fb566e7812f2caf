import { expect } from '@playwright/test'
import { ResultPage } from '../e2e/pages/result.page'
import { made } from '../support/e2e/api'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** 年度考核 with the ceiling hit: ranking, the tie that waits, the working down to ballots, weights tried out. */
export async function annualResult(stage: Stage): Promise<void> {
  const { page, album } = stage
  const result = new ResultPage(page)
  await goTo(stage, `/evaluations/rounds/${await roundCalled(stage, /公务员年度考核/, 'closed')}/result`)
  await expect(result.ceilings).toContainText('优秀')
  await album.picture(page, 'result-ranking', '年度考核　排名与名额', 'Yearly assessment: the ceiling hit')
  await result.ceilings.getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await album.picture(page, 'result-decide', '同分跨名额，核定等次', 'A tie across the ceiling is decided')
  await page.keyboard.press('Escape')
  await result.ranking.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(result.working).toBeVisible()
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  await album.picture(page, 'result-explained', '得分说明', 'How one score came about')
  await result.working.locator('[data-figure]').first().click()
  await expect(result.ballots).toContainText('张')
  await album.picture(
    page,
    'result-ballots',
    '从票数到票号',
    'From a count to the serial numbers of its ballots',
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await result.view('推演')
  await page.getByRole('button', { name: '去掉', exact: true }).first().click()
  await expect(page.getByText('名次变动')).toBeVisible()
  await album.picture(page, 'result-what-if', '推演：去掉一个评议主体', 'Tried on a copy: one group dropped')
  await result.view('复核')
  await expect(page.getByText('封票指纹')).toBeVisible()
  await album.picture(page, 'result-recount', '复核计票', 'Every mark counted again')
}

/** A village ranking: the table at full width, and how scores and grades are spread. */
export async function villageResult(stage: Stage): Promise<void> {
  const { page, album } = stage
  const result = new ResultPage(page)
  await goTo(
    stage,
    `/evaluations/rounds/${await roundCalled(stage, /村（社区）综合排名/, 'published')}/result`,
  )
  await sized(stage, DESKTOP)
  await result.view('排名')
  await expect(result.ranking.locator('tbody tr').first()).toBeVisible()
  await album.picture(page, 'result-villages', '村（社区）综合排名', 'A ranking of villages')
  await sized(stage, LAPTOP)
  await result.view('分布')
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
  await album.picture(page, 'result-distribution', '得分与等次分布', 'How scores and grades are spread')
}

export async function roundCalled({ api }: Stage, title: RegExp, state: string): Promise<string> {
  const { rows } = await made(api.evaluations.rounds({ tab: 'all', offset: 0, limit: 100 }))
  const found = rows.find((it) => title.test(it.title) && it.state === state)
  if (!found) throw new Error(`the demonstration county has no ${state} round ${title}`)
  return found.id
}
