import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TransferContent } from '#shared/modules/members/transfer'
import type { PartyId, PersonId } from '#shared/values/id'
import { addMember, addParty, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file The register of members through the gate: refusals first, then what is kept and traced. */

const NO_FACTS = { fullOn: '', job: '', phone: '', address: '', kept: {} }

let test: TestVault
let townId: string
let villageId: string
let village: PartyId
let organ: PartyId

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-22T02:00:00Z') })
  townId = await addTown(test)
  villageId = await addVillage(test, townId, { name: '柳溪村' })
  village = await branchOf('柳溪村党支部', { village_id: villageId })
  organ = await branchOf('青石镇机关党支部')
})
afterAll(() => test.close())

const branchOf = async (name: string, given = {}) =>
  (await addParty(test, townId, { name, short_name: '', ...given })) as PartyId

const member = async (partyId: string, name: string, given = {}) =>
  (await addMember(test, partyId, { person: { name, party: '2001.08' }, ...given })) as PersonId

describe('the register', () => {
  it('enters a new person once, with the day of joining on the person’s own record', async () => {
    const enrolment = {
      personId: null,
      name: '岳知秋',
      identityNumber: '',
      sex: '女' as const,
      birth: '1990.05',
      joinedOn: '2019.06.28',
      partyId: village,
      group: '第一党小组',
      standing: 'full' as const,
      from: '2019-06-28',
      facts: { ...NO_FACTS, phone: '13900000000' },
    }
    expect(await test.api.members.enrol({ ...enrolment, name: '' })).toMatchObject({
      ok: false,
      field: 'name',
    })
    const { id } = await made(test.api.members.enrol(enrolment))
    expect(await test.api.members.enrol({ ...enrolment, personId: id, partyId: organ })).toMatchObject({
      ok: false,
      message: '“岳知秋”已在“柳溪村党支部”。',
    })
    const card = await made(test.api.members.card({ id }))
    expect(card).toMatchObject({ joinedOn: '2019.06.28', facts: { phone: '13900000000' } })
    expect(card.belongings).toMatchObject([{ partyName: '柳溪村党支部', group: '第一党小组', to: '' }])
  })

  it('lists a branch with those below it, by what was typed and by years in the party', async () => {
    const old = await member(organ, '鲁望舒', {
      from_on: '1975-07-01',
      person: { name: '鲁望舒', party: '1975.07' },
    })
    const { rows, counts } = await made(test.api.members.list({ years: 50, partyId: null }))
    expect(rows.map((it) => it.id)).toEqual([old])
    expect(counts.here).toBeGreaterThanOrEqual(2)
    const found = await made(test.api.members.list({ text: 'lws' }))
    expect(found.rows.map((it) => it.name)).toEqual(['鲁望舒'])
  })

  it('confirms a probationary member on the day typed, not before the probation began', async () => {
    const id = await member(village, '聂清和', { standing: 'probationary', from_on: '2025-06-30' })
    expect(await test.api.members.confirm({ id, on: '2025-06-01' })).toMatchObject({ ok: false, field: 'on' })
    const card = await made(test.api.members.confirm({ id, on: '2026-06-30' }))
    expect(card.facts.fullOn).toBe('2026-06-30')
    expect(card.belongings.map((it) => [it.standing, it.from, it.to])).toEqual([
      ['full', '2026-06-30', ''],
      ['probationary', '2025-06-30', '2026-06-30'],
    ])
    expect(await test.api.members.confirm({ id, on: '2026-07-01' })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
  })

  it('keeps who left with the reason, out of the list of those here', async () => {
    const id = await member(village, '龚守拙')
    await made(test.api.members.leave({ id, on: '2026-10-08', reason: '逝世' }))
    const left = await made(test.api.members.list({ state: 'left' }))
    expect(left.rows).toMatchObject([{ id, until: '2026-10-08', leftReason: '逝世' }])
  })

  it('refuses an edit over another’s and anybody without the right', async () => {
    const id = await member(village, '邢若谷')
    const save = { id, version: 0, facts: { ...NO_FACTS, job: '村民小组长' }, group: '第二党小组' }
    expect((await made(test.api.members.save(save))).version).toBe(1)
    expect(await test.api.members.save(save)).toMatchObject({ ok: false, code: 'conflict' })
  })
})

describe('组织关系转接', () => {
  const letter = (personId: PersonId, given: Partial<TransferContent> = {}) => ({
    personId,
    direction: 'within' as const,
    fromPartyId: null,
    fromName: '',
    toPartyId: organ,
    toName: '',
    reason: '工作调动',
    issuedOn: '2026-08-03',
    duesUntil: '2026-08',
    phone: '',
    number: '',
    ...given,
  })

  it('numbers letters by year and moves the member only when the receipt is back', async () => {
    const id = await member(village, '祁砚田')
    expect(await test.api.members.issueTransfer(letter(id, { toPartyId: village }))).toMatchObject({
      ok: false,
      field: 'toPartyId',
    })
    const issued = await made(test.api.members.issueTransfer(letter(id)))
    expect(issued).toMatchObject({ number: '〔2026〕第 1 号', validUntil: '2026-11-01', state: 'overdue' })
    expect(await test.api.members.issueTransfer(letter(id))).toMatchObject({ ok: false, field: 'personId' })
    expect((await made(test.api.members.list({ mark: 'moving' }))).rows).toMatchObject([
      { id, partyName: '柳溪村党支部' },
    ])
    const back = { id: issued.id, version: issued.version, group: '', receiptOn: '2026-08-20' }
    expect(await test.api.members.receiveTransfer({ ...back, arrivedOn: '2026-08-01' })).toMatchObject({
      ok: false,
      field: 'arrivedOn',
    })
    const done = await made(test.api.members.receiveTransfer({ ...back, arrivedOn: '2026-08-10' }))
    expect(done.state).toBe('done')
    const card = await made(test.api.members.card({ id }))
    expect(card.belongings.map((it) => [it.partyName, it.from, it.to])).toEqual([
      ['青石镇机关党支部', '2026-08-10', ''],
      ['柳溪村党支部', '2015-07-01', '2026-08-10'],
    ])
  })

  it('ends the membership of who goes elsewhere, and takes in who comes with a letter', async () => {
    const id = await member(organ, '屠远山')
    const out = await made(
      test.api.members.issueTransfer(
        letter(id, { direction: 'out', toPartyId: null, toName: '邻县某镇党委', issuedOn: '2026-09-01' }),
      ),
    )
    expect(out.number).toBe('〔2026〕第 2 号')
    await made(
      test.api.members.receiveTransfer({
        id: out.id,
        version: out.version,
        arrivedOn: '2026-09-10',
        receiptOn: '2026-09-30',
        group: '',
      }),
    )
    expect((await made(test.api.members.card({ id }))).belongings[0]?.to).toBe('2026-09-10')
    const back = await made(
      test.api.members.issueTransfer(
        letter(id, {
          direction: 'in',
          fromName: '邻县某镇党委',
          toPartyId: village,
          issuedOn: '2026-11-02',
        }),
      ),
    )
    expect(
      await test.api.members.cancelTransfer({ id: back.id, version: 0, on: '2026-11-03', note: '错' }),
    ).toMatchObject({ ok: false, code: 'conflict' })
    await made(
      test.api.members.receiveTransfer({
        id: back.id,
        version: back.version,
        arrivedOn: '2026-11-05',
        receiptOn: '2026-11-05',
        group: '',
      }),
    )
    expect((await made(test.api.members.card({ id }))).belongings[0]).toMatchObject({
      partyName: '柳溪村党支部',
      to: '',
    })
  })

  it('prints the letter in three parts with both ends and the month of dues', async () => {
    const { rows } = await made(test.api.members.transfers({ text: '祁砚田' }))
    const { forms } = await made(
      test.api.papers.preview({ paper: { paper: 'member-letter', ask: { ids: [rows[0]?.id] } } }),
    )
    const words = JSON.stringify(forms)
    expect(words.match(/中国共产党党员组织关系介绍信/g)).toHaveLength(3)
    expect(words).toContain('由柳溪村党支部去青石镇机关党支部')
    expect(words).toContain('该同志党费已交到2026年8月')
    expect(words).toContain('（有效期 90 天）')
  })
})

it('leaves a trace of what was entered, for the auditor alone', async () => {
  await test.signInAs(['auditor'])
  const { rows } = await made(test.api.audit.list({ offset: 0, limit: 200 }))
  expect(rows.find((it) => it.action === '登记党员' && it.targetName === '岳知秋')?.changes).toEqual([
    { field: '在册', before: '', after: '2019-06-28 正式党员　柳溪村党支部　第一党小组' },
  ])
  expect(await test.api.members.list({})).toMatchObject({ ok: false, code: 'forbidden' })
})
