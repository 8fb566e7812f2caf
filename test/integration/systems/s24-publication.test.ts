import { afterAll, beforeAll, expect, it } from 'vitest'
import { addParty, addTown } from '#test/builders/party'
import { day, figuresOf, hold, partyRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file S24, document 002: seven fields of publication. The first half of 2025: one field was left out in each quarter. */

const FIELDS = ['decisions', 'ideology', 'organization', 'teams', 'cadres', 'masses', 'integrity']
let vault: TestVault
let branch: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2025-07-10T02:00:00Z') })
  branch = await addParty(vault, await addTown(vault))
  for (const month of [2, 5])
    for (const kind of FIELDS.slice(0, 6))
      await hold(vault, {
        system: 'S24',
        kind,
        subject: partyRef(branch),
        heldOn: day(2025, month, 10),
        fields: { form: '公告栏', range: '党内' },
      })
})
afterAll(() => vault.close())

it('lists the items due for publication, field by field', async () => {
  const asked = { system: 'S24', board: 'fields', year: 2025 } as const
  expect(figuresOf(await made(vault.api.duties.matrix(asked)), branch)).toEqual([14, 12, 0, 2])
  const { lines } = await made(vault.api.duties.cell({ ...asked, subject: partyRef(branch), month: 6 }))
  expect(lines.filter((it) => it.state === 'n').map((it) => it.label)).toEqual(['党风廉政建设情况'])
})

it('takes only the forms that the document names', async () => {
  const save = hold(vault, {
    system: 'S24',
    kind: 'integrity',
    subject: partyRef(branch),
    heldOn: day(2025, 6, 20),
    fields: { form: '口头' },
  })
  await expect(save).rejects.toThrow('公开形式不能是“口头”。')
})
