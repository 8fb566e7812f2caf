import { afterAll, beforeAll, expect, it } from 'vitest'
import { addTown } from '#test/builders/party'
import { day, figuresOf, hold, unitRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file S22, document 002: 每月有一场高质量的专题讲座, 中心组学习情况半年进行一次集中督查. A year with one lecture left out. */

let vault: TestVault
let county: string
let town: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-02-10T02:00:00Z') })
  county = await addTown(vault, '县委', 'county')
  town = await addTown(vault)
  for (let month = 1; month <= 12; month++)
    if (month !== 7)
      await hold(vault, {
        system: 'S22',
        kind: 'lecture',
        subject: unitRef(county),
        plannedOn: day(2025, month, 18),
        heldOn: day(2025, month, 18),
        due: 300,
        present: 280,
        fields: { lecturer: '林若岚' },
      })
  await hold(vault, {
    system: 'S22',
    kind: 'centre-group',
    subject: unitRef(town),
    heldOn: day(2025, 5, 9),
    fields: { by: '沈知远' },
  })
})
afterAll(() => vault.close())

it('counts the lectures of a year and the checks of study groups', async () => {
  const forum = await made(vault.api.duties.matrix({ system: 'S22', board: 'forum', year: 2025 }))
  expect(figuresOf(forum, county)).toEqual([12, 11, 0, 1])
  expect(forum.months[6]?.missing).toBe(1)
  const checks = await made(vault.api.duties.matrix({ system: 'S22', board: 'centre-groups', year: 2025 }))
  expect(figuresOf(checks, town)).toEqual([2, 1, 0, 1])
})
