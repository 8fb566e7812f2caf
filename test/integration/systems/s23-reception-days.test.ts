import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDelegate, addParty, addPerson, addTown } from '#test/builders/party'
import { figuresOf, hold, personRef, unitRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file S23, document 002: 每周五上午为“党代表接待日”, 每位党代表每年至少参加一次. The first quarter of 2025 of one town. */

let vault: TestVault
let town: string
let seen: string
let unseen: string

/** Fridays of January to March 2025; the last two were left out. */
const FRIDAYS = [
  '01-03',
  '01-10',
  '01-17',
  '01-24',
  '01-31',
  '02-07',
  '02-14',
  '02-21',
  '02-28',
  '03-07',
  '03-14',
]

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2025-03-31T02:00:00Z') })
  town = await addTown(vault)
  const party = await addParty(vault, town)
  seen = await addPerson(vault, { name: '林若岚' })
  unseen = await addPerson(vault, { name: '石晓岚' })
  for (const id of [seen, unseen]) await addDelegate(vault, party, { person_id: id })
  for (const on of FRIDAYS)
    await hold(vault, { system: 'S23', kind: 'reception-day', subject: unitRef(town), heldOn: `2025-${on}` })
  await hold(vault, {
    system: 'S23',
    kind: 'delegate-reception',
    subject: personRef(seen),
    heldOn: '2025-02-07',
  })
})
afterAll(() => vault.close())

it('lists the weeks without a reception day', async () => {
  const matrix = await made(vault.api.duties.matrix({ system: 'S23', board: 'studios', year: 2025 }))
  // 13 weeks ended by 30 March, the first on 5 January.
  expect(figuresOf(matrix, town)).toEqual([13, 11, 0, 2])
  const asked = { system: 'S23', kind: 'reception-day', subject: unitRef(town), part: '', on: '2025-04-02' }
  expect((await made(vault.api.duties.roll(asked))).day).toBe('2025-04-04')
})

it('shows which delegate has not received anybody this year yet', async () => {
  const matrix = await made(vault.api.duties.matrix({ system: 'S23', board: 'delegates', year: 2025 }))
  const marks = (id: string) => matrix.rows.find((it) => it.subject.id === id)?.marks
  expect(marks(seen)).toBe('-d----------')
  expect(marks(unseen)).toBe('-----------o')
})
