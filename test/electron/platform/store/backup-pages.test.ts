import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backupTo } from '#electron/platform/database/backup'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import { openDatabase } from '#electron/platform/database/open-database'
import { refuse } from '#shared/ipc/reply'
import { NOW, opened } from '../database/support'
import { damage, emptyDatabase, filesIn, keep, pathIn } from './support'

async function withPages(words: readonly string[]) {
  const { path, key } = await emptyDatabase()
  writeFileSync(`${path}.keyring`, '{}')
  const database = await opened(path, key)
  const hashes = await keep(database, words)
  const usb = join(dirname(path), 'usb')
  mkdirSync(usb)
  return { path, key, database, hashes, usb, target: (name: string) => join(usb, `${name}.juanzong`) }
}

const words = async (database: Awaited<ReturnType<typeof opened>>, hashes: readonly string[]) =>
  Promise.all(hashes.map(async (it) => Buffer.from(await database.store.read(it)).toString()))

test('a backup takes the page files along once; opened anywhere it shows them', async () => {
  const { key, database, hashes, usb, target } = await withPages(['一', '二'])
  expect(await backupTo(database, key, target('周一'), NOW)).toMatchObject({ pages: 2, added: 2, unsound: 0 })
  const more = await keep(database, ['三'])
  expect(await backupTo(database, key, target('周二'), NOW)).toMatchObject({ pages: 3, added: 1 })
  expect(readdirSync(usb).filter((it) => it.endsWith('.pages'))).toHaveLength(1)
  await database.close()
  const moved = `${usb}-moved`
  cpSync(usb, moved, { recursive: true })
  rmSync(usb, { recursive: true })
  const restored = await opened(join(moved, '周二.juanzong'), key)
  expect(await words(restored, [...hashes, ...more])).toEqual(['page 一', 'page 二', 'page 三'])
})

test('what is done in an opened backup leaves the pages of all backups as they are', async () => {
  const { key, database, hashes, usb, target } = await withPages(['一'])
  await backupTo(database, key, target('周一'), NOW)
  const shared = filesIn(join(usb, readdirSync(usb).find((it) => it.endsWith('.pages')) ?? ''))
  const restored = await opened(target('周一'), key)
  const [added = ''] = await keep(restored, ['新'])
  expect(pathIn(restored, added)).toContain('周一.juanzong.pages')
  expect(existsSync(pathIn(restored, added))).toBe(true)
  expect(shared.every((it) => existsSync(it))).toBe(true)
  expect(await words(restored, [...hashes, added])).toEqual(['page 一', 'page 新'])
})

test('a damaged file is left out and counted, unless an earlier backup has it whole', async () => {
  const { key, database, hashes, target } = await withPages(['一', '二'])
  await backupTo(database, key, target('周一'), NOW)
  const [late = ''] = await keep(database, ['三'])
  for (const hash of [hashes[0] ?? '', late]) damage(pathIn(database, hash))
  expect(await backupTo(database, key, target('周二'), NOW)).toMatchObject({ pages: 2, added: 0, unsound: 1 })
  const folders = [
    join(dirname(target('')), readdirSync(dirname(target(''))).find((it) => it.endsWith('.pages')) ?? ''),
  ]
  expect(await database.store.mend(hashes[0] ?? '', folders)).toBe(true)
  expect(await database.store.verify(hashes[0] ?? '')).toBeNull()
  expect(await database.store.mend(late, folders)).toBe(false)
})

test('files cut off on the backup disk are written anew; damaged ones are found within 16 days', async () => {
  const { key, database, hashes, usb, target } = await withPages(['一', '二'])
  await backupTo(database, key, target('周一'), NOW)
  const copies = filesIn(join(usb, readdirSync(usb).find((it) => it.endsWith('.pages')) ?? ''))
  writeFileSync(copies[0] ?? '', 'cut')
  expect(await backupTo(database, key, target('周二'), NOW)).toMatchObject({ added: 1 })
  damage(copies[1] ?? '')
  let again = 0
  for (let day = 0; again === 0 && day < 16; day++)
    again += (await backupTo(database, key, target('周三'), new Date(NOW.getTime() + day * 86_400_000))).added
  expect(again).toBe(1)
  expect(hashes).toHaveLength(2)
})

test('whatever is damaged on the backup disk is found within 16 days, over the end of a month too', async () => {
  const pages = Array.from({ length: 40 }, (_, at) => `${at}`)
  const { key, database, usb, target } = await withPages(pages)
  await backupTo(database, key, target('周一'), NOW)
  const copies = filesIn(join(usb, readdirSync(usb).find((it) => it.endsWith('.pages')) ?? ''))
  for (const copy of copies) damage(copy)
  let again = 0
  for (let day = 0; day < 16; day++)
    again += (await backupTo(database, key, target('周二'), new Date(Date.UTC(2026, 10, 22 + day)))).added
  expect(again).toBe(pages.length)
})

test('one that is stopped keeps the older backup, and the next goes on from what was copied', async () => {
  const { key, database, usb, target } = await withPages(Array.from({ length: 40 }, (_, at) => `${at}`))
  let steps = 0
  const run = {
    progress: () => {},
    step: async () => {
      steps += 1
      if (steps === 2) throw refuse('cancelled', '已取消，没有写入。')
    },
  }
  await expect(backupTo(database, key, target('周一'), NOW, run)).rejects.toMatchObject({
    refusal: { code: 'cancelled' },
  })
  expect(readdirSync(usb).map((it) => it.replace(/-.*/, ''))).toEqual(['卷宗页面'])
  expect(await backupTo(database, key, target('周一'), NOW)).toMatchObject({ pages: 40, added: 8 })
})

test('a file that an upgrade left beside the new one still shows its pages', async () => {
  const { path, key, database, hashes } = await withPages(['一'])
  await database.close()
  const later = {
    up: (db: never) => sql`alter table account add column note text`.execute(db).then(() => undefined),
  }
  const upgraded = await openDatabase(path, key, {
    now: NOW,
    appVersion: '0.2.0',
    migrations: { ...MIGRATIONS, '9000-later': later },
  })
  expect(await words(upgraded, hashes)).toEqual(['page 一'])
  await upgraded.close()
  const old = await opened(`${path}.before-9000-later`, key)
  expect(await words(old, hashes)).toEqual(['page 一'])
  expect(basename(old.store.files.folder)).toBe('a.juanzong.before-9000-later.pages')
})
