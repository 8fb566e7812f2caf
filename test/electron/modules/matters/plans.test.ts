import { afterAll, beforeAll, expect, it } from 'vitest'
import { listVisits } from '#electron/modules/matters/count.repository'
import { dueMatters, lastHeard } from '#electron/modules/matters/due.repository'
import { mattersOf, nextMatterNumber } from '#electron/modules/matters/matter.repository'
import { countLines, ledgerLines, systemCounts } from '#electron/modules/matters/matter-list.repository'
import { listSanctions, sanctionsThatBar } from '#electron/modules/matters/sanction.repository'
import type { Trx } from '#electron/platform/database/schema'
import { LedgerFilter } from '#shared/modules/matters/contract-matters'
import { openPlanDesk, type PlanDesk } from '#test/support/query-plans'

/** @file Ledgers of 10,000 matters and more: a list is read in an index's order, what is due by its day. */

const ROWS = 12_000
const TODAY = '2026-11-22'
const slice = { offset: 0, limit: 100 }

let desk: PlanDesk
beforeAll(async () => {
  desk = await openPlanDesk(FILL)
})
afterAll(() => desk.close())

/** Four ledgers; one matter in twenty is open, of which half are late, one in fifty waits for its second person. */
const SERIES = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${ROWS})`
const DAY = (shift: string) => `date('${TODAY}', ${shift} || ' days')`
const FILL = `begin;
  ${SERIES} insert into matter (id, version, created_at, created_by, changed_at, changed_by, removed_at, system_key,
      year, number, kind, title, unit_id, raised_on, due_on, state, stage, closed_on, search, origin_id)
    select printf('M%05d', i), 1, '', '', '', '', null, 'S0' || (i % 4), 2020 + i % 7, i, 'problem', '路灯不亮', 'U',
      ${DAY('-(i % 2000)')}, ${DAY('(20 - i % 40)')}, 'closed',
      case when i % 20 = 0 then 'open' when i % 50 = 1 then 'asked' else 'closed' end,
      iif(i % 20 = 0, '', ${DAY('-(i % 1900)')}), '路灯不亮', iif(i % 9 = 0, printf('F%05d', i), '') from n;
  ${SERIES} insert into matter_milestone select printf('M%05d', i), 'reply', ${DAY('(20 - i % 40)')}, iif(i % 20, '2026-01-01', '') from n;
  ${SERIES} insert into matter_entry select printf('E%05d', i), printf('M%05d', i), 'progress', '', '2026-01-01', '', '', '', '', '' from n;
  ${SERIES} insert into matter_visit select printf('V%05d', i), 'S03', 'village', printf('G%03d', i % 300), printf('%d 户', i),
    ${DAY('-(i % 700)')}, '', '', '', '' from n;
  ${SERIES} insert into matter_sanction (id, version, created_at, created_by, changed_at, changed_by, system_key, key,
      subject_kind, subject_id, on_day, until_on, reason)
    select printf('N%05d', i), 1, '', '', '', '', 'S11', 'talk', 'unit', printf('P%05d', i), ${DAY('-(i % 900)')}, '', '' from n;
  commit; analyze;`

const lines = (part: Partial<LedgerFilter>) => (db: Trx) =>
  ledgerLines(db, { filter: LedgerFilter.parse({ system: 'S03', ...part }), today: TODAY }, slice)

type Asked = [name: string, work: (db: Trx) => Promise<unknown>, index: RegExp]

const IN_ORDER: Asked[] = [
  ['the whole ledger', lines({ tab: 'all' }), /SEARCH it USING INDEX matter_by_number \(system_key=/],
  ['open matters', lines({ tab: 'open' }), /matter_by_stage \(system_key=\? AND stage=/],
  ['late matters', lines({ tab: 'overdue' }), /matter_by_stage \(system_key=\? AND stage=\? AND due_on/],
  ['matters that wait', lines({ tab: 'asked' }), /matter_by_stage \(system_key=\? AND stage=/],
  ['closed matters', lines({ tab: 'closed' }), /matter_by_closing \(system_key=/],
  ['closed matters of a word', lines({ tab: 'closed', text: '路灯' }), /matter_by_closing \(system_key=/],
  [
    'sanctions',
    (db) => listSanctions(db, { system: 'S11', barring: '' }, slice),
    /matter_sanction_by_day \(system_key=/,
  ],
]

it.each(IN_ORDER)('%s come in the order of an index, none sorted', async (_, work, index) => {
  const plan = (await desk.plansOf(work)).at(-1) ?? ''
  expect(plan).toMatch(index)
  expect(plan.replace(RESPONSIBLE, '')).not.toContain('TEMP B-TREE')
})

/** Units of one matter in their order: three or four names. */
const RESPONSIBLE = /USE TEMP B-TREE FOR group_concat\(ORDER BY\)/

const FOUND: Asked[] = [
  [
    'what is due',
    (db) => dueMatters(db, { systems: ['S01', 'S03'], today: TODAY, until: '2026-12-22' }),
    /matter_open|matter_milestone_open/,
  ],
  [
    'what nothing was heard of',
    (db) => lastHeard(db, { system: 'S03', kinds: ['problem'], since: TODAY }),
    /matter_by_stage \(system_key=\? AND stage=/,
  ],
  [
    'the lines of a tab, counted',
    (db) => countLines(db, LedgerFilter.parse({ system: 'S03', tab: 'overdue' }), TODAY),
    /matter_by_stage \(system_key=\? AND stage=\? AND due_on/,
  ],
  [
    'the next number',
    (db) => nextMatterNumber(db, 'S03', 2026),
    /matter_by_number \(system_key=\? AND year=/,
  ],
  ['matters of findings', (db) => mattersOf(db, { kind: 'finding', ids: ['F00009'] }), /matter_by_origin \(/],
  [
    'calls of a month',
    (db) => listVisits(db, { system: 'S03', text: '', from: '2026-11-01', to: TODAY }, slice),
    /matter_visit_by_day \(system_key=\? AND on_day/,
  ],
  [
    'what sanctions bar',
    (db) => sanctionsThatBar(db, ['P00001']),
    /matter_sanction_by_subject \(subject_id=/,
  ],
]

it.each(FOUND)('%s: found by an index, the ledger is not gone through', async (_, work, index) => {
  const plan = (await desk.plansOf(work)).at(-1) ?? ''
  expect(plan).toMatch(index)
  expect(plan).not.toMatch(/SCAN (it|matter|point|matter_\w+)\b/)
})

it('counts every ledger in one pass in the order of an index, none sorted', async () => {
  const [plan] = await desk.plansOf((db) => systemCounts(db, TODAY))
  expect(plan).toBe('SCAN it USING INDEX matter_by_stage')
})
