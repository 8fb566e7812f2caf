import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDemonstration } from '#electron/modules/people/demonstration/index'
import { verifyChain } from '#electron/platform/audit/chain'
import { type OpenDatabase, openDatabase } from '#electron/platform/database/open-database'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { makeDatabaseFile } from '#electron/platform/vault/new-database'
import { refuse } from '#shared/ipc/reply'

const NOW = new Date('2026-11-21T02:00:00Z')
const CADRES = 300
const QUICK_COST = { memoryKib: 1024, passes: 1, lanes: 1 }

function quietRun(run: Partial<TaskRun> = {}): TaskRun {
  return { progress: () => {}, step: async () => {}, signal: new AbortController().signal, ...run }
}

async function makeFile(path: string, run: TaskRun) {
  return makeDatabaseFile({
    path,
    name: '演示县',
    demonstration: true,
    account: { name: '演示', section: '', password: 'Yanshi-2026' },
    now: NOW,
    appVersion: '0.1.0',
    cost: QUICK_COST,
    fill: (database) => makeDemonstration(database, run, { cadres: CADRES, now: NOW }),
  })
}

describe('the demonstration database', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-demonstration-'))
  const seen: number[] = []
  let database: OpenDatabase

  beforeAll(async () => {
    const path = join(folder, '演示县.juanzong')
    const { dataKey } = await makeFile(path, quietRun({ progress: ({ done }) => seen.push(done) }))
    database = await openDatabase(path, dataKey, { now: NOW, appVersion: '0.1.0' })
  }, 30_000)
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  const count = async (table: 'person' | 'organization' | 'batch_entry' | 'audit_entry') =>
    (
      await database.reader
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n

  test('holds everyone, listed in one batch, with one trace each in an unbroken chain', async () => {
    expect(await count('person')).toBe(CADRES)
    expect(await count('batch_entry')).toBe(CADRES)
    const batch = await database.reader.selectFrom('batch').selectAll().executeTakeFirstOrThrow()
    expect(batch).toMatchObject({ no: 1, created_count: CADRES, account_name: '演示', undone_at: null })
    const chain = await verifyChain(database.reader, database.auditKey)
    // One for making the file, one for the batch.
    expect(chain).toEqual({ rows: CADRES + 2, intact: true, brokenAt: null })
    expect(seen.at(-1)).toBe(CADRES)
  })

  test('places units in a tree and people in their units, with what lists need worked out', async () => {
    const units = await database.reader.selectFrom('organization').selectAll().orderBy('tree_order').execute()
    expect(units[0]?.name).toBe('云泽县（演示）')
    expect(units.every((unit) => unit.path.startsWith(`${units[0]?.id}/`))).toBe(true)
    expect(units.map((unit) => unit.tree_order)).toEqual(units.map((_, index) => index + 1))
    const first = await database.reader
      .selectFrom('person')
      .innerJoin('organization', 'organization.id', 'person.organization_id')
      .select(['person.post_text', 'person.pinyin', 'person.position', 'organization.name', 'completeness'])
      .where('organization.name', '=', '云泽县青石镇')
      .orderBy('person.position')
      .executeTakeFirstOrThrow()
    expect(first.post_text).toMatch(/^云泽县青石镇/)
    expect(first.pinyin).toMatch(/^[a-z]+$/)
    expect(first.position).toBeGreaterThan(0)
    expect(first.completeness).toBeGreaterThan(50)
  })

  test('stores each face once', async () => {
    const photos = await database.reader.selectFrom('photo').select('hash').execute()
    const worn = await database.reader.selectFrom('person').select('photo_hash').distinct().execute()
    expect(photos.length).toBe(worn.filter((it) => it.photo_hash !== null).length)
    expect(photos.length).toBeLessThanOrEqual(48)
  })

  test('is not left half made when the user stops it', async () => {
    const path = join(folder, 'stopped.juanzong')
    const stopping = quietRun({
      step: async () => {
        throw refuse('cancelled', '已取消，没有写入。')
      },
    })
    await expect(makeFile(path, stopping)).rejects.toMatchObject({ refusal: { code: 'cancelled' } })
    await expect(openDatabase(path, new Uint8Array(32), { now: NOW, appVersion: '0.1.0' })).rejects.toThrow()
  })
})
