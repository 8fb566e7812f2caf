import { afterAll, beforeAll, expect, it } from 'vitest'
import { attendanceOwed } from '#electron/modules/duties/index'
import type { AttendanceOwed } from '#shared/modules/duties/contract'
import type { PersonId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { addMember, addParty, addTown } from '#test/builders/party'
import { day, figuresOf, hold, partyRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file S12, document 001: leading cadres' double organization life, make-up classes, spot checks. A cadre of the first
 * branch sits with it in three quarters of 2025 and with a second branch once; a member who missed two meetings has made
 * up one; one of two branches was checked.
 */

let vault: TestVault
let own: string
let second: string
let cadre: PersonId
let member: PersonId

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-02-10T02:00:00Z') })
  const town = await addTown(vault)
  own = await addParty(vault, town, { short_name: '青石镇机关党支部', position: 0 })
  second = await addParty(vault, town, { short_name: '红石村党支部', position: 1 })
  cadre = await addMember(vault, own, { person: { name: '罗砚秋', postLevel: '乡科级正职' } })
  member = await addMember(vault, own, { person: { name: '段书文', postLevel: '' } })
  const there = (personId: PersonId, name: string, presence: 'present' | 'absent') => ({
    personId,
    name,
    group: '',
    presence,
    reason: '',
  })
  for (const [at, month] of [2, 5, 8].entries())
    await hold(vault, {
      system: 'S02',
      kind: 'general',
      subject: partyRef(own),
      plannedOn: day(2025, month, 10),
      heldOn: day(2025, month, 10),
      attendees: [
        there(cadre, '罗砚秋', 'present'),
        there(member, '段书文', at === 0 ? 'present' : 'absent'),
      ],
    })
  await hold(vault, {
    system: 'S02',
    kind: 'theme-day',
    subject: partyRef(second),
    plannedOn: day(2025, 4, 5),
    heldOn: day(2025, 4, 5),
    attendees: [there(cadre, '罗砚秋', 'present')],
  })
})
afterAll(() => vault.close())

const S12 = { system: 'S12', year: 2025 } as const

it('counts double organization life from attendance on record', async () => {
  const matrix = await made(vault.api.duties.matrix({ ...S12, board: 'double' }))
  // 4 quarters in the own branch, 3 held; 2 halves in another branch, 1 held.
  expect(figuresOf(matrix, cadre)).toEqual([6, 4, 0, 2])
  // Who was absent from two of three has one quarter on record, and was nowhere else.
  expect(figuresOf(matrix, member)).toEqual([6, 1, 0, 5])
})

it('takes what a cadre reports beside it', async () => {
  await hold(vault, {
    system: 'S12',
    kind: 'second-branch',
    subject: { kind: 'person', id: cadre },
    heldOn: day(2025, 9, 9),
    fields: { where: '柳河社区党支部' },
  })
  expect(figuresOf(await made(vault.api.duties.matrix({ ...S12, board: 'double' })), cadre)).toEqual([
    6, 5, 0, 1,
  ])
})

it('lists who owes a class until it is made up', async () => {
  const owing = await made(vault.api.duties.owed({ year: 2025 }))
  expect(owing.rows.map((it) => [it.name, it.heldOn])).toEqual([
    ['段书文', '2025-08-10'],
    ['段书文', '2025-05-10'],
  ])
  const missed = [{ eventId: owing.rows[1]?.eventId ?? ('' as never), personId: member }]
  const draft = { heldOn: day(2025, 6, 1), form: '集中补课', topic: '补学党章', place: '', lecturer: '' }
  await made(vault.api.duties.makeUp({ missed, draft }))
  let found: AttendanceOwed[] = []
  await writeRecords(vault, async (trx) => {
    found = await attendanceOwed(trx, [cadre, member], 2025)
  })
  expect(found.find((it) => it.personId === member)).toEqual({
    personId: member,
    due: 3,
    present: 1,
    missed: 2,
    madeUp: 1,
    owed: 1,
  })
})

it('tells branches that were checked from those that were not', async () => {
  await hold(vault, {
    system: 'S12',
    kind: 'spot-check',
    subject: partyRef(own),
    heldOn: day(2025, 10, 12),
    fields: { by: '沈知远', result: '基本规范' },
  })
  const gaps = await made(vault.api.duties.matrix({ ...S12, board: 'checks', gapsOnly: true }))
  expect(gaps.rows.map((it) => it.subject.name)).toEqual(['红石村党支部'])
  expect(gaps.subjects).toBe(2)
})
