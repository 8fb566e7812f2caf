import { expect, test } from '@playwright/test'
import { DutyDraft } from '#shared/modules/duties/event'
import { PartyContent } from '#shared/modules/organizations/party'
import { buildOrganizationContent } from '../builders/organization'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { sidewaysScrollers } from '../support/e2e/look'
import { DutiesPage } from './pages/duties.page'

/** @file A gap found in the matrix by keyboard, filled with its list of names, and seen filled. */

test.describe.configure({ mode: 'serial' })

/** All of last year has ended, whenever the test runs. */
const YEAR = new Date().getFullYear() - 1
const TEAM = ['周怀谷', '石晓岚', '林若岚']

let desk: Desk
let duties: DutiesPage

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  duties = new DutiesPage(desk.page)
  const api = apiOf(desk.page)
  const town = await made(api.organizations.create(buildOrganizationContent({ unitRole: 'town' })))
  const large = await branch(town.id, '红石村党支部', true)
  await branch(town.id, '柳河电商党支部', false)
  const team = TEAM.map((name, at) => ({
    id: null,
    post: at === 0 ? '书记' : '委员',
    personId: null,
    name,
    origin: '' as const,
    from: `${YEAR - 1}-01-10`,
    fullTime: false,
  }))
  const { id, version } = large
  const seats = [
    { post: '书记', approved: 1 },
    { post: '委员', approved: 2 },
  ]
  await made(api.organizations.saveTeam({ id, version, from: `${YEAR - 1}-01-10`, seats, team }))
  for (let month = 1; month <= 12; month++)
    if (month !== 3) await made(api.duties.save({ id: null, version: 0, draft: committee(id, month) }))
})
test.afterAll(() => desk.close())

async function branch(unitId: string, shortName: string, hasCommittee: boolean) {
  const content = PartyContent.parse({
    parentId: null,
    name: `中共青石镇${shortName.replace('党支部', '')}支部委员会`,
    shortName,
    code: '',
    kind: 'branch',
    affiliation: 'village',
    unitId,
    villageId: null,
    enterpriseId: null,
    foundedOn: '2001-07-01',
    termYears: null,
    hasCommittee,
    groups: 0,
    supervisor: '',
    phone: '',
    address: '',
    remark: '',
  })
  return made(apiOf(desk.page).organizations.saveParty({ id: null, version: 0, content }))
}

function committee(id: string, month: number): DutyDraft {
  const day = `${YEAR}-${String(month).padStart(2, '0')}-08`
  return DutyDraft.parse({
    system: 'S02',
    kind: 'committee',
    subject: { kind: 'party', id },
    plannedOn: day,
    heldOn: day,
    due: 3,
    present: 3,
  })
}

test('a gap is walked to, told in words and filled with who was there', async () => {
  const { page } = desk
  await duties.openYear(YEAR)
  expect(await sidewaysScrollers(page)).toEqual([])
  await expect(duties.cell('红石村党支部', 2)).toHaveAccessibleName(/支委会已开/)
  await expect(duties.cell('红石村党支部', 3)).toHaveAccessibleName(/支委会缺/)
  // A branch without a committee is not asked for its meetings: 12 theme days and 4 quarters of two kinds.
  await expect(duties.cell('柳河电商党支部', 3)).toHaveAccessibleName(/支委会不要求/)
  await expect(duties.line('柳河电商党支部')).toContainText('20')

  await duties.matrix.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(duties.peek).toContainText('无计划，无记录')
  await duties.peek.getByRole('button', { name: '补记录' }).click()

  await expect(duties.person('石晓岚')).toHaveAccessibleName('石晓岚，到会')
  await duties.person('石晓岚').click()
  await expect(duties.person('石晓岚')).toHaveAccessibleName('石晓岚，请假')
  await duties.person('林若岚').press('3')
  await expect(page.getByText('实到 1／应到 3')).toBeVisible()
  await page.getByLabel('开展日期').fill(`${YEAR}.03.18`)
  await page.getByLabel('议题（主题）').fill('研究困难党员帮扶')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存：红石村党支部支委会。').first()).toBeVisible()

  await duties.openYear(YEAR)
  await expect(duties.cell('红石村党支部', 3)).toHaveAccessibleName(/支委会已开，无计划/)
})

test('the ledger lists what was held, and a plan is filed for every branch at once', async () => {
  const { page } = desk
  await duties.goTo(`/ledgers/duties/S02/branches/ledger?year=${YEAR}`)
  await expect(page.getByText('开展 12 次，参加 34 人次')).toBeVisible()
  await expect(page.getByRole('grid', { name: '台账' })).toContainText('研究困难党员帮扶')

  await duties.openYear(YEAR + 1)
  await page.getByRole('button', { name: '报备计划' }).click()
  await page.getByLabel('类别').fill('主题党日')
  await page.keyboard.press('Enter')
  await page.getByLabel('月份').fill('12')
  await page.getByRole('button', { name: /报备 2 个/ }).click()
  await expect(page.getByText('已报备 2 次。').first()).toBeVisible()
  await expect(duties.cell('柳河电商党支部', 12)).toHaveAccessibleName(/主题党日已计划/)
})
