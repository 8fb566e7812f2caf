import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PageStore } from '#electron/platform/store/page-store'
import { temporaryFolder } from '../database/support'
import { damage, filesIn, page } from './support'

function newStore() {
  const path = join(temporaryFolder(), 'a.juanzong')
  const key = new Uint8Array(randomBytes(32))
  return { path, key, store: new PageStore(path, key), folder: `${path}.pages` }
}

test('any content comes back as it was put, and under another key not at all', async () => {
  const { path, store } = newStore()
  const other = new PageStore(path, new Uint8Array(randomBytes(32)))
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      const { hash, size } = await store.put(bytes)
      expect(size).toBe(bytes.length)
      expect(Buffer.from(await store.read(hash))).toEqual(Buffer.from(bytes))
      expect(await other.verify(hash)).toBe('missing')
    }),
    { numRuns: 40 },
  )
})

test('equal content is one file, whose name and bytes tell nothing of it', async () => {
  const { store, folder } = newStore()
  const stored = await store.putMany([page('一'), page('二'), page('一')])
  expect(stored.map((it) => it.hash)).toEqual([stored[0]?.hash, stored[1]?.hash, stored[0]?.hash])
  await store.put(page('二'))
  const files = filesIn(folder)
  expect(files).toHaveLength(2)
  for (const file of files) {
    expect(readFileSync(file).includes('page')).toBe(false)
    for (const { hash } of stored) expect(file).not.toContain(hash.slice(0, 8))
  }
})

test('many at once, some of them already there, some by two callers at the same time', async () => {
  const { store, folder } = newStore()
  const contents = Array.from({ length: 60 }, (_, at) => page(`${at % 50}`))
  const [first, second] = await Promise.all([store.putMany(contents), store.putMany(contents.toReversed())])
  expect(second.toReversed()).toEqual(first)
  expect(filesIn(folder)).toHaveLength(50)
  const read = await Promise.all(first.map((it) => store.read(it.hash)))
  expect(read.map((it) => Buffer.from(it).toString())).toEqual(
    contents.map((it) => Buffer.from(it).toString()),
  )
})

test.each<[string, (path: string) => void, string]>([
  ['a bit is turned', damage, '页面文件已损坏。'],
  ['the end is cut off', (path) => truncateSync(path, 39), '页面文件已损坏。'],
  ['nothing is left in it', (path) => truncateSync(path, 0), '页面文件已损坏。'],
  ['it is gone', (path) => rmSync(path), '页面文件不在了。'],
])('a file of which %s is refused, and putting the same content mends it', async (_, harm, message) => {
  const { store } = newStore()
  const { hash } = await store.put(page('一'))
  harm(store.files.pathOf(store.nameOf(hash)))
  await expect(store.read(hash)).rejects.toMatchObject({ refusal: { code: 'damaged', message } })
  expect([...store.suspects]).toEqual([hash])
  await store.put(page('一'))
  expect(await store.verify(hash)).toBeNull()
})

test('a whole file cannot stand for another', async () => {
  const { store } = newStore()
  const [one, two] = await store.putMany([page('一'), page('二')])
  const pathOf = (hash = '') => store.files.pathOf(store.nameOf(hash))
  writeFileSync(pathOf(one?.hash), readFileSync(pathOf(two?.hash)))
  expect(await store.verify(one?.hash ?? '')).toBe('broken')
})

test('where nothing can be written the refusal says so and nothing half written is left', async () => {
  const { store, folder } = newStore()
  await store.put(page('一'))
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'no folder')
  await expect(store.put(page('二'))).rejects.toMatchObject({
    refusal: { code: 'unreadable', message: '库旁的页面文件夹不能读写，页面没有存入。' },
  })
})

test('closing waits for what is being written, and refuses whoever comes later', async () => {
  const { path, key, store } = newStore()
  const writing = store.putMany(Array.from({ length: 20 }, (_, at) => page(`${at}`)))
  await store.close()
  const stored = await writing
  await expect(store.read(stored[0]?.hash ?? '')).rejects.toMatchObject({ refusal: { code: 'signed-out' } })
  const again = new PageStore(path, key)
  for (const { hash } of stored) expect(await again.verify(hash)).toBeNull()
})
