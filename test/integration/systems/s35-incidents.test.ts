import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/matters/index'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S35 after document 003, item 14: an incident that was not reported in time is flagged. */

let desk: MatterDesk
let town: OrganizationId
beforeAll(async () => {
  desk = await openMatterDesk('2011-05-10')
  town = await addTown(desk.test, '青石镇')
})
afterAll(() => desk.test.close())

async function flagged(today: string): Promise<string[]> {
  let items: DueItem[] = []
  await writeRecords(desk.test, async (trx) => {
    items = await dueItems(trx, { today, until: today })
  })
  return items.filter((it) => it.system === '重大事件报告').map((it) => `${it.state} ${it.title} ${it.act}`)
}

it('flags an incident without report, until it is reported', async () => {
  const subject = { kind: 'unit' as const, id: town }
  const incident = { title: '征地纠纷引发聚集', raisedOn: '2011-05-10', source: '第一巡回检查组', subject }
  const id = await desk.create('S35', incident)
  expect(await flagged('2011-05-10')).toEqual([])
  expect(await flagged('2011-05-11')).toEqual(['due 2011-001 征地纠纷引发聚集：报告领导小组 补登'])
  expect(await flagged('2011-05-12')).toEqual(['overdue 2011-001 征地纠纷引发聚集：报告领导小组 补登'])
  await desk.fill(id, { milestones: { reported: '2011-05-11', advised: '' } })
  expect(await flagged('2011-05-12')).toEqual([])
  expect(await flagged('2011-05-16')).toEqual(['overdue 2011-001 征地纠纷引发聚集：提出意见建议 补登'])
})

it('tells how many were reported in time', async () => {
  desk.day('2011-06-20')
  const late = await desk.create('S35', { title: '饮水污染', raisedOn: '2011-06-01', kind: 'tendency' })
  await desk.fill(late, { milestones: { reported: '2011-06-05', advised: '2011-06-05' } })
  const { whole } = await made(
    desk.test.api.matters.measures({ system: 'S35', from: '2011-01-01', to: '2011-12-31' }),
  )
  expect(whole.map((it) => [it.label, it.text, it.numerator, it.denominator])).toEqual([
    ['报告及时率', '50.00 %', 1, 2],
    ['处置率', '0.00 %', 0, 2],
  ])
})
