import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  duplicatePairs,
  sameBirthQuery,
  sameCareerQuery,
  sameNameQuery,
  sameNumberQuery,
  similarNameQuery,
} from '#electron/modules/people/duplicate.repository'
import { groupPairs } from '#electron/modules/people/duplicates'
import { recycledQuery } from '#electron/modules/people/recycle.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import type { Db } from '#electron/platform/database/schema'
import { laterChangesQuery } from '#electron/platform/steps/steps.repository'

const PEOPLE = Number(process.env.PEOPLE ?? 2000)
let folder: string
let connection: Connection
let db: Db

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-pairs-'))
  connection = openConnection(join(folder, 'pairs.juanzong'), new Uint8Array(32).fill(7))
  db = connection.db
  await migrateToLatestOrThrow(db, MIGRATIONS)
  connection.raw.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${PEOPLE - 1})
    insert into person (id, version, created_at, created_by, changed_at, changed_by, removed_at, name, name_key, pinyin,
      sex, identity_number, birth, work_started)
    select printf('P%06d', i), 1, '', '', '', '', null, char(20000 + i % 300) || (i % 7919), char(20000 + i % 300) || (i % 7919),
      printf('p%05d', i % 7919), '男', printf('9901%014d', i), printf('%04d.%02d', 1960 + i % 40, 1 + i % 11),
      printf('%04d.%02d', 1982 + i % 40, 1 + i % 12) from n`)
}, 120_000)
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

async function planOf(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(db)
  return rows.map((row) => row.detail).join('\n')
}

/** Walking every person's row; a walk along an index is none. */
const WHOLE_TABLE = /SCAN (person|mine|other)(?! USING)/

describe('finding duplicates', () => {
  it.each([
    ['number', sameNumberQuery, 'person_by_identity'],
    ['birth', sameBirthQuery, 'COVERING INDEX person_by_namesake'],
    ['career', sameCareerQuery, 'COVERING INDEX person_by_namesake'],
    ['name', sameNameQuery, 'COVERING INDEX person_by_namesake'],
  ] as const)('by %s reads an index and never everybody against everybody', async (_, query, index) => {
    const plan = await planOf(query())
    expect(plan).toContain(index)
    expect(plan).not.toMatch(WHOLE_TABLE)
  })

  it('by likeness reads everybody once', async () => {
    const plan = await planOf(similarNameQuery())
    expect(plan.match(/SCAN person\b/g)).toHaveLength(1)
    expect(plan).toMatch(/SEARCH b USING AUTOMATIC/)
  })

  it.each(['number', 'birth', 'career', 'similar', 'name'] as const)('by %s is quick', async (reason) => {
    const started = performance.now()
    await duplicatePairs(db, reason)
    const took = performance.now() - started
    if (process.env.PEOPLE) process.stdout.write(`${reason} ${took.toFixed(0)} ms\n`)
    expect(took).toBeLessThan(5000)
  })
})

it('the recycle bin is read in its order from an index', async () => {
  const plan = await planOf(recycledQuery('', 0, 100))
  expect(plan).toContain('person_by_removal')
  expect(plan).not.toContain('TEMP B-TREE')
})

it('what came after a step is looked up by its records, not by all', async () => {
  const plan = await planOf(laterChangesQuery(1))
  expect(plan).not.toMatch(/SCAN (other|mine)/)
})

describe('groups', () => {
  const apart = { first_id: 'a', second_id: 'b', account_name: '沈知远', at: '' }
  const pair = (a: string, b: string) => ({ a, b })

  it('gather who hangs together and tell nobody twice', () => {
    const found = [
      { reason: 'number' as const, pairs: [pair('a', 'b'), pair('b', 'c')] },
      { reason: 'birth' as const, pairs: [pair('a', 'b'), pair('d', 'e')] },
    ]
    expect(groupPairs(found, [], false).map((it) => [it.reason, it.ids.join('')])).toEqual([
      ['number', 'abc'],
      ['birth', 'de'],
    ])
  })

  it('leave out pairs found to be different people, or show only those', () => {
    const found = [{ reason: 'number' as const, pairs: [pair('a', 'b'), pair('c', 'd')] }]
    expect(groupPairs(found, [apart], false).map((it) => it.ids)).toEqual([['c', 'd']])
    expect(groupPairs(found, [apart], true)).toMatchObject([{ ids: ['a', 'b'], apart }])
  })
})
