import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  conditionsOf,
  idsQuery,
  listIds,
  unitCountsQuery,
  unitIdsQuery,
} from '#electron/modules/people/people-list.repository'
import type { Units } from '#electron/modules/people/units'
import { loadUnits } from '#electron/modules/people/units.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import type { Db } from '#electron/platform/database/schema'
import { PersonFilter } from '#shared/modules/people/contract'
import type { OrganizationId } from '#shared/values/id'

let folder: string
let connection: Connection
let db: Db
let units: Units

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-list-'))
  connection = openConnection(join(folder, 'list.juanzong'), new Uint8Array(32).fill(7))
  db = connection.db
  await migrateToLatestOrThrow(db, MIGRATIONS)
  for (let at = 0; at < 20; at++)
    await db
      .insertInto('organization')
      .values({
        ...{ id: `U${at}`, parent_id: at === 0 ? null : 'U0', name: `单位${at}`, short_name: '', code: '' },
        ...{ kind: 'legal', level: '', affiliation: '', category: '', position: at, tree_order: at },
        path: at === 0 ? 'U0/' : `U0/U${at}/`,
        ...{ version: 1, created_at: '', created_by: '', changed_at: '', changed_by: '', removed_at: null },
      })
      .execute()
  connection.raw.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < 1999)
    insert into person (id, version, created_at, created_by, changed_at, changed_by, removed_at, name, name_key, pinyin,
      initials, identity_number, post_text, birth_sort, position, organization_id)
    select printf('P%05d', i), 1, '', '', printf('%05d', i * 7 % 2000), '', null, '某' || i, '某' || i,
      printf('p%05d', i * 13 % 2000), 'm', printf('9901%05d', i), '单位职务' || i, 19500101 + i, i,
      'U' || (i % 20) from n`)
  units = await loadUnits(db)
})
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

async function planOf(query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(db)
  return rows.map((row) => row.detail).join('\n')
}

const filter = (more: Partial<PersonFilter>) => ({ ...PersonFilter.parse({}), ...more })
const slice = { offset: 1000, limit: 100 }

describe('the list’s plan', () => {
  for (const [sort, index] of [
    ['name', 'person_by_pinyin'],
    ['birth', 'person_by_birth'],
    ['changed', 'person_by_change'],
  ] as const)
    it(`reads ids by ${sort} from ${index} alone, without sorting`, async () => {
      for (const organizationId of [null, 'U0' as OrganizationId]) {
        const plan = await planOf(
          idsQuery(filter({ sort }), conditionsOf(filter({ sort, organizationId }), units), slice),
        )
        expect(plan).toContain(`COVERING INDEX ${index}`)
        expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY')
      }
    })

  it('counts and reads office order from the index by unit', async () => {
    expect(await planOf(unitCountsQuery())).toContain('COVERING INDEX person_by_unit')
    const plan = await planOf(unitIdsQuery('U3', 100, 10))
    expect(plan).toContain('COVERING INDEX person_by_unit (organization_id=?)')
    expect(plan).not.toContain('TEMP B-TREE')
  })

  it('finds letters and figures by their indexes, words in one index', async () => {
    const plan = (text: string) =>
      planOf(idsQuery(filter({ sort: 'name', text }), conditionsOf(filter({ text }), units), slice))
    expect(await plan('lyq')).toMatch(/INDEX person_by_pinyin \(pinyin>\? AND pinyin<\?\)/)
    expect(await plan('lyq')).toMatch(/INDEX person_by_initials \(initials>\? AND initials<\?\)/)
    expect(await plan('9901')).toMatch(
      /INDEX person_by_identity \(identity_number>\? AND identity_number<\?\)/,
    )
    const words = await planOf(
      idsQuery(filter({ text: '局长' }), conditionsOf(filter({ text: '局长' }), units), slice),
    )
    expect(words).toContain('COVERING INDEX person_by_post')
  })
})

describe('the list', () => {
  it('gives every person once in office order, over the ends of units', async () => {
    const all = await listIds(db, filter({}), units, null)
    expect(all.total).toBe(2000)
    expect(new Set(all.ids).size).toBe(2000)
    const part = await listIds(db, filter({}), units, { offset: 95, limit: 20 })
    expect(part.ids).toEqual(all.ids.slice(95, 115))
  })

  it('narrows to a unit and what is below it, and to words', async () => {
    const unit = await listIds(db, filter({ organizationId: 'U5' as OrganizationId }), units, null)
    expect(unit.total).toBe(100)
    const words = await listIds(db, filter({ text: '职务1999' }), units, null)
    expect(words.ids).toEqual(['P01999'])
    const named = await listIds(db, filter({ text: '单位7' }), units, null)
    expect(named.total).toBe(100)
  })
})
