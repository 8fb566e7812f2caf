import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import type { CycleId, ReviewerId } from '#shared/values/id'
import { awardCategory, awardProgramme, awardStage } from '../builders/award-programme'
import { apiOf, made } from '../support/e2e/api'
import { cycleOf, nominate, stepped } from '../support/e2e/award-cycle'
import { type Desk, deskWithEmptyDatabase, PASSWORD } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { ScoresPage } from './pages/scores.page'

/** @file A paper sheet typed by keys alone, workbooks out and back with a stale one refused, a reviewer who sees no name. */

test.describe.configure({ mode: 'serial' })

const ITEMS = [
  { key: 'deeds', label: '工作业绩', full: 40, note: '' },
  { key: 'skill', label: '专业水平', full: 30, note: '' },
  { key: 'effect', label: '社会效益', full: 20, note: '' },
  { key: 'virtue', label: '职业操守', full: 10, note: '' },
]
const OPEN_NAMES = [
  '林栖梧',
  '穆清越',
  '白砚之',
  '贺知微',
  '江望野',
  '苏照临',
  '纪南枝',
  '程见山',
  '叶疏桐',
  '陶令仪',
]
const HIDDEN_NAMES = ['陆景澄', '冯听澜', '沈归舟', '顾长庚', '许栖迟']
const CONTENT = awardProgramme({
  title: '双星十奖',
  categories: [
    awardCategory({ label: '科技人才奖', scores: ITEMS, rules: [] }),
    awardCategory({ key: 'gongjiang', label: '工匠奖', scores: ITEMS, rules: [], anonymous: true }),
  ],
  stages: [
    awardStage('apply'),
    awardStage('review', {
      label: '初评',
      review: {
        reviewers: 2,
        dropHighest: 1,
        dropLowest: 1,
        dropFrom: 5,
        decides: 'raw',
        conflictCovers: 'nomination',
      },
    }),
    awardStage('honour'),
  ],
})

let desk: Desk
let scores: ScoresPage
let cycleId: CycleId
const reviewers: ReviewerId[] = []

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  scores = new ScoresPage(desk.page)
  const api = apiOf(desk.page)
  await made(api.accounts.add({ name: '评审温若谷', roles: ['reviewer'], password: PASSWORD }))
  const [account] = await made(api.awards.reviewAccounts({}))
  for (const [name, accountId] of [
    ['温若谷', account?.id ?? null],
    ['靳见深', null],
  ] as const) {
    const content = { name, unitName: '省农业科学院', post: '研究员', accountId }
    reviewers.push((await made(api.awards.saveReviewer({ id: null, version: 0, content }))).id)
  }
  cycleId = (await cycleOf(api, CONTENT)).id
  await stepped(api, cycleId, 'apply', 'open')
  await nominate(api, cycleId, 'rencai', OPEN_NAMES)
  await nominate(api, cycleId, 'gongjiang', HIDDEN_NAMES)
  await stepped(api, cycleId, 'apply', 'confirmed')
  const members = reviewers.map((reviewerId) => ({
    reviewerId,
    role: 'member' as const,
    state: 'accepted' as const,
  }))
  const categories = ['rencai', 'gongjiang']
  const panel = { cycleId, stage: 'review', no: null, version: 0, name: '综合组', categories, members }
  await made(api.awards.savePanel(panel))
  await made(api.awards.distribute({ cycleId, stage: 'review' }))
  await stepped(api, cycleId, 'review', 'open')
})
test.afterAll(() => desk.close())

test('fifteen nominations by four items are typed with the keyboard alone', async () => {
  const { page } = desk
  await scores.openTab(cycleId)
  await scores.reviewer('靳见深').click()
  await page.keyboard.press('F2')
  await expect(scores.cell(1, '工作业绩')).toBeFocused()
  await page.keyboard.type('41')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“工作业绩”应在 0 至 40 之间，现为 41。')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  for (let line = 0; line < 15; line++)
    for (const points of [36, 25.5, 16, 9]) {
      await page.keyboard.type(String(points - (line % 5)))
      await page.keyboard.press('Enter')
    }
  await page.keyboard.press('Control+s')
  await expect(page.getByText('15／15 项已评完')).toBeVisible()
  await expect(scores.bench.getByRole('row').filter({ hasText: '林栖梧' })).toContainText('86.5')
  expect(await sidewaysScrollers(page)).toEqual([])
  expect(await outOfWindow(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(scores.reviewer('靳见深')).toContainText('15')
  await expect(page.getByText('还有 1 位专家的 15 份没有评完')).toBeVisible()
})

test('workbooks go out and come back, and the one given out before is refused', async () => {
  const { page, app, folder } = desk
  await scores.openTab(cycleId)
  await answerOpen(app, folder)
  await page.getByRole('button', { name: '导出评分表' }).click()
  await expect(page.getByText('已导出 2 位专家的评分表').first()).toBeVisible()
  const out = join(folder, '温若谷_初评_评分表.xlsx')
  expect(readdirSync(folder)).toContain('靳见深_初评_评分表.xlsx')
  const old = join(folder, '旧表.xlsx')
  await fill(out, old, { D6: 30 })
  const before = await issued()
  await page.getByRole('button', { name: '导出评分表' }).click()
  await expect.poll(async () => (await issued()) > before).toBe(true)
  const back = join(folder, '交回.xlsx')
  await fill(out, back, { D6: 33, E6: 21, F6: 15, G6: 8, D7: 41 })
  await answerOpen(app, old, back)
  await page.getByRole('button', { name: '读入评分表' }).click()
  const dialog = page.getByRole('dialog', { name: '读入评分表' })
  await expect(dialog.getByText('之后又给这位专家导出过一份，这一份已作废。')).toBeVisible()
  await expect(dialog.getByText('“工作业绩”应在 0 至 40 之间，现为 41。')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已写入 1 位专家的 4 个评分。').first()).toBeVisible()
  await expect(scores.reviewer('温若谷')).toContainText('14')
})

test('a reviewer sees the own nominations only, without a name where names are hidden, and scores them', async () => {
  const { page } = desk
  const api = apiOf(page)
  await made(api.vault.lock({}))
  await made(api.vault.signIn({ accountName: '评审温若谷', password: PASSWORD }))
  await page.reload()
  await scores.go('/awards')
  await expect(page.getByRole('grid', { name: '等待评分的阶段' })).toContainText('1／15')
  await page.keyboard.press('Enter')
  const list = page.getByRole('grid', { name: '分给我的申报' })
  await expect(list.getByRole('row').filter({ hasText: '林栖梧' })).toContainText('77')
  await list.getByRole('row').filter({ hasText: '第 11 号' }).click()
  await expect(page.getByRole('article', { name: '申报材料' })).toContainText('主持县级重点项目')
  const fields = page.getByRole('complementary', { name: '评分' }).getByRole('textbox')
  await fields.first().focus()
  for (const points of ['38', '28', '18', '9.5']) {
    await page.keyboard.type(points)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
  await expect(list.getByRole('row').filter({ hasText: '第 11 号' })).toContainText('93.5')
  const seen = await page.locator('body').innerText()
  for (const name of HIDDEN_NAMES) expect(seen).not.toContain(name)
  expect(seen).not.toContain('靳见深')
  const rooms = page.getByRole('navigation', { name: '主导航' })
  await expect(rooms.getByRole('link', { name: '干部' })).toHaveCount(0)
})

/** When score sheets were last given out. */
async function issued(): Promise<string> {
  const progress = await made(apiOf(desk.page).awards.scoreProgress({ cycleId, stage: 'review' }))
  return progress.map((it) => it.issuedAt).join()
}

/** Types into the first sheet of a workbook as a reviewer does, and keeps it under another name. */
async function fill(from: string, to: string, cells: Record<string, number>): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(from)
  for (const [place, value] of Object.entries(cells)) {
    const [sheet] = book.worksheets
    if (sheet) sheet.getCell(place).value = value
  }
  await book.xlsx.writeFile(to)
}
