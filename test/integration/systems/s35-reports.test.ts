import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/duties/index'
import type { DueItem } from '#shared/values/due'
import { writeRecords } from '#test/builders/dossier'
import { addTown } from '#test/builders/party'
import { day, figuresOf, hold, unitRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file S35, document 003: every group reports each quarter, the office each half-year. On 10 July 2025. */

const GROUPS = ['第一巡回检查组', '第二巡回检查组', '第三巡回检查组']
let vault: TestVault
let office: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2025-07-10T02:00:00Z') })
  office = await addTown(vault, '市委', 'county')
  const report = (part: string, month: number) =>
    hold(vault, {
      system: 'S35',
      kind: 'group-report',
      subject: unitRef(office),
      part,
      plannedOn: day(2025, month, 20),
      heldOn: day(2025, month, 25),
    })
  for (const part of GROUPS) await report(part, 3)
  for (const part of GROUPS.slice(0, 2)) await report(part, 6)
})
afterAll(() => vault.close())

it('counts a quarter once every group has reported', async () => {
  const matrix = await made(vault.api.duties.matrix({ system: 'S35', board: 'reports', year: 2025 }))
  // Two quarters and one half-year have ended: the second quarter lacks a group, the half-year its report.
  expect(figuresOf(matrix, office)).toEqual([3, 1, 0, 2])
})

it('refuses a group that is not there', async () => {
  const report = hold(vault, {
    system: 'S35',
    kind: 'group-report',
    subject: unitRef(office),
    part: '第四巡回检查组',
    heldOn: day(2025, 7, 1),
  })
  await expect(report).rejects.toThrow('没有“第四巡回检查组”这一部分。')
})

it('puts what is missing on the workbench with a clause for its letter', async () => {
  let items: DueItem[] = []
  await writeRecords(vault, async (trx) => {
    items = await dueItems(trx, { today: '2025-07-10', until: '2025-08-10' })
  })
  const mine = items.filter((it) => it.system === '巡查工作定期汇报' && it.on === '2025-06-30')
  expect(mine.map((it) => [it.title, it.state, it.letter?.to])).toEqual([
    ['二季度各组季度汇报缺：市委', 'overdue', '市委'],
    ['上半年向领导小组专题汇报缺：市委', 'overdue', '市委'],
  ])
})
