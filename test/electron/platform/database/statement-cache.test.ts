import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { nativeBinding } from '#electron/platform/database/native-binding'
import { StatementCache } from '#electron/platform/database/statement-cache'

function memory() {
  const binding = nativeBinding()
  const raw = new Sqlite(':memory:', binding === undefined ? {} : { nativeBinding: binding })
  onTestFinished(() => void raw.close())
  return raw
}

test('a text is prepared once, and the one unused longest goes first', () => {
  const cache = new StatementCache(memory(), 2)
  const first = cache.prepare('select 1')
  const second = cache.prepare('select 2')
  expect(cache.prepare('select 1')).toBe(first)
  cache.prepare('select 3')
  expect(cache.size).toBe(2)
  expect(cache.prepare('select 1')).toBe(first)
  expect(cache.prepare('select 2')).not.toBe(second)
})

test('a statement that is being read row by row can be asked again meanwhile', () => {
  const cache = new StatementCache(memory())
  const text = 'select value from (select 1 as value union all select 2)'
  const rows: unknown[] = []
  for (const row of cache.prepare(text).iterate()) rows.push(row, ...cache.prepare(text).all())
  expect(rows).toHaveLength(6)
})

test('a kept statement follows a change of the schema', () => {
  const raw = memory()
  raw.exec('create table t (a)')
  const cache = new StatementCache(raw)
  cache.prepare('insert into t values (1)').run()
  expect(cache.prepare('select * from t').all()).toEqual([{ a: 1 }])
  raw.exec('alter table t add column b default 2')
  expect(cache.prepare('select * from t').all()).toEqual([{ a: 1, b: 2 }])
})
