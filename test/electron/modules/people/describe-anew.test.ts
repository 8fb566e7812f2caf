import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { describeAnew } from '#electron/modules/people/describe-anew'
import { openConnection } from '#electron/platform/database/connection'
import { writeFact } from '#electron/platform/database/facts'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import { NOW, opened, temporaryFolder } from '#test/electron/platform/database/support'

/** A file as the first program left it: its own tables only, and so many people in them. */
async function oldFile(people: number) {
  const path = join(temporaryFolder(), 'old.juanzong')
  const key = new Uint8Array(randomBytes(32))
  const { db, raw, close } = openConnection(path, key)
  const first = MIGRATIONS['0001-first']
  if (!first) throw new Error('the first migration has gone')
  await migrateToLatestOrThrow(db, { '0001-first': first })
  await writeFact(db, 'id', 'OLD')
  raw.exec(`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${people - 1})
    insert into person (id, version, created_at, created_by, changed_at, changed_by, name, name_key, birth, party)
    select printf('P%05d', i), 3, 'then', 'A', 'then', 'A', '曾砚秋', '曾砚秋', '1978.03', '2001.08；民建' from n`)
  raw.exec(`insert into education (person_id, position, id, mode, qualification, degree, school)
    values ('P00000', 0, 'E', 'fullTime', '大学本科', '管理学学士', '某大学')`)
  raw.exec(`insert into assessment (person_id, position, id, year, grade)
    values ('P00000', 0, 'A', 2024, '优秀'), ('P00000', 1, 'B', 2025, '称职')`)
  await close()
  return { path, key }
}

it('works out what lists need of the people that an older program wrote, and leaves the rest as it was', async () => {
  const { path, key } = await oldFile(1201)
  const { writer } = await opened(path, key, { appVersion: '0.2.0' })
  const described = await writer.transaction().execute((trx) => describeAnew(trx, NOW))
  expect(described).toBe(1201)
  const rows = await writer.selectFrom('person').selectAll().orderBy('id').execute()
  for (const row of [rows[0], rows[500], rows[1200]])
    expect(row).toMatchObject({
      ...{ version: 3, changed_at: 'then', name: '曾砚秋', pinyin: 'zengyanqiu', initials: 'zyq' },
      ...{
        politics: '中共党员',
        party_joined_on: '2001.08',
        party_joined_sort: 20010801,
        birth_sort: 19780301,
      },
    })
  expect(rows[0]?.spellings).toContain(' cengyanqiu')
  expect(rows[0]).toMatchObject({
    ...{ qualification_kind: '大学', degree: '管理学学士', full_time_school: '某大学' },
    ...{ assessment_latest: '称职', assessment_latest_year: 2025, assessment_excellent: 1 },
  })
})

it('is done once, and begins again after a stop half way', async () => {
  const { path, key } = await oldFile(3)
  const { writer } = await opened(path, key, { appVersion: '0.2.0' })
  const stopped = writer.transaction().execute(async (trx) => {
    await describeAnew(trx, NOW)
    throw new Error('power cut')
  })
  await expect(stopped).rejects.toThrow('power cut')
  const count = () => writer.transaction().execute((trx) => describeAnew(trx, NOW))
  expect([await count(), await count()]).toEqual([3, 0])
  await sql`update database_fact set value = '0' where name = 'derived_version'`.execute(writer)
  expect(await count()).toBe(3)
})
