import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/members/index'
import type { MobileContent } from '#shared/modules/members/mobile'
import type { DueItem } from '#shared/values/due'
import type { PersonId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { addMember, addParty, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file S39 《关于建立流动党员信息库的实施方案》 over the year 2026 of a town: who left and where to, talks every three months (the preset's
 * own suggestion), who is overdue, who came back.
 */

let test: TestVault
let now = new Date('2026-02-20T02:00:00Z')
let branch: string
const people = new Map<string, PersonId>()

beforeAll(async () => {
  test = await openTestVault({ now: () => now })
  const town = await addTown(test, '河坪镇')
  branch = await addParty(test, town, { name: '河坪村党支部', short_name: '' })
  for (const name of ['苗在野', '柯远行', '耿守家'])
    people.set(name, await addMember(test, branch, { person: { name } }))
})
afterAll(() => test.close())

const content = (name: string, given: Partial<MobileContent> = {}): MobileContent => ({
  personId: people.get(name) as PersonId,
  direction: 'out',
  place: '东莞市',
  workplace: '',
  reason: '务工',
  leftOn: '2026-02-10',
  phone: '',
  hostParty: '',
  certificate: '',
  ...given,
})
const save = (it: MobileContent, id: string | null = null, version = 0) =>
  test.api.members.saveMobile({ id, version, content: it })

it('enters who goes away, once each, with the first talk three months on', async () => {
  expect(await save(content('苗在野', { place: '' }))).toMatchObject({ ok: false, code: 'invalid-input' })
  expect((await made(save(content('苗在野')))).contactDueOn).toBe('2026-05-10')
  // The last day of a month that has no 30th: 2026-11-30 and three months are 2027-02-28.
  await made(save(content('柯远行', { place: '太原市', leftOn: '2025-11-30' })))
  const { rows } = await made(test.api.members.mobiles({}))
  expect(rows.map((it) => [it.name, it.contactDueOn, it.overdue])).toEqual([
    ['柯远行', '2026-02-28', false],
    ['苗在野', '2026-05-10', false],
  ])
  expect(await save(content('苗在野', { place: '深圳市' }))).toMatchObject({ ok: false, field: 'personId' })
})

it('lists who was not spoken with in time, on the workbench too, until the talk is noted', async () => {
  now = new Date('2026-05-11T02:00:00Z')
  const overdue = await made(test.api.members.mobiles({ state: 'overdue' }))
  expect(overdue.counts).toEqual({ away: 2, overdue: 2, back: 0 })
  let due: DueItem[] = []
  await writeRecords(test, async (trx) => {
    due = await dueItems(trx, { today: '2026-05-11', until: '2026-05-31' })
  })
  expect(due.filter((it) => it.system === '流动党员管理')).toMatchObject([
    { title: '与 2 名流动党员联系', on: '2026-02-28', state: 'overdue', unitName: '河坪镇' },
  ])
  const ids = overdue.rows.map((it) => it.id)
  await made(test.api.members.addContacts({ ids, on: '2026-05-11', way: '视频', note: '学习座谈会精神' }))
  const after = await made(test.api.members.mobiles({}))
  expect(after.rows.map((it) => [it.contactedOn, it.contactDueOn])).toEqual([
    ['2026-05-11', '2026-08-11'],
    ['2026-05-11', '2026-08-11'],
  ])
  expect(await made(test.api.members.contacts({ id: ids[0] as string }))).toMatchObject([
    { on: '2026-05-11', way: '视频' },
  ])
})

it('keeps a talk that is entered late without setting the next one back', async () => {
  const { rows } = await made(test.api.members.mobiles({ text: '苗在野' }))
  const [row] = rows
  await made(test.api.members.addContacts({ ids: [row?.id ?? ''], on: '2026-03-01', way: '电话', note: '' }))
  const [after] = (await made(test.api.members.mobiles({ text: '苗在野' }))).rows
  expect(after).toMatchObject({ contactedOn: '2026-05-11', contactDueOn: '2026-08-11' })
})

it('takes who came back out of the list, and lets them go again later', async () => {
  const [row] = (await made(test.api.members.mobiles({ text: '柯远行' }))).rows
  if (!row) throw new Error('nobody away')
  expect(
    await test.api.members.returnMobile({ id: row.id, version: row.version, on: '2025-11-01' }),
  ).toMatchObject({ ok: false, field: 'on' })
  await made(test.api.members.returnMobile({ id: row.id, version: row.version, on: '2026-06-30' }))
  expect((await made(test.api.members.mobiles({}))).counts).toMatchObject({ away: 1, back: 1 })
  await made(save(content('柯远行', { place: '西安市', leftOn: '2026-09-01' })))
  const { forms } = await made(test.api.papers.preview({ paper: { paper: 'member-mobiles', ask: {} } }))
  expect(JSON.stringify(forms)).toContain('"柯远行","河坪村党支部","流出","西安市"')
})
