import { expect, test } from '@playwright/test'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { ProceduresPage } from './pages/procedures.page'

/** @file A member's admission: begun, two steps finished by keyboard, one refused with its reasons, found in the list. */

test.describe.configure({ mode: 'serial' })

let desk: Desk
let procedures: ProceduresPage

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  procedures = new ProceduresPage(desk.page)
  const api = apiOf(desk.page)
  const content = {
    parentId: null,
    name: '东升村党支部',
    shortName: '',
    code: '',
    kind: 'branch' as const,
    affiliation: '' as const,
    unitId: null,
    villageId: null,
    enterpriseId: null,
    foundedOn: '',
    termYears: null,
    hasCommittee: true,
    groups: 0,
    supervisor: '',
    phone: '',
    address: '',
    remark: '',
  }
  await made(api.organizations.saveParty({ id: null, version: 0, content }))
  for (const name of ['邵清和', '阮克勤'])
    await made(api.people.create(buildPersonContent({ name, birth: '1998.06.15', identityNumber: '' })))
})
test.afterAll(() => desk.close())

test('an admission is begun and goes on step by step under the rules of its day', async () => {
  const { page } = desk
  await procedures.open('发展党员')
  await page.keyboard.press('Control+n')
  await procedures.pick('办理对象', '邵清和')
  await procedures.pick('办理的党组织', '东升村党支部')
  await procedures.field('开始日期').fill('2026.06.01')
  await page.keyboard.press('Control+Enter')
  await procedures.expectStep('递交入党申请书')
  await expect(procedures.steps).toContainText('（2026年修订）')

  await procedures.finish()
  await expect(page.getByRole('alert')).toContainText('申请日期未填。缺材料“入党申请书”。')
  await procedures.field('申请日期').fill('2026.06.01')
  await procedures.tickPaper('入党申请书')
  await procedures.finish()
  await procedures.expectStep('党组织派人谈话')
  await expect(page.getByText('最迟 2026.07.01').first()).toBeVisible()

  await procedures.field('谈话日期').fill('2026.07.06')
  await page.getByRole('button', { name: '加一人' }).click()
  await page
    .getByRole('combobox', { name: '谈话人 1 姓名' })
    .or(page.getByLabel('谈话人 1 姓名'))
    .first()
    .fill('阮克勤')
  await page.keyboard.press('Tab')
  await procedures.tickPaper('入党申请人谈话记录')
  await procedures.finish()
  await procedures.expectStep('推荐和确定入党积极分子')
  expect(await sidewaysScrollers(page)).toEqual([])
  expect(await outOfWindow(page)).toEqual([])

  // What was late stands as it was typed, and is told.
  await procedures.steps.getByRole('button', { name: /党组织派人谈话/ }).click()
  await expect(page.getByText('超过 1 个月，最迟 2026.07.01')).toBeVisible()
  await expect(page.getByRole('button', { name: '撤回…' })).toBeVisible()
})

test('the list shows where the case stands, and prints its record', async () => {
  const { page } = desk
  await procedures.open('发展党员')
  await expect(procedures.row('邵清和')).toContainText('推荐和确定入党积极分子')
  await expect(procedures.row('邵清和')).toContainText('1 处不符')
  await page.getByRole('tab', { name: /与规定不符/ }).click()
  await expect(procedures.row('邵清和')).toBeVisible()
  await procedures.row('邵清和').getByRole('checkbox').click()
  await page.getByRole('button', { name: /纪实表/ }).click()
  await expect(page.getByText('发展党员纪实表').first()).toBeVisible()
  await page.keyboard.press('Escape')
})
