import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPeople, idsOf } from '#electron/modules/people/people-list.repository'
import { peopleQueries } from '#electron/modules/people/roster-query.repository'
import type { Units } from '#electron/modules/people/units'
import { loadUnits } from '#electron/modules/people/units.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import type { Db } from '#electron/platform/database/schema'
import { PersonFilter } from '#shared/modules/people/contract-list'
import type { OrganizationId } from '#shared/values/id'
import type { PartialDate } from '#shared/values/partial-date'

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
        ...{ kind: 'legal', level: '', affiliation: '', category: '', position: at, tree_order: 20 - at },
        path: at === 0 ? 'U0/' : `U0/U${at}/`,
        ...{ version: 1, created_at: '', created_by: '', changed_at: '', changed_by: '', removed_at: null },
      })
      .execute()
  connection.raw.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < 1999)
    insert into person (id, version, created_at, created_by, changed_at, changed_by, removed_at, name, name_key, pinyin,
      initials, spellings, identity_number, post_text, birth_sort, stroke_key, position, organization_id)
    select printf('P%05d', i), 1, '', '', printf('%05d', i * 7 % 2000), '', null, '某' || i, '某' || i,
      printf('p%05d', i * 13 % 2000), 'm', ' mou' || i, printf('9901%05d', i), '单位职务' || i, 19500101 + i,
      printf('%05d', i * 11 % 2000), i, iif(i % 21 = 20, null, 'U' || (i % 21)) from n`)
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

const at = '2026.11' as PartialDate
const asked = (more: Partial<PersonFilter>) => ({
  filter: { ...PersonFilter.parse({}), ...more },
  units,
  at,
})
const plans = async (more: Partial<PersonFilter>) =>
  (await Promise.all(peopleQueries(asked(more)).map(planOf))).join('\n')
const found = async (more: Partial<PersonFilter>) => idsOf(db, await findPeople(db, asked(more)))

describe('the list’s plan', () => {
  for (const [sort, index] of [
    ['name', 'person_by_pinyin'],
    ['strokes', 'person_by_stroke'],
    ['birth', 'person_by_birth'],
    ['changed', 'person_by_change'],
  ] as const)
    it(`walks ${index} alone by ${sort}, without sorting`, async () => {
      for (const organizationId of [null, 'U0' as OrganizationId]) {
        const plan = await plans({ sort, organizationId })
        expect(plan).toContain(`COVERING INDEX ${index}`)
        expect(plan).not.toContain('TEMP B-TREE')
      }
    })

  it('walks the units and the people of each in office order, without sorting', async () => {
    for (const organizationId of [null, 'U0' as OrganizationId]) {
      const plan = await plans({ organizationId })
      expect(plan).toContain('COVERING INDEX person_by_unit (organization_id=?')
      expect(plan).not.toContain('TEMP B-TREE')
    }
  })

  it('looks for letters, figures and words in one index, already in office order', async () => {
    for (const text of ['lyq', '9901', '局长', '单位3', '张 三']) {
      const plan = await plans({ text })
      expect(plan).toContain('COVERING INDEX person_by_search (organization_id=?')
      expect(plan).not.toContain('TEMP B-TREE')
      expect(await plans({ text, sort: 'strokes' })).toMatch(/INDEX person_by_search/)
    }
  })

  it('reads the people once for a condition, whatever it asks', async () => {
    const condition = { kind: 'test', field: 'age', operator: 'atLeast', value: '45' } as const
    expect(await plans({ condition })).toContain('SCAN person\n')
  })
})

describe('the list', () => {
  it('gives every person once in office order, those without a unit last', async () => {
    const all = await found({})
    expect(new Set(all).size).toBe(2000)
    const numbers = all.map((id) => Number(id.slice(1)) % 21)
    expect(numbers.slice(-95)).toEqual(Array(95).fill(20))
    expect(numbers.slice(0, 95)).toEqual(Array(95).fill(19))
    expect(await found({ descending: true })).toEqual(all.toReversed())
  })

  it('finds the same people in every order', async () => {
    const expected = (await found({ text: '职务1' })).toSorted()
    expect(expected.length).toBe(1111)
    for (const sort of ['name', 'strokes', 'birth', 'changed', 'ethnicity', 'post', 'age'])
      expect((await found({ text: '职务1', sort })).toSorted()).toEqual(expected)
  })

  it('narrows to a unit and what is below it, and to words', async () => {
    expect((await found({ organizationId: 'U5' as OrganizationId })).length).toBe(95)
    expect(await found({ text: '职务1999' })).toEqual(['P01999'])
    expect((await found({ text: '单位7' })).length).toBe(95)
    expect(await found({ text: '990101999' })).toEqual(['P01999'])
    expect(await found({ text: 'mou1999'.slice(0, 3), organizationId: 'U5' as OrganizationId })).toHaveLength(
      95,
    )
  })

  it('knows a change at once', async () => {
    const before = await found({ text: '新来的' })
    await db.updateTable('person').set({ name_key: '新来的' }).where('id', '=', 'P00007').execute()
    const reader = openConnection(join(folder, 'list.juanzong'), new Uint8Array(32).fill(7), {
      queryOnly: true,
    })
    const again = async () => idsOf(reader.db, await findPeople(reader.db, asked({ text: '新来的' })))
    expect([before, await again()]).toEqual([[], ['P00007']])
    await db.updateTable('person').set({ name_key: '又走了' }).where('id', '=', 'P00007').execute()
    expect(await again()).toEqual([])
    await reader.close()
  })
})
