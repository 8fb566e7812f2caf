import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupTo } from '#electron/platform/database/backup'
import { readFacts, writeFact } from '#electron/platform/database/facts'
import { NOW, newDatabaseFile, opened } from './support'

async function openedWithRing() {
  const { path, key } = await newDatabaseFile('备份县')
  writeFileSync(`${path}.keyring`, '{"ring":1}')
  const database = await opened(path, key)
  const folder = join(dirname(path), 'usb')
  mkdirSync(folder)
  return { path, key, database, target: join(folder, 'b.juanzong') }
}

test('a backup holds what is committed, opens under the same key, and brings its key ring', async () => {
  const { key, database, target } = await openedWithRing()
  await writeFact(database.writer, 'name', '改后名')
  const made = await backupTo(database, key, target, NOW)
  const none = { pages: 0, added: 0, addedBytes: 0, unsound: 0 }
  expect(made).toEqual({ ...none, bytes: readFileSync(target).length, at: NOW.toISOString() })
  expect(readFileSync(`${target}.keyring`, 'utf8')).toBe('{"ring":1}')
  expect(readdirSync(dirname(target)).sort()).toEqual(['b.juanzong', 'b.juanzong.keyring'])
  expect(readFileSync(target).includes('改后名')).toBe(false)
  const copy = await opened(target, key)
  expect(copy.id).toBe(database.id)
  expect(copy.name).toBe('改后名')
  expect((await readFacts(database.reader)).last_backup_at).toBe(NOW.toISOString())
})

test('a backup leaves out what is not committed, and the open database goes on', async () => {
  const { key, database, target } = await openedWithRing()
  const begun = database.writer.transaction().execute(async (trx) => {
    await writeFact(trx, 'name', '未提交')
    throw new Error('undone')
  })
  const [undone] = await Promise.allSettled([begun, backupTo(database, key, target, NOW)])
  expect(undone.status).toBe('rejected')
  expect((await opened(target, key)).name).toBe('备份县')
  await writeFact(database.writer, 'name', '之后')
  expect((await readFacts(database.reader)).name).toBe('之后')
})

test('an older backup of the same name is replaced; one that fails leaves it', async () => {
  const { path, key, database, target } = await openedWithRing()
  await backupTo(database, key, target, NOW)
  const first = readFileSync(target)
  await writeFact(database.writer, 'name', '第二次')
  await backupTo(database, key, target, NOW)
  const second = readFileSync(target)
  expect(second.equals(first)).toBe(false)
  rmSync(`${path}.keyring`)
  await expect(backupTo(database, key, target, NOW)).rejects.toMatchObject({
    refusal: { code: 'unreadable' },
  })
  expect(readFileSync(target).equals(second)).toBe(true)
  expect(existsSync(`${target}.writing`)).toBe(false)
})

test('a backup onto itself or into a missing folder is refused', async () => {
  const { path, key, database } = await openedWithRing()
  await expect(backupTo(database, key, path, NOW)).rejects.toMatchObject({
    refusal: { code: 'invalid-input' },
  })
  await expect(backupTo(database, key, '/nowhere/b.juanzong', NOW)).rejects.toMatchObject({
    refusal: { code: 'unreadable' },
  })
})
