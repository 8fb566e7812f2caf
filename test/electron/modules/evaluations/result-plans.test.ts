import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballotsBehindQuery, ballotTextsQuery } from '#electron/modules/evaluations/mark.repository'
import { earlierOutcomesQuery } from '#electron/modules/evaluations/outcome.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import type { OrganizationId, PersonId, RoundId } from '#shared/values/id'
import { evaluationScheme } from '#test/builders/evaluation'

/** @file A round may hold a million marks and a county thousands of results: they are found, never scanned. */

let folder: string
let connection: Connection

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-results-'))
  connection = openConnection(join(folder, 'plans.juanzong'), new Uint8Array(32).fill(7))
  await migrateToLatestOrThrow(connection.db, MIGRATIONS)
})
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

function planOf({ sql: text, parameters }: CompiledQuery): string {
  const plan = connection.raw.prepare(`explain query plan ${text}`).all(...parameters)
  return (plan as { detail: string }[]).map((row) => row.detail).join('\n')
}

const ROUND = { id: 'R' as RoundId, year: 2026, scheme: evaluationScheme() }

describe('the marks of a round', () => {
  it('are read ballot by ballot in the order of their key', () => {
    const plan = planOf(ballotTextsQuery('R').compile(connection.db))
    expect(plan).toMatch(/SEARCH ballot USING INDEX \S+ \(round_id=\?\)/)
    expect(plan).toMatch(/SEARCH mark USING PRIMARY KEY \(ballot_id=\?\)/)
    // Another way to the marks would bring them in another order, and every seal would seem broken.
    expect(plan).not.toMatch(/mark USING (COVERING )?INDEX|SCAN/)
  })

  it('behind one figure are looked up, one a ballot', () => {
    const ask = { subject: 1, leaf: 'duty', group: 'a', value: 1 }
    const plan = planOf(ballotsBehindQuery(connection.db, 'R', ask).compile())
    expect(plan).toMatch(/SEARCH ballot USING INDEX \S+ \(round_id=\?\)/)
    expect(plan).toMatch(/SEARCH mark USING PRIMARY KEY \(ballot_id=\? AND subject_no=\? AND leaf=\?\)/)
    expect(plan).not.toContain('SCAN')
  })
})

describe('earlier results', () => {
  it('of a person are found by the person, of an organization by the organization', () => {
    const person = { personId: 'P' as PersonId, organizationId: null }
    const unit = { personId: null, organizationId: 'O' as OrganizationId }
    expect(planOf(earlierOutcomesQuery(connection.db, ROUND, person).compile())).toContain(
      'evaluation_outcome_by_person (person_id=?',
    )
    expect(planOf(earlierOutcomesQuery(connection.db, ROUND, unit).compile())).toContain(
      'evaluation_outcome_by_organization (organization_id=?',
    )
  })
})
