import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { STANDARD_COST } from '#electron/platform/security/key-derivation'
import { KeyRing } from '#electron/platform/security/key-ring'
import { writeKeys } from '#electron/platform/security/key-ring-file'
import { temporaryFolder } from '../database/support'

const CHEAP = { memoryKib: 64, passes: 1, lanes: 1 }
const START = new Date('2026-11-20T01:15:00Z')
const PASSWORD = 'Wutong-2026'

function later(seconds: number): Date {
  return new Date(START.getTime() + seconds * 1000)
}

async function newRing(cost = CHEAP) {
  const path = join(temporaryFolder(), 'a.juanzong')
  const dataKey = new Uint8Array(randomBytes(32))
  const ring = new KeyRing(path, cost)
  const account = { accountId: 'A1', name: '韩屿', password: PASSWORD }
  const made = { databaseId: 'D1', databaseName: '青梧县', demonstration: false }
  const groups = await ring.create({ ...made, dataKey, account, now: START })
  return { path, file: `${path}.keyring`, dataKey, ring, groups }
}

function code(ring: Promise<unknown>): Promise<string> {
  return ring.then(
    () => 'done',
    (error) => error.refusal.code,
  )
}

function message(ring: Promise<unknown>): Promise<string> {
  return ring.then(
    () => 'done',
    (error) => error.refusal.message,
  )
}

describe('unlocking', () => {
  test('gives the data key for the right password only', async () => {
    const { ring, dataKey } = await newRing()
    expect(await ring.unlock(' 韩屿 ', PASSWORD, START)).toEqual({ accountId: 'A1', dataKey })
    expect(await code(ring.unlock('韩屿', 'wutong-2026', START))).toBe('wrong-password')
  })

  test('an unknown name and a wrong password are answered with one sentence', async () => {
    const { ring } = await newRing()
    const wrong = await message(ring.unlock('韩屿', 'x', START))
    expect(wrong).toBe('姓名或口令不对。还可试 4 次，1 秒后可再试。')
    expect(await message(ring.unlock('罗砚秋', 'x', START))).toBe(wrong)
  })

  test('each wrong try doubles the wait; a try within it is not looked at, even with the right password', async () => {
    const { ring } = await newRing()
    let at = 0
    for (const wait of [1, 2, 4, 8]) {
      expect(await message(ring.unlock('韩屿', 'x', later(at)))).toContain(`${wait} 秒后`)
      expect(await code(ring.unlock('韩屿', PASSWORD, later(at + wait - 0.1)))).toBe('locked-out')
      at += wait
    }
    expect(await code(ring.unlock('韩屿', PASSWORD, later(at)))).toBe('done')
  })

  test('the fifth wrong try locks for 30 minutes, which a restart does not shorten', async () => {
    const { path, ring } = await newRing()
    for (const at of [0, 10, 20, 30]) await code(ring.unlock('韩屿', 'x', later(at)))
    expect(await message(ring.unlock('韩屿', 'x', later(40)))).toMatch(
      /连错 5 次，已锁定。\d\d:45 后可再试。/,
    )
    const restarted = new KeyRing(path, CHEAP)
    expect(await code(restarted.unlock('韩屿', PASSWORD, later(40 + 1799)))).toBe('locked-out')
    expect(await code(restarted.unlock('韩屿', PASSWORD, later(40 + 1800)))).toBe('done')
    expect(await message(restarted.unlock('韩屿', 'x', later(9000)))).toContain('还可试 4 次')
  })

  test('after the lock the count begins anew', async () => {
    const { ring } = await newRing()
    for (const at of [0, 10, 20, 30, 40]) await code(ring.unlock('韩屿', 'x', later(at)))
    expect(await message(ring.unlock('韩屿', 'x', later(40 + 1800)))).toContain('还可试 4 次')
  })

  test('wrong tries are kept for the audit trail until they are forgotten', async () => {
    const { ring } = await newRing()
    await code(ring.unlock('韩屿', 'x', START))
    await code(ring.unlock('生人', 'x', START))
    await code(ring.unlock('韩屿', PASSWORD, later(5)))
    const { failedTries } = await ring.read()
    expect(failedTries).toEqual([
      { at: START.toISOString(), accountId: 'A1', name: '韩屿', kind: 'password' },
      { at: START.toISOString(), accountId: '', name: '生人', kind: 'password' },
    ])
    await ring.forgetTries(failedTries)
    expect((await ring.read()).failedTries).toEqual([])
  })

  test('a key wrapped at a lower cost is wrapped anew at sign-in', async () => {
    const { path, dataKey } = await newRing()
    const raised = new KeyRing(path, { memoryKib: 128, passes: 2, lanes: 1 })
    await raised.unlock('韩屿', PASSWORD, START)
    expect((await raised.read()).entries[0]?.key).toMatchObject({ memoryKib: 128, passes: 2 })
    expect((await raised.unlock('韩屿', PASSWORD, START)).dataKey).toEqual(dataKey)
  })

  test('the standard is Argon2id with 64 MiB and three passes, stored with the key', async () => {
    const { ring, dataKey } = await newRing(STANDARD_COST)
    expect((await ring.read()).entries[0]?.key).toMatchObject({
      derivation: 'argon2id',
      memoryKib: 65_536,
      passes: 3,
    })
    expect((await ring.unlock('韩屿', PASSWORD, START)).dataKey).toEqual(dataKey)
  })
})

describe('the file', () => {
  test('holds no key, no password and no recovery code', async () => {
    const { file, dataKey, groups } = await newRing()
    const text = readFileSync(file, 'latin1')
    const key = Buffer.from(dataKey)
    for (const secret of [key.toString('hex'), key.toString('base64'), key.toString('latin1'), PASSWORD])
      expect(text.includes(secret)).toBe(false)
    for (const group of groups) expect(text.includes(group)).toBe(false)
    expect(text.includes(groups.join(''))).toBe(false)
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, 200)],
    ['emptied', () => ''],
    ['changed in one letter', (text: string) => text.replace('青梧县', '青桐县')],
  ])('that is %s is replaced by its previous copy', async (_, damage) => {
    const { file, ring, dataKey } = await newRing()
    await ring.unlock('韩屿', PASSWORD, START)
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    expect((await ring.unlock('韩屿', PASSWORD, later(60))).dataKey).toEqual(dataKey)
    expect((await ring.read()).databaseName).toBe('青梧县')
  })

  test('is refused with what to do when the previous copy is damaged too', async () => {
    const { file, ring } = await newRing()
    await ring.unlock('韩屿', PASSWORD, START)
    writeFileSync(file, '{}')
    writeFileSync(`${file}.previous`, '{}')
    await expect(ring.read()).rejects.toMatchObject({
      refusal: { code: 'damaged', remedy: expect.stringContaining('备份') },
    })
    rmSync(file)
    rmSync(`${file}.previous`)
    await expect(ring.read()).rejects.toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('of a later format is refused as newer', async () => {
    const { file, ring } = await newRing()
    writeFileSync(file, readFileSync(file, 'utf8').replace('{"format":1', '{"format":2'))
    await expect(ring.read()).rejects.toMatchObject({ refusal: { code: 'newer-version' } })
  })

  test('an entry moved to another account does not open', async () => {
    const { ring, dataKey } = await newRing()
    await ring.add({ accountId: 'A2', name: '罗砚秋', password: 'Shanshui-88' }, dataKey)
    const content = await ring.read()
    const [first, second] = content.entries
    const { path } = await newRing()
    await writeKeys(path, { ...content, entries: [{ ...first!, key: second!.key }] })
    expect(await code(new KeyRing(path, CHEAP).unlock('韩屿', 'Shanshui-88', START))).toBe('wrong-password')
  })
})

describe('passwords and recovery', () => {
  test('a changed password closes the old one out, also of the previous copy', async () => {
    const { file, ring, dataKey } = await newRing()
    await ring.setPassword({ accountId: 'A1', name: '韩屿', password: 'Xin-Kouling-1' }, dataKey)
    expect((await ring.unlock('韩屿', 'Xin-Kouling-1', START)).dataKey).toEqual(dataKey)
    writeFileSync(file, 'damaged')
    expect(await code(ring.unlock('韩屿', PASSWORD, START))).toBe('wrong-password')
    expect(await code(ring.unlock('韩屿', 'Xin-Kouling-1', later(5)))).toBe('done')
  })

  test('the recovery code gives the key; after renewal only the new code does', async () => {
    const { ring, dataKey, groups } = await newRing()
    expect(await ring.unlockByCode(groups.join('-').toLowerCase(), '韩屿', START)).toEqual(dataKey)
    const next = await ring.renew(
      { accountId: 'A1', name: '韩屿', password: 'Xin-Kouling-1' },
      dataKey,
      START,
    )
    expect(await code(ring.unlockByCode(groups.join(''), '韩屿', START))).toBe('wrong-password')
    expect(await ring.unlockByCode(next.join(''), '韩屿', later(5))).toEqual(dataKey)
    expect(await code(ring.unlock('韩屿', PASSWORD, START))).toBe('wrong-password')
  })

  test('a mistyped group is named and counts as no try', async () => {
    const { ring, groups } = await newRing()
    const third = groups[2]!
    const typed = groups.with(2, (third[0] === 'A' ? 'B' : 'A') + third.slice(1))
    expect(await message(ring.unlockByCode(typed.join(' '), '韩屿', START))).toBe('恢复密钥第 3 组有误。')
    expect((await ring.read()).recovery.attempts.failures).toBe(0)
  })

  test('an added key that never got its account is dropped, one that did stays', async () => {
    const { ring, dataKey } = await newRing()
    await ring.add({ accountId: 'A2', name: '罗砚秋', password: 'Shanshui-88' }, dataKey)
    await ring.add({ accountId: 'A3', name: '顾闻', password: 'Shanshui-99' }, dataKey)
    await ring.settle(new Set(['A1', 'A3']))
    const { entries } = await ring.read()
    expect(entries.map((entry) => [entry.name, entry.pending])).toEqual([
      ['韩屿', false],
      ['顾闻', false],
    ])
  })
})
