import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#electron/platform/database/open-database'
import { NOW, newDatabaseFile, opened } from './support'

const OPTIONS = { now: NOW, appVersion: '0.1.0' }
const HOLDER = {
  host: hostname(),
  user: 'zhang',
  accountName: '韩屿',
  processStart: '',
  since: '2026-11-20T01:15:00Z',
}

function startTime(pid: number): string {
  if (process.platform !== 'linux') return ''
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
}

test('a second opening is told who has the file, on which computer and since when', async () => {
  const { path, key } = await newDatabaseFile()
  await opened(path, key, { accountName: '罗砚秋' })
  const error = await openDatabase(path, key, OPTIONS).catch((e) => e)
  expect(error.refusal.code).toBe('busy')
  expect(error.refusal.message).toContain('罗砚秋')
  expect(error.refusal.message).toContain(hostname())
  expect(error.refusal.message).toMatch(/2026\.11\.(19|20) \d\d:15/)
  expect(error.refusal.remedy).toContain('a.juanzong.lock')
})

test('a running process of this computer holds its lock', async () => {
  const { path, key } = await newDatabaseFile()
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
  onTestFinished(() => void child.kill())
  await once(child, 'spawn')
  const lock = JSON.stringify({ ...HOLDER, pid: child.pid, processStart: startTime(child.pid ?? 0) })
  writeFileSync(`${path}.lock`, lock)
  await expect(openDatabase(path, key, OPTIONS)).rejects.toMatchObject({ refusal: { code: 'busy' } })
  expect(readFileSync(`${path}.lock`, 'utf8')).toBe(lock)
})

test('a lock of another computer stands, whatever its process id', async () => {
  const { path, key } = await newDatabaseFile()
  writeFileSync(`${path}.lock`, JSON.stringify({ ...HOLDER, host: 'ZZB-07', pid: 1 }))
  const error = await openDatabase(path, key, OPTIONS).catch((e) => e)
  expect(error.refusal.message).toContain('韩屿（系统用户 zhang）在“ZZB-07”上使用')
})

test.each([
  [
    'a process that no longer runs',
    async () => {
      const child = spawn(process.execPath, ['-e', ''])
      await once(child, 'exit')
      return JSON.stringify({ ...HOLDER, pid: child.pid })
    },
  ],
  [
    'a process whose id went to another',
    async () => JSON.stringify({ ...HOLDER, pid: process.ppid, processStart: '-1' }),
  ],
  ['a writer that was cut off', async () => '{"host":'],
])('a lock left by %s is taken over', async (_, left) => {
  const { path, key } = await newDatabaseFile()
  writeFileSync(`${path}.lock`, await left())
  const database = await openDatabase(path, key, { ...OPTIONS, accountName: '新任' })
  expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toMatchObject({
    pid: process.pid,
    accountName: '新任',
  })
  await database.close()
  expect(existsSync(`${path}.lock`)).toBe(false)
})
