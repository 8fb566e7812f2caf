import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeMembers } from '#electron/modules/members/demonstration/index'
import { writeRecords } from '#test/builders/dossier'
import { addParty, addPerson, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-22T02:00:00Z') })
  for (const name of ['青石镇', '白水镇']) {
    const organizationId = await addTown(test, name)
    await addParty(test, organizationId, { name: `${name}机关党支部`, short_name: '' })
    for (let at = 0; at < 16; at += 1) await addPerson(test, { organizationId, party: '2001.08' })
  }
})
afterAll(() => test.close())

it('fills the branches of a county with members, dues, stars and ledgers that the lists show', async () => {
  const session = test.vault.session()
  const author = {
    auditKey: new Uint8Array(32),
    accountId: session?.caller.accountId ?? '',
    accountName: '沈知远',
  }
  await writeRecords(test, (trx) =>
    makeMembers(trx, { ...author, now: new Date('2026-11-22T02:00:00Z') } as Parameters<
      typeof makeMembers
    >[1]),
  )
  const { counts } = await made(test.api.members.list({}))
  expect(counts.here).toBe(32)
  expect(counts.marks).toMatchObject({ mobile: 10, conduct: 2 })
  const dues = await made(test.api.members.duesBranches({ year: 2026, until: '2026-10' }))
  expect(dues.sums).toMatchObject({ members: 32, unset: 0, owing: 0 })
  const stars = await made(test.api.members.ratings({ system: 'S14', period: '2025' }))
  expect(stars.counts).toMatchObject({ members: 32, scored: 32 })
})
