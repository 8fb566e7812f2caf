import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballotRowsQuery } from '#electron/modules/evaluations/ballot.repository'
import { differencesQuery, entryChecksQuery } from '#electron/modules/evaluations/difference.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'

/** @file A round may hold a million marks: nothing about one box or one paper goes through all of them. */

let folder: string
let connection: Connection
const slice = { offset: 0, limit: 100 }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-ballots-'))
  connection = openConnection(join(folder, 'plans.juanzong'), new Uint8Array(32).fill(7))
  await migrateToLatestOrThrow(connection.db, MIGRATIONS)
})
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

async function planOf(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(connection.db)
  return rows.map((row) => row.detail).join('\n')
}

/** Tables of the ballots that a plan walks through from end to end. */
function scanned(plan: string): string[] {
  return plan.split('\n').filter((line) => /^SCAN (one|two|mine|other|mark|twin|lone|evaluation_)/.test(line))
}

describe('looked up by index', () => {
  it('are the papers of an entry, the latest first', async () => {
    const plan = await planOf(ballotRowsQuery({ roundId: 'R', box: 1, entry: 2 }, slice))
    expect(plan).toContain('SEARCH mine USING INDEX sqlite_autoindex_evaluation_ballot_1')
    expect(plan).not.toContain('USE TEMP B-TREE')
    expect(scanned(plan)).toEqual([])
  })

  it('are the differences of a box', async () => {
    const plan = await planOf(differencesQuery({ roundId: 'R', box: 1 }, slice))
    expect(plan).toMatch(
      /SEARCH (one|two) USING INDEX sqlite_autoindex_evaluation_ballot_1 \(round_id=\? AND box_no=\? AND entry=\?/,
    )
    expect(plan).toContain('SEARCH mark USING PRIMARY KEY (ballot_id=?')
    expect(scanned(plan)).toEqual([])
  })

  it('is how far all boxes of a round agree', async () => {
    const plan = await planOf(entryChecksQuery('R'))
    expect(plan).toMatch(/SEARCH (one|two) USING INDEX sqlite_autoindex_evaluation_ballot_1 \(round_id=\?/)
    expect(scanned(plan)).toEqual([])
  })
})
