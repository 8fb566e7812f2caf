import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { CycleId, PersonId } from '#shared/values/id'
import { awardCategory, awardProgramme } from '../builders/award-programme'
import { buildPersonContent } from '../builders/person'
import { pdfBytes } from '../support/attachment-files'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { plain, readPdf, textOfPage } from '../support/pdf-geometry'
import { NominationsPage } from './pages/nomination.page'

/** @file Somebody on record and somebody new put forward by keyboard, what is incomplete refused, who is twice told. */

test.describe.configure({ mode: 'serial' })

const CONTENT = awardProgramme({
  title: '双星十奖',
  categories: [
    awardCategory({
      key: 'keji',
      label: '科技人才奖',
      division: '十奖',
      fields: [
        {
          key: 'works',
          label: '近五年代表性成果',
          kind: 'rows',
          options: [],
          columns: ['成果名称', '时间', '级别', '本人排名'],
          required: false,
          most: null,
        },
      ],
      materials: [{ key: 'oath', label: '诚信承诺书', required: true, anonymous: false }],
    }),
    awardCategory({ key: 'jiaoyu', label: '教育人才奖', division: '十奖' }),
  ],
})

let desk: Desk
let nominations: NominationsPage
let person: { id: PersonId; name: string; birth: string }
let cycleId: CycleId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  nominations = new NominationsPage(desk.page)
  const { awards, people, organizations } = apiOf(desk.page)
  const water = await made(
    organizations.create({ parentId: null, name: '云泽县水利局', kind: 'legal', category: '' }),
  )
  const content = buildPersonContent({ organizationId: water.id })
  person = { id: (await made(people.create(content))).id, name: content.name, birth: content.birth }
  const programme = await made(awards.createProgramme({ content: CONTENT }))
  const cycle = await made(
    awards.createCycle({
      programmeId: programme.id,
      title: '第五届双星十奖',
      year: 2026,
      no: 5,
      referenceOn: '2026.06.30',
      budget: 1_000_000_000,
    }),
  )
  cycleId = cycle.id
  await made(awards.moveStage({ id: cycleId, version: cycle.version, stage: 'apply', to: 'open' }))
})
test.afterAll(() => desk.close())

test('somebody on record comes with the file’s facts, and is handed in once the material is there', async () => {
  const { page, app, folder } = desk
  await nominations.open(`${cycleId}/nominations`)
  await expect(nominations.list).toBeFocused()
  await page.keyboard.press('Control+n')
  await nominations.pick('关联在册', person.name)
  await expect(nominations.field('姓名')).toHaveValue(person.name)
  await expect(nominations.field('出生年月')).toHaveValue(person.birth)
  await nominations.field('推荐单位').fill('云泽县水利局')
  await nominations.field('主要业绩和贡献').fill('主持小型水库除险加固，三年无一险情。')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`1 号　${person.name}`)
  await expect(nominations.problems).toContainText('缺材料“诚信承诺书”')

  writeFileSync(join(folder, '承诺书.pdf'), await pdfBytes(2))
  await answerOpen(app, join(folder, '承诺书.pdf'))
  await page.getByRole('button', { name: '添加文件' }).first().press('Enter')
  await page.getByRole('button', { name: '承诺书', exact: true }).press('Enter')
  await expect(nominations.dialog.getByRole('img', { name: '承诺书 第 2 页，共 2 页' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(nominations.problems).not.toContainText('缺材料')
  expect(await sidewaysScrollers(page)).toEqual([])
  expect(await outOfWindow(page)).toEqual([])
  await nominations.step('受理')
  await expect(page.getByText('已受理', { exact: true })).toBeVisible()
})

test('somebody new is typed in; what is incomplete is refused by name, kept when the page is left, and then taken', async () => {
  const { page } = desk
  await nominations.open(`${cycleId}/nominations/new`)
  await nominations.pick('申报类别', '教育人才奖')
  await nominations.field('姓名').fill('欧阳见深')
  await nominations.field('工作单位').fill('云泽县第一中学')
  await page.getByText('本人自荐', { exact: true }).click()
  await expect(page.getByText(/草稿已存/)).toBeVisible()
  await nominations.open(`${cycleId}/nominations`)
  await expect(nominations.list).toBeVisible()
  await nominations.open(`${cycleId}/nominations/new`)
  await expect(nominations.field('姓名')).toHaveValue('欧阳见深')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 号　欧阳见深')
  await nominations.step('受理')
  await expect(nominations.dialog).toContainText('“性别”未填。“出生年月”未填。“主要业绩和贡献”未填。')
  await page.keyboard.press('Escape')
  await nominations.problems.getByRole('button', { name: '“出生年月”未填。' }).press('Enter')
  await expect(nominations.field('出生年月')).toBeFocused()
  await page.keyboard.type('198506')
  await nominations.field('性别').fill('男')
  await nominations.field('主要业绩和贡献').fill('带出三届毕业班。')
  await nominations.step('受理')
  await expect(page.getByText('已受理', { exact: true })).toBeVisible()
})

test('who stands in two categories is told beside the form, and the form is seen as it will be printed', async () => {
  const { page } = desk
  const { awards } = apiOf(page)
  const { facts } = await made(awards.candidateFacts({ personId: person.id, organizationId: null }))
  const twin = await made(
    awards.createNomination({
      cycleId,
      content: {
        category: 'jiaoyu',
        name: person.name,
        personId: person.id,
        unitName: '云泽县第一中学',
        nominator: 'self',
        facts: { ...facts, deeds: '带出三届毕业班。' },
      },
    }),
  )
  await nominations.open(`${cycleId}/nominations/${twin.id}`)
  await expect(nominations.problems).toContainText('同一人（单位）')
  await expect(nominations.problems).toContainText('科技人才奖')
  await page.keyboard.press('Control+p')
  await expect(nominations.dialog.getByText(person.name).first()).toBeVisible()
  await page.keyboard.press('Escape')
  const form = join(desk.folder, '申报表.pdf')
  await answerSave(desk.app, form)
  const grant = await made(apiOf(page).shell.pickSave({ purpose: 'pdf', suggestedName: '申报表' }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  const paper = { paper: 'nomination' as const, cycleId, nominations: [twin.id] }
  await made(awards.saveAward({ paper, format: 'pdf', grant }))
  const [first, ...others] = await readPdf(readFileSync(form))
  // Label column 24 wide from 22, the first row 11.5 high from 43; the photo box ends at 188 by 89.
  const name = first?.texts.find((it) => plain(it.text) === '姓名')
  expect(name && Math.abs(name.x + name.width / 2 - 34)).toBeLessThan(0.3)
  expect(name && Math.abs(name.y - 50.3)).toBeLessThan(0.3)
  expect(first?.lines.some((it) => Math.abs(it.x1 - 152) < 0.1 && Math.abs(it.y2 - 89) < 0.1)).toBe(true)
  expect(others.map(textOfPage).join('')).toContain('单位推荐意见')

  await nominations.open(`${cycleId}/nominations`)
  await expect(nominations.list.getByRole('row').filter({ hasText: '1 处' })).toHaveCount(2)
  await page.getByLabel('只看有问题的').check()
  await expect(nominations.list.getByRole('row').filter({ hasText: '欧阳见深' })).toHaveCount(0)
  expect(await sidewaysScrollers(page)).toEqual([])
})
