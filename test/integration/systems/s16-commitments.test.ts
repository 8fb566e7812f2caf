import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/matters/index'
import type { DueItem } from '#shared/values/due'
import { writeRecords } from '#test/builders/dossier'
import { addParty, addPartyPost, addPerson, addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S16 after document 002: secretaries swear, commit themselves in public and are called on again every half-year. */

let desk: MatterDesk
let secretaries: string[]
beforeAll(async () => {
  desk = await openMatterDesk('2011-03-20')
  const town = await addTown(desk.test, '青石镇')
  secretaries = []
  for (const name of ['贺明川', '柳松年', '邵清和']) {
    const person = await addPerson(desk.test, { name })
    await addPartyPost(desk.test, await addParty(desk.test, town), {
      person_id: person,
      name,
      from_on: '2011-03-01',
    })
    secretaries.push(person)
  }
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters
const commit = (at: number, title: string, raisedOn: string) =>
  desk.create('S16', {
    title,
    raisedOn,
    subject: { kind: 'person', id: secretaries[at] as string },
    fields: { oath: '2011-03-20', witness: '镇党委书记', published: '公开栏' },
  })

async function due(today: string, until: string): Promise<string[]> {
  let items: DueItem[] = []
  await writeRecords(desk.test, async (trx) => {
    items = await dueItems(trx, { today, until })
  })
  return items
    .filter((it) => it.system === '就职宣誓和公开承诺')
    .map((it) => `${it.on} ${it.state} ${it.title}`)
}

describe('public commitments', () => {
  it('list who has made none in the year', async () => {
    await commit(0, '修通柳溪村机耕路 3 公里', '2011-03-20')
    await commit(1, '建成村卫生室', '2011-03-20')
    const [short] = await made(api().shortfalls({ system: 'S16', on: '2011-06-30' }))
    expect(short).toMatchObject({ label: '公开承诺', from: '2011-01-01', to: '2011-12-31', subjects: 3 })
    expect(short?.short.map((it) => [it.name, it.found])).toEqual([['邵清和', 0]])
  })

  it('are followed up each half-year, from the last time that something was heard', async () => {
    desk.day('2011-09-10')
    expect(await due('2011-09-10', '2011-09-30')).toEqual([
      '2011-09-20 due 2011-001 修通柳溪村机耕路 3 公里：跟踪回访',
      '2011-09-20 due 2011-002 建成村卫生室：跟踪回访',
    ])
    const { rows } = await made(api().list({ system: 'S16' }))
    const road = rows.find((it) => it.number === '2011-001')!
    await made(api().note({ id: road.id, kind: 'progress', on: '2011-09-25', words: '路基完成 2 公里' }))
    expect(await due('2011-10-01', '2011-10-31')).toEqual([
      '2011-09-20 overdue 2011-002 建成村卫生室：跟踪回访',
    ])
    expect(await due('2012-03-20', '2012-03-31')).toContain(
      '2012-03-25 due 2011-001 修通柳溪村机耕路 3 公里：跟踪回访',
    )
  })

  it('are kept or overdue at their day', async () => {
    const { rows } = await made(api().list({ system: 'S16' }))
    const [room, road] = rows
    desk.day('2011-11-30')
    await made(
      api().extend({
        id: room!.id,
        version: room!.version,
        on: '2011-10-01',
        dueOn: '2011-11-30',
        words: '按承诺',
      }),
    )
    await made(
      api().extend({
        id: road!.id,
        version: road!.version,
        on: '2011-10-01',
        dueOn: '2011-10-31',
        words: '按承诺',
      }),
    )
    await desk.closeOut(room!.id, '2011-11-28')
    const { whole } = await made(api().measures({ system: 'S16', from: '2011-01-01', to: '2011-12-31' }))
    expect(whole.map((it) => [it.label, it.text, it.numerator, it.denominator])).toEqual([
      ['承诺兑现率', '50.00 %', 1, 2],
      ['按期兑现率', '50.00 %', 1, 2],
    ])
    expect((await made(api().list({ system: 'S16', tab: 'overdue' }))).rows).toMatchObject([
      { number: '2011-001', late: 30, subjectName: '贺明川' },
    ])
  })
})
