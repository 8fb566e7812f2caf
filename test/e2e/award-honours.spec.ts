import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { CycleId } from '#shared/values/id'
import { awardCategory, awardProgramme, awardStage } from '../builders/award-programme'
import { apiOf, made } from '../support/e2e/api'
import { cycleOf, nominate, stepped } from '../support/e2e/award-cycle'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerSave } from '../support/e2e/dialogs'
import { sidewaysScrollers } from '../support/e2e/look'
import { readPdf, textOfPage } from '../support/pdf-geometry'

/** @file From the award list to the money: decision, certificates, a budget that is not passed in silence, withdrawal. */

test.describe.configure({ mode: 'serial' })

/** 20,000 yuan each for three; 50,000 may be spent. */
const CONTENT = awardProgramme({
  title: '双星十奖',
  budget: 5_000_000,
  categories: [awardCategory({ key: 'keji', label: '科技人才奖', rules: [] })],
  stages: [awardStage('apply'), awardStage('honour')],
  certificate: '{姓名}同志：\n在{年}年第{届}届{名称}评选中被评为“{类别}”。特发此证，以资鼓励。',
  issuer: '中共云泽县委',
})
const NAMES = ['欧阳映川', '丁见深', '罗望舒']

let desk: Desk
let cycleId: CycleId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const api = apiOf(desk.page)
  cycleId = (await cycleOf(api, CONTENT)).id
  await stepped(api, cycleId, 'apply', 'open')
  await nominate(api, cycleId, 'keji', NAMES)
  await stepped(api, cycleId, 'apply', 'confirmed')
  await stepped(api, cycleId, 'honour', 'open')
  await stepped(api, cycleId, 'honour', 'confirmed')
})
test.afterAll(() => desk.close())

const goTo = (tab: 'honours' | 'prizes') =>
  desk.page.evaluate((hash) => {
    location.hash = hash
  }, `#/awards/cycles/${cycleId}/${tab}`)

test('the list stands by surname strokes and takes the decision for all at once by keyboard', async () => {
  const { page } = desk
  await goTo('honours')
  const rows = page.getByRole('grid', { name: '表彰名单' }).getByRole('row')
  await expect(rows).toHaveCount(NAMES.length + 1)
  // 丁 2 strokes, 欧 8, 罗 8: of equal strokes 横 comes before 竖.
  await expect(rows.nth(1)).toContainText('丁见深')
  await page.keyboard.press('F6')
  await page.getByLabel('表彰日期').fill('2026.10.18')
  await page.getByLabel('文件', { exact: true }).fill('云委〔2026〕12号')
  await page.getByLabel('证书编号', { exact: true }).fill('云才〔2026〕{nnn}号')
  await expect(page.getByText('编号从 云才〔2026〕001号 到 云才〔2026〕003号')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(rows.nth(1)).toContainText('云才〔2026〕001号')
  await expect(rows.nth(3)).toContainText('云才〔2026〕003号')
  expect(await sidewaysScrollers(page)).toEqual([])
})

test('certificates are seen first and saved as one file, a page each', async () => {
  const { app, page, folder } = desk
  await page.getByRole('button', { name: '荣誉证书…' }).click()
  const preview = page.getByRole('dialog')
  await expect(preview.getByText('丁见深同志：')).toBeVisible()
  await page.keyboard.press('Escape')
  const api = apiOf(page)
  const path = join(folder, '证书.pdf')
  await answerSave(app, path)
  const grant = await made(api.shell.pickSave({ purpose: 'pdf', suggestedName: '证书' }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  await made(
    api.awards.saveAward({ paper: { paper: 'certificates', cycleId, honours: [] }, format: 'pdf', grant }),
  )
  const pages = await readPdf(readFileSync(path))
  expect(pages.map((it) => [Math.round(it.width), Math.round(it.height)])).toEqual(
    NAMES.map(() => [297, 210]),
  )
  const [first] = pages
  if (!first) throw new Error('no page')
  expect(textOfPage(first)).toContain('2026年第一届双星十奖评选中被评为“科技人才奖”')
})

test('prizes past the budget are refused until a document is named', async () => {
  const { page } = desk
  await goTo('prizes')
  await page.getByRole('button', { name: '生成台账' }).first().click()
  await page.getByRole('button', { name: '生成', exact: true }).click()
  await expect(page.getByText('奖金合计 6 万元，预算 5 万元，超出 1 万元。')).toBeVisible()
  expect((await made(apiOf(page).awards.prizes({ cycleId }))).rows).toEqual([])
  await page.getByLabel('批准文件').fill('云人才〔2026〕5号')
  await page.getByRole('button', { name: '按批准文件列入' }).click()
  await expect(page.getByText('超出 1 万元')).toBeVisible()
  await expect(page.getByText('批准文件：云人才〔2026〕5号')).toBeVisible()

  const gross = page.getByLabel('奖金台账 1 应发（元）')
  await gross.fill('1万')
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByText('余 0 元')).toBeVisible()
  await page.getByLabel('选择丁见深').check()
  await page.getByRole('button', { name: '标为已发…' }).click()
  await page.getByRole('button', { name: '转 1 笔' }).click()
  await expect(page.getByRole('tab', { name: /已发\s*1/ })).toBeVisible()
})

test('a withdrawal takes the name off the list and turns the money paid into a claim', async () => {
  const { page } = desk
  await goTo('honours')
  await page.getByRole('grid', { name: '表彰名单' }).getByRole('row').nth(1).click()
  await page.getByRole('button', { name: '撤销表彰…' }).click()
  await page.getByLabel('原因').fill('申报材料造假')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(page.getByText('已撤销丁见深的表彰。').first()).toBeVisible()
  await expect(page.getByRole('tab', { name: /已撤销\s*1/ })).toBeVisible()
  await expect(page.getByRole('grid', { name: '表彰名单' }).getByText('丁见深')).toHaveCount(0)
  await goTo('prizes')
  await expect(page.getByRole('tab', { name: /待追回\s*1/ })).toBeVisible()
})
