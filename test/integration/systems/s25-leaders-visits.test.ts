import { afterAll, beforeAll, expect, it } from 'vitest'
import { addPerson, addTown } from '#test/builders/party'
import { day, figuresOf, hold, personRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file S25, document 002: city leaders one day every two months, county heads one day a month; 三进 ≥ 3 months, 三同 ≥ 10
 * days, 三问 ≥ 100 diaries, one good thing promised a year. 2025 of one leader of each.
 */

let vault: TestVault
let city: string
let county: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-02-10T02:00:00Z') })
  const organizationId = await addTown(vault, '市委', 'county')
  city = await addPerson(vault, { name: '罗砚秋', organizationId, postLevel: '县处级正职' })
  county = await addPerson(vault, { name: '韩屿', organizationId, postLevel: '县处级正职' })
  const list = (board: string, id: string) =>
    made(vault.api.duties.list({ system: 'S25', board, subjects: [personRef(id)] }))
  await list('city', city)
  await list('county', county)
  for (const month of [1, 3, 6, 8, 11]) await reception('city-reception', city, month)
  for (const month of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) await reception('county-reception', county, month)
})
afterAll(() => vault.close())

function reception(kind: string, id: string, month: number) {
  const on = day(2025, month, 15)
  return hold(vault, { system: 'S25', kind, subject: personRef(id), plannedOn: on, heldOn: on })
}

const board = (key: string) => made(vault.api.duties.matrix({ system: 'S25', board: key, year: 2025 }))

it('asks of each circle what the document asks of it', async () => {
  // Six stretches of two months: September and October were left out. Twelve months: the last two were.
  expect(figuresOf(await board('city'), city)).toEqual([6, 5, 0, 1])
  expect(figuresOf(await board('county'), county)).toEqual([12, 10, 0, 2])
  expect((await board('city')).rows).toHaveLength(1)
})

it('sums days, months and diaries over the year', async () => {
  const of = { system: 'S25', subject: personRef(county) }
  await hold(vault, { ...of, kind: 'research', heldOn: day(2025, 4, 1), amount: 2 })
  await hold(vault, { ...of, kind: 'research', heldOn: day(2025, 9, 1), amount: 1 })
  await hold(vault, { ...of, kind: 'stay', heldOn: day(2025, 5, 1), amount: 9 })
  await hold(vault, { ...of, kind: 'diary', heldOn: day(2025, 12, 1), amount: 104 })
  // 3 months of 3 and 104 diaries of 100 suffice; 9 days of 10 do not, and nothing was promised.
  expect(figuresOf(await board('grassroots'), county)).toEqual([4, 2, 0, 2])
})
