import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDelegate, addParty, addPerson, addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk, unit } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S23 after document 002: what delegates hear on their Friday mornings is handed on and answered in time. */

let desk: MatterDesk
let delegate: string
beforeAll(async () => {
  desk = await openMatterDesk('2011-06-03')
  const party = await addParty(desk.test, await addTown(desk.test, '青石镇'))
  delegate = await addPerson(desk.test, { name: '甘若澄' })
  await addDelegate(desk.test, party, { person_id: delegate, name: '甘若澄', from_on: '2010-01-01' })
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters

it('carries what a delegate heard from the studio to its answer and counts who was answered in time', async () => {
  const subject = { kind: 'person' as const, id: delegate }
  const heard = [
    // Friday 3 June 2011; five working days end on the 10th, thirty days on 3 July.
    { title: '建议增设公交站', on: '2011-06-03', forward: '2011-06-09', reply: '2011-07-01' },
    { title: '反映路灯不亮', on: '2011-06-10', forward: '2011-06-20', reply: '2011-07-20' },
    { title: '建议开放阅览室', on: '2011-06-17', forward: '', reply: '' },
  ]
  for (const { title, on, forward, reply } of heard) {
    const id = await desk.create('S23', {
      kind: 'opinion',
      title,
      raisedOn: on,
      subject,
      source: '党代表接待日',
    })
    await desk.fill(id, { milestones: { forward, reply }, units: [unit('市住建局')], person: '卜若谷' })
  }
  desk.day('2011-08-01')
  const { rows } = await made(api().list({ system: 'S23' }))
  expect(rows.map((it) => [it.number, it.subjectName, it.dueOn])).toEqual([
    ['2011-003', '甘若澄', '2011-07-17'],
    ['2011-002', '甘若澄', '2011-07-10'],
    ['2011-001', '甘若澄', '2011-07-03'],
  ])
  for (const row of rows.slice(1)) await desk.closeOut(row.id, '2011-08-01')
  const { whole } = await made(api().measures({ system: 'S23', from: '2011-01-01', to: '2011-12-31' }))
  expect(whole.map((it) => [it.label, it.text, it.numerator, it.denominator])).toEqual([
    ['答复率', '66.67 %', 2, 3],
    ['按时答复率', '33.33 %', 1, 3],
  ])
  const late = await made(
    api().measureRecords({
      system: 'S23',
      from: '2011-01-01',
      to: '2011-12-31',
      key: 'milestone',
      part: 'denominator',
    }),
  )
  expect(late.rows.map((it) => it.note)).toEqual(['2011.07.01', '2011.07.20', '未完成'])
})
