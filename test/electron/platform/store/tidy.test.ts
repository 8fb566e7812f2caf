import { renameSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { openDatabase } from '#electron/platform/database/open-database'
import { keepStore } from '#electron/platform/store/store-keeper'
import { tidyStore } from '#electron/platform/store/tidy'
import { NOW, opened } from '../database/support'
import { damage, emptyDatabase, filesIn, keep, page, pathIn } from './support'

const LATER = new Date(NOW.getTime() + 86_400_000)
const days = (count: number) => new Date(LATER.getTime() + count * 86_400_000)

/** A database closed and opened again after `work`, as a new session. */
async function reopened(work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>) {
  const { path, key } = await emptyDatabase()
  const database = await openDatabase(path, key, { now: NOW, appVersion: '0.1.0' })
  await work(database)
  await database.close()
  return { path, key, database: await opened(path, key) }
}

test('files without a row are set aside, halves removed, what is kept stays', async () => {
  let kept: string[] = []
  const { path, database } = await reopened(async (before) => {
    kept = await keep(before, ['一', '二'])
    await before.store.put(page('没有登记'))
  })
  const half = `${pathIn(database, kept[0] ?? '')}.dead-1.writing`
  writeFileSync(half, 'half')
  expect(await tidyStore(database, LATER)).toEqual({ orphans: 1, missing: 0, back: 0 })
  expect(filesIn(`${path}.pages`).filter((it) => !it.includes('aside'))).toEqual(
    kept.map((it) => pathIn(database, it)).sort(),
  )
  expect(await tidyStore(database, LATER)).toEqual({ orphans: 0, missing: 0, back: 0 })
})

test('what this session has put is never taken, though no row knows it yet', async () => {
  const { database } = await reopened(async () => {})
  const { hash } = await database.store.put(page('在路上'))
  expect(await tidyStore(database, LATER)).toMatchObject({ orphans: 0 })
  expect(await database.store.verify(hash)).toBeNull()
})

test('what was set aside is found again for a month, then it is gone', async () => {
  let hash = ''
  const { path, key, database } = await reopened(async (before) => {
    hash = (await before.store.put(page('换回旧库时'))).hash
  })
  await tidyStore(database, LATER)
  await tidyStore(database, days(29))
  expect(filesIn(`${path}.pages`)).toHaveLength(1)
  expect(Buffer.from(await database.store.read(hash)).toString()).toBe('page 换回旧库时')
  await database.close()
  const again = await opened(path, key)
  await tidyStore(again, LATER)
  await tidyStore(again, days(31))
  expect(filesIn(`${path}.pages`)).toEqual([])
})

test('rows that nothing refers to any more are dropped, and their files set aside, at the next opening', async () => {
  let hashes: string[] = []
  const { database } = await reopened(async (before) => {
    hashes = await keep(before, ['留', '去'])
    await sql`delete from kept where hash = ${hashes[1]}`.execute(before.writer)
  })
  expect(await tidyStore(database, LATER)).toMatchObject({ orphans: 1 })
  const left = await database.reader.selectFrom('store_object').select('hash').execute()
  expect(left.map((it) => it.hash)).toEqual([hashes[0]])
  const { names } = await database.store.files.list()
  expect([...names]).toEqual([database.store.nameOf(hashes[0] ?? '')])
})

test('a folder left behind is marked file by file, and unmarked when it is back', async () => {
  const { path, database } = await reopened((before) => keep(before, ['一', '二', '三']))
  renameSync(`${path}.pages`, `${path}.elsewhere`)
  expect(database.store.files.exists()).toBe(false)
  expect(await tidyStore(database, LATER)).toMatchObject({ missing: 3 })
  const marked = await database.reader.selectFrom('store_object').select('damage').execute()
  expect(marked.map((it) => it.damage)).toEqual(Array(3).fill('页面文件不在了'))
  renameSync(`${path}.elsewhere`, `${path}.pages`)
  expect(await tidyStore(database, LATER)).toMatchObject({ missing: 0, back: 3 })
})

test('while nobody works every file is verified, what is damaged is told, and locking ends it', async () => {
  const { database } = await reopened((before) => keep(before, ['一', '二', '三']))
  const [first = ''] = (await database.reader.selectFrom('store_object').select('hash').execute()).map(
    (it) => it.hash,
  )
  damage(pathIn(database, first))
  const tell = vi.fn()
  let idle = false
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const end = keepStore(database, { idle: () => idle, tell, clock: () => LATER })
  const unverified = () =>
    database.reader.selectFrom('store_object').select('hash').where('checked_at', '=', '').execute()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await unverified()).toHaveLength(3)
  idle = true
  while ((await unverified()).length > 0) await vi.advanceTimersByTimeAsync(1_000)
  vi.useRealTimers()
  await end()
  expect(tell).toHaveBeenCalledTimes(1)
  const hurt = await database.reader
    .selectFrom('store_object')
    .selectAll()
    .where('damage', '<>', '')
    .execute()
  expect(hurt).toEqual([expect.objectContaining({ hash: first, damage: '页面文件已损坏' })])
})
