import { afterAll, beforeAll, expect, it } from 'vitest'
import { addParty, addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S24 after document 002: requests for disclosure, in one of seven fields, answered within fifteen working days. */

let desk: MatterDesk
let party: string
beforeAll(async () => {
  desk = await openMatterDesk('2011-05-03')
  party = await addParty(desk.test, await addTown(desk.test, '青石镇'))
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters

it('offers the seven fields of the plan', async () => {
  const { content } = await made(api().rules({ system: 'S24' }))
  expect(content.categories).toHaveLength(7)
  expect(content.locals[0]).toContain('建议值')
})

it('reckons the answer’s day in working days and tells answered in time from late and refused', async () => {
  const ask = (title: string) =>
    desk.create('S24', {
      title,
      raisedOn: '2011-05-03',
      category: '干部选任和管理情况',
      raisedBy: '邵清和',
      subject: { kind: 'party', id: party },
    })
  const [timely, late, refused] = [
    await ask('后备干部推荐办法'),
    await ask('党费收缴情况'),
    await ask('涉密会议记录'),
  ]
  // Tuesday 3 May 2011 and fifteen weekdays: Tuesday 24 May
  expect((await desk.open(timely)).dueOn).toBe('2011-05-24')
  await desk.fill(timely, { milestones: { answer: '2011-05-24' } })
  await desk.fill(late, { milestones: { answer: '2011-05-25' } })
  desk.day('2011-05-26')
  expect((await made(api().list({ system: 'S24', tab: 'overdue' }))).total).toBe(3)
  await desk.closeOut(timely, '2011-05-26')
  await desk.move(refused, 'dismiss', '2011-05-10', { words: '涉密，依规定不公开' })
  const { whole } = await made(api().measures({ system: 'S24', from: '2011-01-01', to: '2011-12-31' }))
  // What was refused counts in neither part.
  expect(whole.map((it) => [it.label, it.text, it.numerator, it.denominator])).toEqual([
    ['按时答复率', '50.00 %', 1, 2],
    ['答复率', '50.00 %', 1, 2],
  ])
})
