import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chosen } from '#electron/modules/cadres/chosen'
import { retirementQuery } from '#electron/modules/cadres/clock.repository'
import { heldQuery, VALUES } from '#electron/modules/cadres/structure.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import type { PartialDate } from '#shared/values/partial-date'

/** @file Counting reads indexes alone; what is looked up by dates is found, not scanned. */

let folder: string
let connection: Connection

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-cadres-'))
  connection = openConnection(join(folder, 'plans.juanzong'), new Uint8Array(32).fill(7))
  await migrateToLatestOrThrow(connection.db, MIGRATIONS)
})
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

const ALL: Chosen = { unitIds: null, ids: null }
const UNIT: Chosen = { unitIds: ['U1'], ids: null }
const now = { on: '2026.11' as PartialDate, past: false }
const then = { on: '2022.06' as PartialDate, past: true }

async function planOf(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(connection.db)
  return rows.map((row) => row.detail).join('\n')
}

describe('a structure', () => {
  it('of today is one pass over one covering index', async () => {
    const plan = await planOf(heldQuery(ALL, now, VALUES))
    expect(plan).toMatch(/^SCAN person USING COVERING INDEX person_by_structure$/)
  })

  it('of one unit today finds its people in the same index', async () => {
    expect(await planOf(heldQuery(UNIT, now, VALUES))).toContain(
      'SEARCH person USING COVERING INDEX person_by_structure (organization_id=?)',
    )
  })

  it('of one unit then finds whoever held a post in it', async () => {
    const plan = await planOf(heldQuery(UNIT, then, VALUES))
    expect(plan).toContain(
      'SEARCH post_holding USING COVERING INDEX post_holding_by_unit (organization_id=?)',
    )
    expect(plan).not.toMatch(/SCAN (?!json_each|held|post)/)
  })
})

it('near retirement are those of an age, found by their birth', async () => {
  expect(await planOf(retirementQuery(ALL, { men: 19670101, women: 19720101 }))).toContain('person_by_birth')
})
