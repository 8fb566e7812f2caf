import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PartyId, PersonId } from '#shared/values/id'
import { addMember, addParty, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file 党费 through the gate: what is due by the rates of each month, what was paid, and that it can be taken back. */

let test: TestVault
let townId: string

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-22T02:00:00Z') })
  townId = await addTown(test)
})
afterAll(() => test.close())

const branchOf = async (name: string) => (await addParty(test, townId, { name, short_name: '' })) as PartyId

const member = async (partyId: string, name: string, given = {}) =>
  (await addMember(test, partyId, { person: { name, party: '2001.08' }, ...given })) as PersonId

it('is due by the rates of the month and owed until it is paid', async () => {
  const branch = await branchOf('青石镇卫生院党支部')
  const wage = await member(branch, '丁怀瑾', { from_on: '2020-01-01' })
  const farmer = await member(branch, '傅松年', { from_on: '2026-03-15' })
  const base = { from: '2026-01', note: '' }
  const refused = { ...base, personIds: [wage], payer: 'wage', base: 0, fixed: 0 }
  expect(await test.api.members.setDuesBase(refused)).toMatchObject({ ok: false, field: 'base' })
  // 5,000.01 元 falls into the third bracket: 1.5% of all of it, 75.00015 元, is 75 元.
  await made(
    test.api.members.setDuesBase({ ...base, personIds: [wage], payer: 'wage', base: 500_001, fixed: 0 }),
  )
  await made(
    test.api.members.setDuesBase({ ...base, personIds: [farmer], payer: 'farmer', base: 0, fixed: 50 }),
  )
  const asked = { partyId: branch, year: 2026, until: '2026-04' }
  const before = await made(test.api.members.duesMatrix(asked))
  // 丁怀瑾 owes four months of 75 元, 傅松年 March and April of 0.5 元.
  expect(before.rows.map((it) => [it.name, it.due, it.paid])).toEqual([
    ['丁怀瑾', 30_000, 0],
    ['傅松年', 100, 0],
  ])
  const payment = {
    personIds: [wage, farmer],
    from: '2026-01',
    until: '2026-03',
    paidOn: '2026-03-25',
    receiptNo: '006',
  }
  expect(await made(test.api.members.payDues(payment))).toEqual({ months: 4, fen: 22_550 })
  expect(await test.api.members.payDues(payment)).toMatchObject({ ok: false, code: 'conflict' })
  const branches = await made(test.api.members.duesBranches({ year: 2026, until: '2026-04', text: '卫生院' }))
  expect(branches.rows).toMatchObject([
    { members: 2, unset: 0, due: 30_100, paid: 22_550, owing: 2, long: 0 },
  ])
  await made(
    test.api.members.setDues({ personId: wage, month: '2026-02', paid: 0, paidOn: '', receiptNo: '' }),
  )
  const after = await made(test.api.members.duesMatrix(asked))
  expect(after.rows[0]?.cells.slice(0, 4).map((it) => it.paid)).toEqual([7_500, 0, 7_500, 0])
})

it('lists who owes six months in a row, and judges each month by the edition then in force', async () => {
  const branch = await branchOf('青石镇中心学校党支部')
  const id = await member(branch, '闻人朔', { from_on: '2020-01-01' })
  await made(
    test.api.members.setDuesBase({
      personIds: [id],
      from: '2026-01',
      payer: 'pension',
      base: 400_000,
      fixed: 0,
      note: '',
    }),
  )
  const { version, editions, title, source } = await made(
    test.api.systems.system({ engine: 'members', key: 'S02' }),
  )
  const content = editions[0]?.content as {
    dues: { payers: { key: string; brackets: { rate: number }[] }[] }
  }
  const dearer = {
    ...content,
    dues: {
      ...content.dues,
      payers: content.dues.payers.map((it) =>
        it.key === 'pension'
          ? { ...it, brackets: it.brackets.map((one) => ({ ...one, rate: one.rate * 2 })) }
          : it,
      ),
    },
  }
  await made(
    test.api.systems.save({
      engine: 'members',
      key: 'S02',
      version,
      title,
      source,
      content: dearer,
      from: '2026-07-01',
    }),
  )
  const { rows } = await made(test.api.members.duesMatrix({ partyId: branch, year: 2026, until: '2026-10' }))
  // 0.5% of 4,000 元 is 20 元 until June, 1% is 40 元 from July on.
  expect(rows[0]?.cells.slice(5, 7).map((it) => it.due)).toEqual([2_000, 4_000])
  expect(
    (await made(test.api.members.list({ mark: 'owing', partyId: branch }))).rows.map((it) => it.id),
  ).toEqual([id])
})

it('takes back what was collected of many in one step, and does it again', async () => {
  const branch = await branchOf('青石镇敬老院党支部')
  const people = [await member(branch, '邬守一'), await member(branch, '戚南乔')]
  const base = { personIds: people, from: '2026-01', payer: 'farmer', base: 0, fixed: 100, note: '' }
  await made(test.api.members.setDuesBase(base))
  const asked = { partyId: branch, year: 2026, until: '2026-02' }
  const paid = async () => (await made(test.api.members.duesMatrix(asked))).rows.map((it) => it.paid)
  const payment = { from: '2026-01', until: '2026-02', paidOn: '2026-02-20', receiptNo: '' }
  await made(test.api.members.payDues({ ...payment, personIds: people }))
  expect(await paid()).toEqual([200, 200])
  expect((await made(test.api.steps.undo({}))).title).toBe('收缴邬守一等 2 人的党费')
  expect(await paid()).toEqual([0, 0])
  await made(test.api.steps.redo({}))
  expect(await paid()).toEqual([200, 200])
})
