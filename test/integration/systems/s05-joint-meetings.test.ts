import { afterAll, beforeAll, expect, it } from 'vitest'
import { addTown, addVillage } from '#test/builders/party'
import { day, figuresOf, hold, villageRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file S05, document 000: 班子联席会议每 1 至 2 周召开 1 次, 党群联席会议每季度至少 1 次. One village in 2025. */

let vault: TestVault
let village: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-02-10T02:00:00Z') })
  village = await addVillage(vault, await addTown(vault), { name: '红石村' })
  const of = { system: 'S05', subject: villageRef(village), due: 9, present: 9 }
  // Twice a month on the 6th and 20th; three quarters of the wider meeting.
  for (let month = 1; month <= 12; month++)
    for (const on of [6, 20]) await hold(vault, { ...of, kind: 'team', heldOn: day(2025, month, on) })
  for (const month of [2, 5, 11])
    await hold(vault, {
      ...of,
      kind: 'masses',
      plannedOn: day(2025, month, 15),
      heldOn: day(2025, month, 16),
      due: 80,
      present: 71,
    })
})
afterAll(() => vault.close())

it('lists the overdue meetings of both kinds', async () => {
  const matrix = await made(vault.api.duties.matrix({ system: 'S05', board: 'villages', year: 2025 }))
  const [due = 0, done = 0, madeUp = 0, missing = 0] = figuresOf(matrix, village)
  // 26 fortnights end in 2025 and 4 quarters; two meetings a month cannot reach 26.
  expect(due).toBe(30)
  expect([done + madeUp + missing, madeUp]).toEqual([30, 0])
  expect(missing).toBeGreaterThanOrEqual(3)
  const cell = await made(
    vault.api.duties.cell({
      system: 'S05',
      board: 'villages',
      subject: villageRef(village),
      year: 2025,
      month: 9,
    }),
  )
  expect(cell.lines[1]).toMatchObject({ label: '党群联席会议', state: 'n', words: '三季度应有 1 次，未办' })
})
