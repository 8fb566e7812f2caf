import { expect, test } from '@playwright/test'
import type { RoundId } from '#shared/values/id'
import { apiOf, made } from '../support/e2e/api'
import { appraisalScheme, peopleOf, roundToEnter } from '../support/e2e/bench-round'
import { type Desk, deskWithEmptyDatabase, OFFICER, PASSWORD } from '../support/e2e/databases'
import { sidewaysScrollers } from '../support/e2e/look'
import { BenchPage } from './pages/bench.page'

/** @file Paper by paper at the ballot bench: twenty subjects, six items, two people, no mouse. */

test.describe.configure({ mode: 'serial' })

const SECOND = '佟守成'
/** Twenty lines of six marks; five 优秀 in the last column, six are allowed. */
const PAPER: string[] = Array.from({ length: 20 }, (_, line) => (line < 5 ? '121121' : '222322'))

let desk: Desk
let bench: BenchPage
let round: RoundId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  bench = new BenchPage(desk.page)
  const api = apiOf(desk.page)
  await made(api.accounts.add({ name: SECOND, roles: ['clerk'], password: PASSWORD }))
  round = await roundToEnter(api, {
    ...{ title: '县水利局 2026 年度民主测评', scheme: appraisalScheme(), ballots: 4 },
    personIds: await peopleOf(api, 20),
  })
})
test.afterAll(() => desk.close())

async function signInAs(accountName: string): Promise<void> {
  const api = apiOf(desk.page)
  await made(api.vault.lock({}))
  await made(api.vault.signIn({ accountName, password: PASSWORD }))
  await desk.page.reload()
  await expect(desk.page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

const stored = async (number: number, entry: 1 | 2 = 1) =>
  (await made(apiOf(desk.page).evaluations.ballot({ roundId: round, box: 1, entry, number }))).ballot

const valuesOf = (lines: readonly string[]) => [...lines.join('')].map(Number)

test('a ballot of twenty subjects takes 121 keys, and keys typed ahead fall on the next one', async () => {
  await bench.open(round, 1)
  await bench.expectPaper(1)
  bench.startCounting()
  await bench.type(...PAPER.join(''), 'Control+Enter', '3', '=')
  expect(bench.keys - 2).toBeLessThanOrEqual(121)
  await bench.expectPaper(2)
  expect((await stored(1))?.marks.map((it) => it.value)).toEqual(valuesOf(PAPER))
  // Nothing stands above the first line, so `=` has nothing to take and the cursor stays.
  expect(await bench.line(0)).toEqual([expect.stringContaining('基本'), '', '', '', '', ''])
  expect(await sidewaysScrollers(desk.page)).toEqual([])
})

test('what is half typed is a draft that another start of the page finds again', async () => {
  await bench.type('1', '4')
  await expect(desk.page.getByText(/本票已存草稿 \d\d:\d\d（3 格）/)).toBeVisible()
  await desk.page.reload()
  await bench.expectPaper(2)
  expect((await bench.line(0)).map((it) => it.slice(-2))).toEqual(['基本', '优秀', '不称', '', '', ''])
  await expect(desk.page.getByText('3／120 格')).toBeVisible()
})

test('a broken limit is said once, with both ways out, and F9 takes the second', async () => {
  await bench.type('Control+Home', ...'222221'.repeat(7), ...'222222'.repeat(13))
  const notice = desk.page.getByRole('alert')
  await expect(notice).toContainText('总体“优秀”已选 7 人')
  await expect(notice).toContainText('最多 6 人（20 人的 30%）。')
  await expect(desk.page.getByText('7／6')).toBeVisible()
  await bench.type('Control+Enter', '1')
  await bench.expectPaper(2)
  await bench.type('F9', 'Enter', 'Control+Enter')
  await bench.expectPaper(3)
  expect(await stored(2)).toMatchObject({ void: 'over-limit' })
})

test('a second person enters the same papers, sees where they differ, and both are settled', async () => {
  const { page } = desk
  await bench.type(...PAPER.join(''), 'Control+Enter')
  await bench.expectPaper(4)
  await signInAs(SECOND)
  await bench.goTo('/evaluations')
  await expect(page.getByRole('grid', { name: '票箱' })).toBeVisible()
  await page.keyboard.press('2')
  await bench.expectPaper(1)
  const changed = PAPER.with(3, '121131')
  await bench.type(...changed.slice(0, 4).join(''))
  await expect(page.getByText('廉：一录 称职')).toBeVisible()
  await bench.type(...changed.slice(4).join(''), 'Control+Enter')
  await bench.expectPaper(2)
  await bench.type('F9', '2', 'Control+Enter')
  await bench.expectPaper(3)
  await bench.type(
    ...PAPER.join('').slice(0, 6),
    '1',
    'F4',
    ...PAPER.slice(1).join('').slice(1),
    'Control+Enter',
  )
  await bench.expectPaper(4)
  expect((await stored(3, 2))?.marks.map((it) => it.value)).toEqual(valuesOf(PAPER))

  await bench.goTo(`/evaluations/rounds/${round}/settle/1`)
  await expect(bench.differences).toHaveAttribute('aria-rowcount', '2')
  await expect(page.getByText('第 1 张')).toBeVisible()
  await bench.type('F4', 'Control+Enter')
  await expect(bench.differences).toHaveAttribute('aria-rowcount', '1')
  await expect(page.getByText('第 2 张')).toBeVisible()
  await bench.type('F5', 'Control+Enter')
  await expect(bench.differences).toHaveAttribute('aria-rowcount', '0')
  expect((await stored(1, 2))?.marks.map((it) => it.value)).toEqual(valuesOf(PAPER))
  expect(await stored(2, 1)).toMatchObject({ void: 'unreadable' })
})

test('nobody enters the second time what they entered the first time', async () => {
  await signInAs(OFFICER)
  await bench.open(round, 2)
  await bench.type('Control+g', '1', 'Enter')
  await bench.expectPaper(1)
  await expect(desk.page.getByText('这张票的一录是您录的，两遍要由两人各录一遍。')).toBeVisible()
  await bench.type('4', 'Control+Enter')
  expect((await stored(1, 2))?.enteredBy).toBe(SECOND)
})
