import { expect, test } from '@playwright/test'
import type { Round } from '#shared/modules/evaluations/round'
import { evaluationScheme } from '#test/builders/evaluation'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { enteredRound, moved, type RoundAsked } from '../support/e2e/evaluation-round'
import { sidewaysScrollers } from '../support/e2e/look'
import { ResultPage } from './pages/result.page'

/** @file From sealed boxes to a ranking, from a figure to its ballots, and back from what was only tried. */

test.describe.configure({ mode: 'serial' })

/** 好 for at most one in five. */
const scheme = evaluationScheme({
  rules: { ceilings: [{ grade: '好', share: 0.2, consentShare: null, rounding: 'floor' }] },
})

/**
 * Five subjects, A 60 %, B 40 %. The first two: A 好, B 较好, 0.6 × 100 + 0.4 × 80 = 92, equal at the ceiling of one.
 * Third the other way round: 88. Fourth 较好 by all: 80. Fifth 一般 by all: 60.
 */
const MARKS: Record<number, { a: number; b: number }> = {
  1: { a: 1, b: 2 },
  2: { a: 1, b: 2 },
  3: { a: 2, b: 1 },
  4: { a: 2, b: 2 },
  5: { a: 3, b: 3 },
}

let desk: Desk
let result: ResultPage
let round: Round
let names: string[]

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  result = new ResultPage(desk.page)
  const api = apiOf(desk.page)
  const { rows } = await made(api.people.list({ limit: 40 }))
  const people = rows.filter((it, at) => rows.findIndex((other) => other.name === it.name) === at)
  const vote: RoundAsked['vote'] = ({ place, group }) => MARKS[place]?.[group as 'a' | 'b'] ?? null
  round = await enteredRound(api, {
    ...{ title: '2026 年述职评议考核', scheme, personIds: people.slice(0, 5).map((it) => it.id) },
    ...{ ballots: { a: 4, b: 5 }, vote },
  })
  names = (await made(api.evaluations.subjects({ roundId: round.id }))).map((it) => it.name)
})
test.afterAll(() => desk.close())

test('while ballots are entered there is turnout and nothing else', async () => {
  const { page } = desk
  await result.open(round.id)
  await expect(page.getByText('录票期间不显示结果')).toBeVisible()
  await expect(page.getByRole('row', { name: 'A 县委委员 4 4 4 4 4 0' })).toBeVisible()
  await expect(result.ranking).toHaveCount(0)
  for (const name of names) await expect(page.locator('main, section').getByText(name)).toHaveCount(0)
  const asked = await apiOf(page).evaluations.explanation({ roundId: round.id, subject: 1 })
  expect(asked).toMatchObject({ ok: false, code: 'conflict' })
})

test('the sealed round is ranked, and the tie at the ceiling decided with a reason', async () => {
  const { page } = desk
  round = await moved(apiOf(page), round.id, 'closed')
  await expect(result.ranking).toHaveAttribute('aria-rowcount', '5')
  await expect
    .poll(() => result.places())
    .toEqual([
      ['1', names[0], '92.00'],
      ['1', names[1], '92.00'],
      ['3', names[2], '88.00'],
      ['4', names[3], '80.00'],
      ['5', names[4], '60.00'],
    ])
  expect(await sidewaysScrollers(page)).toEqual([])
  await expect(result.ceilings).toContainText('应参加 5 人的 20%，尾数舍去')
  await result.ceilings.getByRole('button', { name: `核定${names[1]}` }).press('Enter')
  const dialog = page.getByRole('dialog')
  const decide = dialog.getByRole('button', { name: '核定', exact: true })
  await dialog.getByLabel('等次').fill('好')
  await page.keyboard.press('Enter')
  await expect(decide).toBeDisabled()
  await dialog.getByLabel('事由').fill('部务会议研究，近三年实绩在前')
  await decide.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(result.ranking.getByRole('row').filter({ hasText: names[1] ?? '' })).toContainText('核定')
  const { rows } = await made(apiOf(page).evaluations.result({ roundId: round.id }))
  expect(rows.filter((it) => it.grade === '好').map((it) => it.name)).toEqual([names[1]])
})

test('a figure opens its arithmetic and the serial numbers of its ballots', async () => {
  const { page } = desk
  await result.ranking.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(result.working).toContainText('0.6 × 100.00 + 0.4 × 80.00 = 92.00')
  await expect(result.working).toContainText('80 × 5 ÷ 5 = 80.00')
  await result.working
    .getByRole('button', { name: /B 镇村干部\s较好 5$/ })
    .first()
    .press('Enter')
  await expect(result.ballots).toContainText('第 1—5 张')
  await page.keyboard.press('Escape')
  await expect(result.ballots).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: names[1] ?? '', level: 1 })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(result.ranking).toBeVisible()
})

test('what is tried moves ranks on a copy and is gone after leaving', async () => {
  const { page } = desk
  const api = apiOf(page)
  const before = await made(api.evaluations.result({ roundId: round.id }))
  await result.view('推演')
  await page.getByRole('button', { name: '去掉', exact: true }).first().press('Enter')
  // Without A the third has 100, the first two fall to the 80 of the fourth.
  await expect(result.trial.getByRole('row').filter({ hasText: names[2] ?? '' })).toContainText('↑2')
  await expect(result.trial.getByRole('row').filter({ hasText: names[0] ?? '' })).toContainText('↓1')
  await expect(page.getByText('推演，不保存')).toBeVisible()
  await result.view('排名')
  await result.view('推演')
  await expect(page.getByText('与结果相同')).toBeVisible()
  expect(await made(api.evaluations.result({ roundId: round.id }))).toEqual(before)
})
