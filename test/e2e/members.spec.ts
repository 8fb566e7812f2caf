import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { workbookBytes } from '../support/workbooks'
import { MembersPage } from './pages/members.page'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let members: MembersPage

/** A roll as departments send it, composed at random; one row names a branch that is not there. */
const ROLL = [
  ['姓名', '性别', '出生日期', '人员类别', '所在党支部', '加入党组织日期', '转为正式党员日期', '血型'],
  ['岳知秋', '女', '1990.05', '正式党员', '柳溪村党支部', '2012.06.28', '2013.06.28', 'A'],
  ['鲁望舒', '男', '1958.11', '正式党员', '柳溪村党支部', '1975.07.01', '1976.07.01', 'O'],
  ['聂清和', '男', '1999.02', '预备党员', '柳溪村党支部', '2026.06.30', '', 'B'],
  ['龚守拙', '男', '1980.01', '正式党员', '云岭村党支部', '2001.07.01', '2002.07.01', ''],
]

const BRANCH = {
  parentId: null,
  shortName: '',
  code: '',
  kind: 'branch' as const,
  affiliation: 'town' as const,
  villageId: null,
  enterpriseId: null,
  foundedOn: '2000-01-01',
  termYears: null,
  hasCommittee: false,
  groups: 0,
  supervisor: '',
  phone: '',
  address: '',
  remark: '',
}

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  members = new MembersPage(desk.page)
  const { organizations } = apiOf(desk.page)
  const town = await made(
    organizations.create({ parentId: null, name: '青石镇', kind: 'legal', unitRole: 'town' }),
  )
  for (const name of ['柳溪村党支部', '青石镇机关党支部'])
    await made(
      organizations.saveParty({ id: null, version: 0, content: { ...BRANCH, name, unitId: town.id } }),
    )
  writeFileSync(join(desk.folder, '花名册.xlsx'), await workbookBytes([{ rows: ROLL }]))
})
test.afterAll(() => desk.close())

test('a roll is read, looked at and written; a member changes branch with a letter', async () => {
  const { page, app } = desk
  await members.goTo('/ledgers/members/intake')
  await answerOpen(app, join(desk.folder, '花名册.xlsx'))
  await page.getByRole('button', { name: '选择文件' }).first().click()
  await expect(page.getByText('找不到党支部“云岭村党支部”，先在党组织里登记。')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(members.roll.locator('tbody tr')).toHaveCount(3)
  await expect(members.row('岳知秋')).toContainText('2012.06.28')

  await members.roll.press('Home')
  await members.open('岳知秋')
  await expect(page.getByLabel('血型')).toHaveValue('A')
  await page.getByRole('button', { name: '转接' }).click()
  await members.issueLetter('青石镇机关')
  await expect(members.letter('岳知秋')).toContainText('在途')
  await members.letters.press('Enter')
  await members.receive('2026.11.02', '2026.11.10')
  await expect(members.letter('岳知秋')).toContainText('已回执')
})

test('dues are set, collected and totalled by keyboard; a star rating finds its band', async () => {
  const { page } = desk
  await members.goTo('/ledgers/members/dues')
  await members.branches.press('Enter')
  await expect(members.dues.getByRole('row')).toHaveCount(5)
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '核定基数 3 人' }).press('Enter')
  await members.setBase('农民', '1')
  await page.getByRole('button', { name: '收缴 3 人' }).press('Enter')
  await members.dialog.getByLabel('到').fill(members.thisMonth)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/已登记 \d+ 个月，共 \d+ 元/).first()).toBeVisible()

  await members.goTo('/ledgers/members/stars')
  await members.ratings.press('Enter')
  for (const points of ['18', '18', '18', '18', '19']) {
    await page.keyboard.type(points)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+Enter')
  await expect(members.ratings.getByText('五星')).toBeVisible()
})
