import { afterAll, beforeAll, expect, it } from 'vitest'
import { addTown, addVillage } from '#test/builders/party'
import { day, figuresOf, hold, villageRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file S16, document 002: every half-year one “重温就职誓词、落实就职承诺” in each village. 2025, two villages. */

let vault: TestVault
let kept: string
let late: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-02-10T02:00:00Z') })
  const town = await addTown(vault)
  kept = await addVillage(vault, town, { name: '红石村', position: 0 })
  late = await addVillage(vault, town, { name: '上坪村', position: 1 })
  const visit = (id: string, month: number) =>
    hold(vault, {
      system: 'S16',
      kind: 'follow-up',
      subject: villageRef(id),
      heldOn: day(2025, month, 12),
      due: 7,
      present: 7,
    })
  await visit(kept, 4)
  await visit(kept, 10)
  await visit(late, 3)
})
afterAll(() => vault.close())

it('lists which village was not visited in which half', async () => {
  const matrix = await made(vault.api.duties.matrix({ system: 'S16', board: 'villages', year: 2025 }))
  expect([figuresOf(matrix, kept), figuresOf(matrix, late)]).toEqual([
    [2, 2, 0, 0],
    [2, 1, 0, 1],
  ])
  const cell = await made(
    vault.api.duties.cell({
      system: 'S16',
      board: 'villages',
      subject: villageRef(late),
      year: 2025,
      month: 12,
    }),
  )
  expect(cell.lines[0]).toMatchObject({ state: 'n', words: '下半年应有 1 次，未办' })
})
