import { afterAll, beforeAll, expect, it } from 'vitest'
import { conductsDue, contactsDue, lettersDue } from '#electron/modules/members/due.repository'
import { duesLines } from '#electron/modules/members/dues.repository'
import { listMembers } from '#electron/modules/members/member-list.repository'
import { listRatings } from '#electron/modules/members/rating.repository'
import { listTransfers, openTransferOf } from '#electron/modules/members/transfer.repository'
import type { Trx } from '#electron/platform/database/schema'
import { MemberFilter } from '#shared/modules/members/member'
import { TransferFilter } from '#shared/modules/members/transfer'
import { openPlanDesk, type PlanDesk } from '#test/support/query-plans'

/** @file The register of 20,000 members and its ledgers: nobody is looked for by reading all of another table. */

const ROWS = 20_000
const TODAY = '2026-11-22'
const slice = { offset: 0, limit: 100 }

let desk: PlanDesk
beforeAll(async () => {
  desk = await openPlanDesk(FILL)
})
afterAll(() => desk.close())

/** 400 branches of fifty; everybody was rated and paid a month, one in forty travelled, is away or was handled. */
const SERIES = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${ROWS})`
const KEPT = `1, '', '', '', '', null`
const FILL = `begin;
  ${SERIES} insert into party_member select printf('P%05d', i), printf('B%03d', i % 400), 'full', '2015-07-01',
    iif(i % 100 = 0, '2024-01-01', ''), '' from n;
  ${SERIES} insert into member select printf('P%05d', i), ${KEPT}, '', '', '', '', '{}', '' from n;
  ${SERIES} insert into member_rating select printf('R%05d', i), ${KEPT}, 'S14', '2025', printf('P%05d', i),
    printf('B%03d', i % 400), '{}', 88, '四星', 0, '' from n;
  ${SERIES} insert into member_dues select printf('P%05d', i), '2026-01', 2000, '2026-01-20', '', '', '' from n;
  ${SERIES} insert into member_dues_base select printf('P%05d', i), '2026-01', 'wage', 400000, 0, '', '', '' from n;
  ${SERIES} insert into member_transfer select printf('L%05d', i), ${KEPT}, '', i, printf('P%05d', i), '', 'full', 'within',
    null, '', null, '', '', date('2020-01-01', i || ' hours'), '2026-12-01', '', '', '', iif(i % 40, '2026-01-01', ''), '', ''
    from n;
  ${SERIES} insert into member_mobile select printf('A%05d', i), ${KEPT}, printf('P%05d', i), 'out', '', '', '', '', '', '',
    '', iif(i % 40, '2026-01-01', ''), '', '2026-12-01' from n;
  ${SERIES} insert into member_conduct select printf('C%05d', i), ${KEPT}, printf('P%05d', i), 'discipline', 'warning', '', 0,
    '', '', '', '', '2026-01-01', '2027-01-01', '', '' from n;
  commit; analyze;`

const listed = (part: Partial<MemberFilter>) => (db: Trx) =>
  listMembers(db, { filter: { ...MemberFilter.parse({}), ...part }, people: null, joinedBy: 0 }, slice)
const transfers = (part: Partial<TransferFilter>) => (db: Trx) =>
  listTransfers(db, { filter: { ...TransferFilter.parse({}), ...part }, today: TODAY }, slice)
const ratings = {
  system: 'S14',
  period: '2025',
  on: '2025-12-31',
  text: '',
  partyId: null,
  only: '' as const,
}

type Asked = [name: string, work: (db: Trx) => Promise<unknown>, index: RegExp]

it.each<Asked>([
  ['the register', listed({}), /SEARCH member USING INDEX sqlite_autoindex_member_1/],
  ['letters, the latest first', transfers({}), /letter USING INDEX member_transfer_by_day/],
  ['a member’s letters', transfers({ personId: 'P00040' as never }), /member_transfer_by_/],
  ['the letter on the way', (db) => openTransferOf(db, 'P00040'), /member_transfer_(open|by_person)/],
  ['letters without receipt', (db) => lettersDue(db, '2026-12-22'), /member_transfer_open/],
  ['those to be spoken with', (db) => contactsDue(db, '2026-12-22'), /member_mobile_away/],
  ['measures run out', (db) => conductsDue(db, '2026-12-22'), /member_conduct_due/],
  ['stars of a year', (db) => listRatings(db, ratings, slice), /rating USING INDEX member_rating_of/],
  [
    'dues of one branch',
    (db) => duesLines(db, { editions: [], months: ['2026-01'] }, { partyId: 'B001' }),
    /SEARCH here USING .*party_member_of \(party_id=/,
  ],
])('finds %s by an index', async (_, work, index) => {
  const plans = await desk.plansOf(work)
  // What a list has in all is counted before; the rows of the page are what is asked last.
  expect(plans.at(-1)).toMatch(index)
  expect(plans.at(-1)).not.toMatch(/SCAN (it|member|rating|dues|base|letter)(?! USING)/)
})
