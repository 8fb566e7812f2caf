import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createQueryId, type RootOperationNode } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dossiersQuery } from '#electron/modules/dossiers/dossier-list.repository'
import { enclosuresOf } from '#electron/modules/dossiers/enclosure.repository'
import { type LooseAsked, listLoose } from '#electron/modules/dossiers/loose.repository'
import { listMissing, type MissingAsked } from '#electron/modules/dossiers/missing.repository'
import { pagesOf } from '#electron/modules/dossiers/page.repository'
import {
  listPermits,
  type PermitFilter,
  permitsOfReader,
  permitsOpenFor,
} from '#electron/modules/dossiers/permit.repository'
import { listReadings } from '#electron/modules/dossiers/reading.repository'
import { damagedPages } from '#electron/modules/dossiers/store.repository'
import { listTransfers, type TransferFilter } from '#electron/modules/dossiers/transfer.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import type { Trx } from '#electron/platform/database/schema'
import { damagedHashes, hashesDue, objectsAfter } from '#electron/platform/store/store.repository'
import { DossierFilter } from '#shared/modules/dossiers/dossier'
import type { DossierId } from '#shared/values/id'

/** @file Custody and the page store over 10,000 rows and more: a list is read in an index's order, a record found in one. */

const ROWS = 12_000
const TODAY = 20_261_122
const slice = { offset: 0, limit: 100 }

let folder: string
let connection: Connection

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-custody-'))
  connection = openConnection(join(folder, 'plans.juanzong'), new Uint8Array(32).fill(7), {
    foreignKeys: false,
  })
  await migrateToLatestOrThrow(connection.db, MIGRATIONS)
  connection.raw.exec(FILL)
})
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every tenth permit is out, every hundredth object is damaged; 100 readings, 120 pages a dossier. */
const SERIES = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${ROWS})`
const KEPT = `1, '', '', '', '', null`
const FILL = `begin;
  ${SERIES} insert into store_object (hash, size, added_at, damage)
    select printf('%064x', i), 400000, '', iif(i % 100 = 0, '页面文件已损坏', '') from n;
  ${SERIES} insert into dossier select printf('D%05d', i), ${KEPT}, printf('P%05d', i), i, printf('%06d', i),
    1, 0, '', '', '', '', '', 'held', '' from n;
  ${SERIES} insert into dossier_page (id, version, created_at, created_by, changed_at, changed_by, removed_at,
      dossier_id, material_id, position, mime, original_hash, width, height, size)
    select printf('S%05d', i), ${KEPT}, printf('D%05d', i % 100), iif(i % 9 = 0, null, printf('M%05d', i % 900)), i,
    'image/jpeg', printf('%064x', i), 2480, 3508, 400000 from n;
  ${SERIES} insert into dossier_permit (id, version, created_at, created_by, changed_at, changed_by, removed_at,
      kind, year, number, unit, asked_on, until_on, until_sort, state, search, content)
    select printf('L%05d', i), ${KEPT}, 'borrow', 2026, i, '', '', '', 20261101, iif(i % 10, 'closed', 'lent'), '', '{}'
    from n;
  ${SERIES} insert into dossier_permit_dossier select printf('L%05d', i), printf('D%05d', i % 100), 0 from n;
  ${SERIES} insert into dossier_reading select printf('R%05d', i), '', 'A', '', printf('L%05d', i % 120),
    printf('D%05d', i % 120), '', '', '1', '', printf('S%05d', i), 1, 2, 'view', '', null from n;
  ${SERIES} insert into dossier_transfer (id, version, created_at, created_by, changed_at, changed_by, removed_at,
      direction, year, number, unit, on_day, on_sort, state, receipt_due_sort, search, content)
    select printf('T%05d', i), ${KEPT}, 'out', 2026, i, '', '', 20250000 + i, iif(i % 10, 'received', 'sent'),
    20250000 + i, '', '{}' from n;
  ${SERIES} insert into dossier_loose (id, version, created_at, created_by, changed_at, changed_by, removed_at,
      number, year_received, name, name_key, title, copies, from_unit, handed_on, handed_by, received_by, remark, state)
    select printf('O%05d', i), ${KEPT}, i, 2010 + i % 16, '', '', '', 1, '', '', '', '', '',
    iif(i % 50, 'filed', 'due') from n;
  ${SERIES} insert into dossier_missing (id, version, created_at, created_by, changed_at, changed_by, removed_at,
      dossier_id, class_code, title, time, copies, remark, chased_unit, state, due_sort)
    select printf('X%05d', i), ${KEPT}, printf('D%05d', i), '7', '', '', 1, '', '', iif(i % 3, 'closed', 'chased'),
    iif(i % 4, 20250000 + i, 0) from n;
  commit`

/** The plans of what `work` asks of the database, one a query. */
async function plansOf(work: (db: Trx) => Promise<unknown>): Promise<string[]> {
  const asked: RootOperationNode[] = []
  const listening = connection.db.withPlugin({
    transformQuery({ node }) {
      asked.push(node)
      return node
    },
    transformResult: async () => ({ rows: [] }),
  })
  await work(listening as Trx)
  const plans = []
  for (const node of asked) {
    const { sql: text, parameters } = connection.db.getExecutor().compileQuery(node, createQueryId())
    const rows = connection.raw.prepare(`explain query plan ${text}`).all(...parameters) as {
      detail: string
    }[]
    plans.push(rows.map((it) => it.detail).join('\n'))
  }
  return plans
}

const permits = (part: Partial<PermitFilter>) => (db: Trx) =>
  listPermits(
    db,
    { filter: { text: '', kind: null, state: null, overdue: false, dossierId: null, ...part }, today: TODAY },
    slice,
  )
const transfers = (part: Partial<TransferFilter>) => (db: Trx) =>
  listTransfers(
    db,
    {
      filter: { text: '', direction: null, state: null, overdue: false, dossierId: null, ...part },
      today: TODAY,
    },
    slice,
  )
const loose = (state: LooseAsked['state']) => (db: Trx) => listLoose(db, { text: '', state, ...slice })
const missing = (part: Partial<MissingAsked>) => (db: Trx) =>
  listMissing(db, {
    text: '',
    state: null,
    dossierId: null,
    organizationId: null,
    overdue: false,
    today: TODAY,
    ...part,
    ...slice,
  })
const readings = (part: { dossierId?: string; permitId?: string }) => (db: Trx) =>
  listReadings(db, { dossierId: null, permitId: null, ...part }, slice)
const dossiers = (only: DossierFilter['only']) => (db: Trx) =>
  dossiersQuery(DossierFilter.parse({ only })).execute(db)

type Asked = [name: string, work: (db: Trx) => Promise<unknown>, index: RegExp]

const IN_ORDER: Asked[] = [
  ['all permits', permits({}), /SCAN it USING INDEX sqlite_autoindex_dossier_permit_1/],
  ['permits of a kind', permits({ kind: 'borrow' }), /dossier_permit_by_kind \(kind=/],
  ['permits of a state', permits({ state: 'closed' }), /dossier_permit_by_state \(state=/],
  [
    'permits of a dossier',
    permits({ dossierId: 'D00001' }),
    /dossier_permit_dossier_by_dossier \(dossier_id=/,
  ],
  ['loans that are overdue', permits({ overdue: true }), /dossier_permit_by_state \(state=/],
  ['all transfers', transfers({}), /SCAN it USING INDEX dossier_transfer_in_order/],
  ['transfers of a direction', transfers({ direction: 'out' }), /dossier_transfer_by_direction \(direction=/],
  ['transfers of a state', transfers({ state: 'received' }), /dossier_transfer_by_state \(state=/],
  ['the reading log', readings({}), /SCAN it USING INDEX sqlite_autoindex_dossier_reading_1/],
  ['the log of a dossier', readings({ dossierId: 'D00001' }), /dossier_reading_by_dossier \(dossier_id=/],
  ['the log of a permit', readings({ permitId: 'L00001' }), /dossier_reading_by_permit \(permit_id=/],
  ['all dossiers', dossiers('all'), /SCAN it USING INDEX dossier_in_order/],
  ['all loose materials', loose(null), /SCAN it USING INDEX sqlite_autoindex_dossier_loose_2/],
  ['loose materials that wait', loose('waiting'), /SCAN it USING INDEX dossier_loose_waiting/],
  ['loose materials of a state', loose('filed'), /dossier_loose_by_state \(state=/],
  ['all missing materials', missing({}), /SCAN it USING INDEX dossier_missing_in_order/],
  ['what is lacking', missing({ state: 'lacking' }), /SCAN it USING INDEX dossier_missing_lacking/],
  ['missing materials of a state', missing({ state: 'closed' }), /dossier_missing_in_state \(state=/],
  [
    'dossiers with unassigned pages',
    dossiers('unassigned'),
    /dossier_page_in_order \(dossier_id=\? AND material_id=/,
  ],
  [
    'unassigned pages',
    (db) => pagesOf(db, 'D00001', null),
    /dossier_page_in_order \(dossier_id=\? AND material_id=/,
  ],
  ['files due for verification', (db) => hashesDue(db, '2026', 100), /store_object_by_check \(checked_at</],
  ['the next files to verify', (db) => objectsAfter(db, 'a', 100), /PRIMARY KEY \(hash>/],
]

it.each(IN_ORDER)('%s come in the order of an index, none sorted', async (_, work, index) => {
  const plan = (await plansOf(work)).at(-1) ?? ''
  expect(plan).toMatch(index)
  expect(plan).not.toContain('TEMP B-TREE')
})

const FOUND: Asked[] = [
  [
    'permits of a reader',
    (db) => permitsOpenFor(db, 'A', null),
    /dossier_permit_reader_by_account \(account_id=/,
  ],
  ['approved permits of a reader', (db) => permitsOfReader(db, 'A'), /by_account \(account_id=/],
  ['receipts that are overdue', transfers({ overdue: true }), /dossier_transfer_by_state \(state=/],
  [
    'transfers of a dossier',
    transfers({ dossierId: 'D00001' }),
    /dossier_transfer_dossier_by_dossier \(dossier_id=/,
  ],
  [
    'scans of a transfer',
    (db) => enclosuresOf(db, { holder: 'transfer', id: 'T00001' }),
    /dossier_enclosure_by_transfer \(transfer_id=/,
  ],
  [
    'missing materials of a dossier',
    missing({ dossierId: 'D00001' as DossierId }),
    /dossier_missing_by_dossier \(dossier_id=/,
  ],
  [
    'missing materials that are overdue',
    missing({ overdue: true }),
    /SEARCH it USING INDEX dossier_missing_by_state \(state=/,
  ],
  ['dossiers with damage', dossiers('damaged'), /SCAN object USING INDEX store_object_damaged/],
  ['damaged pages', (db) => damagedPages(db, slice), /SCAN object USING INDEX store_object_damaged/],
  ['damaged files', (db) => damagedHashes(db), /SCAN store_object USING INDEX store_object_damaged/],
]

it.each(FOUND)('%s are found by an index, nothing else is gone through', async (_, work, index) => {
  const plan = (await plansOf(work)).at(-1) ?? ''
  expect(plan).toMatch(index)
  expect(plan).not.toMatch(/SCAN (it|page|permit|person|dossier\w*)\b/)
})
