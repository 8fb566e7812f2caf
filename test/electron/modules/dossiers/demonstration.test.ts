import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDossiers } from '#electron/modules/dossiers/demonstration/index'
import { makeDemonstration } from '#electron/modules/people/demonstration/index'
import { type OpenDatabase, openDatabase } from '#electron/platform/database/open-database'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { makeDatabaseFile } from '#electron/platform/vault/new-database'
import { groupBy } from '#shared/values/group-by'

const NOW = new Date('2026-11-21T02:00:00Z')
const QUICK_COST = { memoryKib: 1024, passes: 1, lanes: 1 }
const folder = mkdtempSync(join(tmpdir(), 'juanzong-dossiers-'))
let database: OpenDatabase

beforeAll(async () => {
  const path = join(folder, '演示县.juanzong')
  const run: TaskRun = { progress: () => {}, step: async () => {}, signal: new AbortController().signal }
  const { dataKey } = await makeDatabaseFile({
    path,
    name: '演示县',
    demonstration: true,
    now: NOW,
    appVersion: '0.1.0',
    cost: QUICK_COST,
    account: { name: '演示', section: '', password: 'Yanshi-2026' },
    fill: (open) => makeDemonstration(open, run, { cadres: 240, now: NOW, further: makeDossiers }),
  })
  database = await openDatabase(path, dataKey, { now: NOW, appVersion: '0.1.0' })
}, 60_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

describe('the demonstration’s dossiers', () => {
  it('have whole catalogues, numbered without gaps in each class', async () => {
    const rows = await database.reader
      .selectFrom('dossier_material')
      .select(['dossier_id', 'class_code', 'position'])
      .orderBy('dossier_id')
      .orderBy('class_place')
      .orderBy('position')
      .execute()
    const groups = groupBy(rows, (it) => `${it.dossier_id} ${it.class_code}`)
    for (const these of groups.values())
      expect(these.map((it) => it.position)).toEqual(these.map((_, at) => at + 1))
    expect(new Set(rows.map((it) => it.dossier_id)).size).toBe(40)
  })

  it('show pages that decode to A4 at 300 dpi, one of them blank, some belonging nowhere', async () => {
    const pages = await database.reader.selectFrom('dossier_page').selectAll().execute()
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.filter((it) => it.blank === 1)).toHaveLength(1)
    expect(pages.some((it) => it.material_id === null)).toBe(true)
    const image = decode(await database.store.read(pages[0]?.original_hash ?? ''))
    expect([image.width, image.height, image.channels]).toEqual([2480, 3508, 1])
  })

  it('contradict each other where the audit has something to find, at a place on the page', async () => {
    const births = await database.reader
      .selectFrom('dossier_statement')
      .select(['dossier_id', 'value', 'spot', 'page_id'])
      .where('item', '=', 'birth')
      .orderBy('id')
      .execute()
    const first = births.filter((it) => it.dossier_id === births[0]?.dossier_id)
    expect(new Set(first.map((it) => it.value)).size).toBe(2)
    expect(first.every((it) => it.page_id !== null && it.spot !== '')).toBe(true)
    const { doubtful } = await database.reader
      .selectFrom('dossier_audit')
      .select((eb) => eb.fn.sum<number>('differ').as('doubtful'))
      .executeTakeFirstOrThrow()
    expect(Number(doubtful)).toBe(4)
  })

  it('are read, overdue, on their way and lacking something', async () => {
    const permits = await database.reader.selectFrom('dossier_permit').select('state').orderBy('id').execute()
    expect(permits.map((it) => it.state).sort()).toEqual(['asked', 'lent', 'open'])
    const states = await database.reader.selectFrom('dossier').select('state').execute()
    expect(states.filter((it) => it.state === 'lent')).toHaveLength(1)
    expect(states.filter((it) => it.state === 'leaving')).toHaveLength(1)
    const chased = await database.reader
      .selectFrom('dossier_missing')
      .select('due_sort')
      .where('state', '=', 'chased')
      .execute()
    expect(chased.every((it) => it.due_sort < 20261121)).toBe(true)
    expect(chased).toHaveLength(4)
  })
})
