import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DutyContent } from '#shared/modules/duties/content'
import { addTown } from '#test/builders/party'
import { day, figuresOf, hold, unitRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file A forty-first system as data: duty rosters of towns, twice a month, which no document names. */

let vault: TestVault
let town: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-02-10T02:00:00Z') })
  town = await addTown(vault)
})
afterAll(() => vault.close())

it('is refused where it cannot be run, then entered, counted and listed like any other', async () => {
  const { api } = vault
  const begun = await made(api.systems.create({ engine: 'duties', title: '值班抽查', copyOf: null }))
  const blank = begun.editions[0]?.content as DutyContent
  const kind = {
    ...blank.boards[0]?.kinds[0],
    key: 'watch',
    label: '值班抽查',
    mark: '值',
    frequency: { unit: 'halfMonth', every: 1 },
    fields: [{ key: 'state', label: '在岗情况', choices: ['在岗', '脱岗'], required: true }],
  }
  const scope = { kind: 'unit', kinds: ['town'], traits: [], units: [] }
  const save = (more: object) =>
    api.systems.save({
      engine: 'duties',
      key: begun.key,
      version: 1,
      title: '值班抽查',
      source: '',
      from: null,
      content: { boards: [{ ...blank.boards[0], scope, kinds: [{ ...kind, ...more }] }] },
    })
  expect(await save({ attendance: 'members' })).toMatchObject({
    ok: false,
    message: '“值班抽查”按名单记到会，对象应是党组织。',
  })
  await made(save({}))
  const of = { system: begun.key, kind: 'watch', subject: unitRef(town), fields: { state: '在岗' } }
  await hold(vault, { ...of, heldOn: day(2025, 1, 3) })
  await hold(vault, { ...of, heldOn: day(2025, 1, 20) })
  const asked = { system: begun.key, board: 'board1', year: 2025 }
  const matrix = await made(api.duties.matrix(asked))
  expect(figuresOf(matrix, town)).toEqual([24, 2, 0, 22])
  expect(matrix.rows[0]?.marks).toBe('dnnnnnnnnnnn')
  expect((await made(api.duties.records(asked))).total).toBe(2)
  expect(await api.systems.remove({ engine: 'duties', key: begun.key, version: 2 })).toMatchObject({
    ok: false,
    message: '“值班抽查”下已有记录，不能删除。',
  })
})
