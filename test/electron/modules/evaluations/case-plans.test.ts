import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { outcomesQuery } from '#electron/modules/evaluations/eligibility.repository'
import {
  organizationCasesQuery,
  peopleCasesQuery,
} from '#electron/modules/evaluations/found-cases.repository'
import { probationsQuery, sanctionsQuery } from '#electron/modules/people/standing-on-file.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'

/** @file Whatever bars somebody is found by an index for each one asked, in a fixed number of queries for all. */

let folder: string
let connection: Connection

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-cases-'))
  connection = openConnection(join(folder, 'plans.juanzong'), new Uint8Array(32).fill(7))
  await migrateToLatestOrThrow(connection.db, MIGRATIONS)
})
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

const IDS = ['P1', 'P2']
const QUERIES: [string, RawBuilder<unknown>, string][] = [
  ['cases of people', peopleCasesQuery(IDS), 'evaluation_case_by_person'],
  ['cases of organizations', organizationCasesQuery(IDS), 'evaluation_case_by_organization'],
  ['results of people', outcomesQuery('person', IDS, ['S1']), 'evaluation_outcome_by_person'],
  [
    'results of organizations',
    outcomesQuery('organization', IDS, ['S1']),
    'evaluation_outcome_by_organization',
  ],
  ['sanctions on file', sanctionsQuery(IDS), 'PRIMARY KEY \\(person_id'],
  ['probations on file', probationsQuery(IDS), 'PRIMARY KEY \\(person_id'],
]

it.each(QUERIES)('%s are found, not scanned', async (_, query, index) => {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(connection.db)
  const plan = rows.map((row) => row.detail).join('\n')
  expect(plan).toMatch(new RegExp(`SEARCH \\w+ USING .*${index}`))
  expect(plan).not.toMatch(/SCAN (?!json_each|wanted)/)
})
