import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OrganizationId } from '#shared/values/id'
import { addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S26 after document 002: 知晓率, “五个一” activities, and the units without complaint, petition or breach. */

let desk: MatterDesk
let towns: OrganizationId[]
beforeAll(async () => {
  desk = await openMatterDesk('2011-04-20')
  towns = []
  for (const name of ['青石镇', '白水镇', '红岩镇', '绿溪镇']) towns.push(await addTown(desk.test, name))
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters
const YEAR = { system: 'S26', from: '2011-01-01', to: '2011-12-31' }
const about = (at: number, kind: string, title: string) =>
  desk.create('S26', {
    kind,
    title,
    raisedOn: '2011-04-10',
    subject: { kind: 'unit', id: towns[at] as OrganizationId },
  })

it('adds up the tests of knowledge and refuses more who knew than were asked', async () => {
  const tally = (at: number, whole: number, part: number) =>
    api().addTally({
      system: 'S26',
      key: 'awareness',
      subject: { kind: 'unit', id: towns[at] as OrganizationId },
      on: '2011-04-15',
      whole,
      part,
    })
  expect(await tally(0, 100, 101)).toMatchObject({
    code: 'invalid-input',
    message: '知晓 101 不能多于参加测试 100。',
  })
  await made(tally(0, 300, 297))
  await made(tally(1, 200, 191))
  const { whole, units } = await made(api().measures(YEAR))
  expect(whole[0]).toMatchObject({
    label: '换届纪律知晓率',
    text: '97.60 %',
    numerator: 488,
    denominator: 500,
    numeratorLabel: '知晓',
    denominatorLabel: '参加测试',
  })
  expect(units.find((it) => it.unitName === '白水镇')?.values[0]?.text).toBe('95.50 %')
})

it('lists the units without complaints, petitions and breaches', async () => {
  await about(0, 'complaint', '反映拉票')
  await about(1, 'complaint', '反映说情')
  await about(1, 'petition', '落选人员上访')
  await about(2, 'violation', '违规宴请')
  const { whole } = await made(api().measures(YEAR))
  expect(whole.slice(1, 4).map((it) => [it.label, it.text, it.numerator, it.denominator])).toEqual([
    ['“零投诉”单位', '50.00 %', 2, 4],
    ['“零上访”单位', '75.00 %', 3, 4],
    ['“零违纪”单位', '75.00 %', 3, 4],
  ])
  const quiet = await made(api().measureRecords({ ...YEAR, key: 'no-complaint', part: 'numerator' }))
  expect(quiet.rows.map((it) => it.name)).toEqual(['红岩镇', '绿溪镇'])
})

it('says which towns still owe activities of the five', async () => {
  for (const title of ['上好党课', '过组织生活', '发放“明白卡”', '知晓度测试', '案例警示'])
    await about(3, 'activity', title)
  await about(0, 'activity', '上好党课')
  const [short] = await made(api().shortfalls({ system: 'S26', on: '2011-12-31' }))
  expect(short?.short.map((it) => [it.name, it.found])).toEqual([
    ['青石镇', 1],
    ['白水镇', 0],
    ['红岩镇', 0],
  ])
})

it('warns of a newly promoted cadre who was not warned within thirty days', async () => {
  const id = await about(2, 'promotion', '新任副镇长警示谈话和考试')
  await desk.fill(id, { fields: { exam: '92' } })
  desk.day('2011-05-20')
  const { rows } = await made(api().list({ system: 'S26', kind: 'promotion' }))
  expect(rows[0]).toMatchObject({ fields: { exam: '92' }, milestones: { warned: '' } })
})
