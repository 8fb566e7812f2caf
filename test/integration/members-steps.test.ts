import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PartyId, PersonId } from '#shared/values/id'
import { addMember, addParty, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file Ctrl+Z over the ledgers of members: what one act wrote goes back, whole or not at all. */

let test: TestVault
let here: PartyId
let there: PartyId

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-22T02:00:00Z') })
  const town = await addTown(test)
  const branch = async (name: string) => (await addParty(test, town, { name, short_name: '' })) as PartyId
  here = await branch('柳溪村党支部')
  there = await branch('青石镇机关党支部')
})
afterAll(() => test.close())

const member = async (name: string, given = {}) =>
  (await addMember(test, here, { person: { name }, from_on: '2015-07-01', ...given })) as PersonId
const card = (id: PersonId) => made(test.api.members.card({ id }))
const undo = async () => (await made(test.api.steps.undo({}))).title

const letterOf = (personId: PersonId) => ({
  personId,
  direction: 'within' as const,
  fromPartyId: null,
  fromName: '',
  toPartyId: there,
  toName: '',
  reason: '',
  issuedOn: '2026-08-03',
  duesUntil: '',
  phone: '',
  number: '',
})

it('takes back the receipt with the transfer it made, then the letter', async () => {
  const id = await member('贺兰亭')
  const { id: letter, version, number } = await made(test.api.members.issueTransfer(letterOf(id)))
  const receipt = { arrivedOn: '2026-08-10', receiptOn: '2026-08-15', group: '' }
  await made(test.api.members.receiveTransfer({ id: letter, version, ...receipt }))
  expect((await card(id)).belongings.map((it) => [it.partyId, it.to])).toEqual([
    [there, ''],
    [here, '2026-08-10'],
  ])

  expect(await undo()).toBe(`登记介绍信回执：贺兰亭 ${number}`)
  expect((await card(id)).belongings.map((it) => [it.partyId, it.from, it.to])).toEqual([
    [here, '2015-07-01', ''],
  ])
  expect((await made(test.api.members.transfer({ id: letter }))).receiptOn).toBe('')

  expect(await undo()).toBe(`开具介绍信：贺兰亭 ${number}`)
  const { counts } = await made(test.api.members.transfers({}))
  expect(counts).toEqual({ open: 0, overdue: 0, done: 0, cancelled: 0 })
  // The number went out once and is not given again.
  const next = await made(test.api.members.issueTransfer(letterOf(id)))
  expect(next.number).not.toBe(number)
})

it('takes back a confirmation with the day on the card', async () => {
  const id = await member('项知遥', { standing: 'probationary', from_on: '2025-11-03' })
  await made(test.api.members.confirm({ id, on: '2026-11-10' }))
  expect((await card(id)).facts.fullOn).toBe('2026-11-10')
  expect(await undo()).toBe('项知遥转为正式党员')
  const { facts, belongings } = await card(id)
  expect([facts.fullOn, belongings.map((it) => it.standing)]).toEqual(['', ['probationary']])
})

it('takes back an expulsion with the end of the membership, and refuses once the member was changed since', async () => {
  const id = await member('端木青')
  const conduct = {
    personId: id,
    kind: 'discipline' as const,
    measure: 'expulsion',
    reason: '违法犯罪',
    organ: '县纪委',
    document: '',
    meetingOn: '',
    approvedOn: '2026-10-08',
    outcome: '',
    outcomeOn: '',
  }
  await made(test.api.members.saveConduct({ id: null, version: 0, content: conduct }))
  expect((await card(id)).belongings[0]?.to).toBe('2026-10-08')
  expect(await undo()).toBe('登记处理：端木青 开除党籍')
  expect((await card(id)).belongings[0]?.to).toBe('')
  expect((await made(test.api.members.conducts({ personId: id }))).total).toBe(0)

  await made(test.api.steps.redo({}))
  await made(
    test.api.members.enrol({
      personId: id,
      name: '',
      identityNumber: '',
      sex: '',
      birth: '',
      joinedOn: '',
      partyId: there,
      group: '',
      standing: 'full',
      from: '2026-11-01',
      facts: { fullOn: '', job: '', phone: '', address: '', kept: {} },
    }),
  )
  expect(await test.api.steps.undo({})).toMatchObject({ ok: false, code: 'conflict' })
  expect((await card(id)).belongings[0]?.partyId).toBe(there)
})

it('takes back a talk and the day on which the next is due', async () => {
  const id = await member('拓跋文')
  const away = await made(
    test.api.members.saveMobile({
      id: null,
      version: 0,
      content: {
        personId: id,
        direction: 'out',
        place: '佛山市',
        workplace: '',
        reason: '',
        leftOn: '2026-01-10',
        phone: '',
        hostParty: '',
        certificate: '',
      },
    }),
  )
  await made(test.api.members.addContacts({ ids: [away.id], on: '2026-06-01', way: '电话', note: '' }))
  const [row] = (await made(test.api.members.mobiles({}))).rows
  expect(row).toMatchObject({ contactedOn: '2026-06-01', contactDueOn: '2026-09-01' })
  await undo()
  const [after] = (await made(test.api.members.mobiles({}))).rows
  expect(after).toMatchObject({ contactedOn: '', contactDueOn: '2026-04-10' })
  expect(await made(test.api.members.contacts({ id: away.id }))).toEqual([])
})
