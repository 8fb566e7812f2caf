import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FormatError } from '#electron/platform/formats/problem'
import { openZip, ZIP_LIMITS } from '#electron/platform/formats/zip-read'
import { writeZip } from '#electron/platform/formats/zip-write'
import { bytesOf, sample } from '#test/support/forms'
import { type RawZipEntry, zipBytes } from '#test/support/zips'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function stored(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'a.zip')
  await writeFile(path, bytes)
  return path
}

async function problemOf(work: () => Promise<unknown>) {
  const error = await work().catch((failure: unknown) => failure)
  if (error instanceof FormatError) return error.problem
  throw error
}

const bytes = bytesOf('内容')
const opened = async (entries: RawZipEntry[]) => openZip(await stored(zipBytes(entries)))

describe('writing and reading', () => {
  it('gives back names and bytes, in order', async () => {
    const photo = sample('old-13-slots.pic')
    const items = [
      { name: '县委/张三.lrmx', bytes },
      { name: '阿依古丽·买买提.lrmx', bytes: new Uint8Array() },
      { name: 'photo.pic', bytes: photo },
    ]
    const target = join(folder, 'out.zip')
    expect(await writeZip(target, items)).toEqual({ entries: 3 })
    const zip = await openZip(target)
    expect(zip.problems).toEqual([])
    expect(zip.entries.map(({ name, size }) => [name, size])).toEqual([
      ['县委/张三.lrmx', 6],
      ['阿依古丽·买买提.lrmx', 0],
      ['photo.pic', photo.length],
    ])
    expect(await Promise.all(zip.entries.map((entry) => entry.read()))).toEqual(items.map((it) => it.bytes))
    zip.close()
  })

  it('writes many entries from a stream of them', async () => {
    async function* many() {
      for (let count = 0; count < 500; count++)
        yield { name: `${count}.txt`, bytes: bytesOf(`第 ${count} 份`) }
    }
    const target = join(folder, 'many.zip')
    await writeZip(target, many())
    const zip = await openZip(target)
    expect(zip.entries).toHaveLength(500)
    expect(new TextDecoder().decode(await zip.entries[499]!.read())).toBe('第 499 份')
    zip.close()
  })

  it('leaves the target as it was when the source fails, and nothing beside it', async () => {
    const target = await stored(bytesOf('old'))
    async function* failing() {
      yield { name: 'a', bytes }
      throw new Error('cancelled')
    }
    await expect(writeZip(target, failing())).rejects.toThrow('cancelled')
    expect(await readFile(target, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.zip'])
  })

  it('throws where the target cannot be written', async () => {
    await expect(writeZip(join(folder, 'none', 'a.zip'), [{ name: 'a', bytes }])).rejects.toThrow()
  })
})

describe('names', () => {
  it('reads the flag, valid UTF-8 and GBK', async () => {
    const gbk = new Uint8Array(iconv.encode('县委\\李四.lrmx', 'gbk'))
    const zip = await opened([
      { name: '张三.lrmx', bytes },
      { name: bytesOf('王五.lrmx'), bytes },
      { name: gbk, bytes },
      { name: '空/', bytes: new Uint8Array() },
    ])
    expect(zip.entries.map((entry) => entry.name)).toEqual(['张三.lrmx', '王五.lrmx', '县委/李四.lrmx'])
    zip.close()
  })

  it.each([
    '../a.lrmx',
    'a/../../b.lrmx',
    '/etc/a.lrmx',
    'C:\\a.lrmx',
    'c:a.lrmx',
    '..\\a.lrmx',
    'a\u0000.lrmx',
  ])('refuses %j', async (name) => {
    const zip = await opened([
      { name, bytes },
      { name: '张三.lrmx', bytes },
    ])
    expect(zip.entries.map((entry) => entry.name)).toEqual(['张三.lrmx'])
    expect(zip.problems.map(({ problem }) => problem.code)).toEqual(['unsafe-name'])
    zip.close()
  })

  it('names links, nested archives, locked and oddly packed entries', async () => {
    const zip = await opened([
      { name: 'link.lrmx', bytes, attributes: 0o120777 << 16 },
      { name: '内层.zip', bytes },
      { name: 'locked.lrmx', bytes, flags: 1 },
      { name: 'odd.lrmx', bytes, method: 12 },
      { name: 'big.lrmx', bytes, declaredSize: ZIP_LIMITS.entryBytes + 1 },
    ])
    expect(zip.entries).toEqual([])
    expect(zip.problems.map(({ name, problem }) => `${name} ${problem.message}`)).toEqual([
      'link.lrmx 是链接，不是文件，已拒收',
      '内层.zip 压缩包内的压缩包不打开',
      'locked.lrmx 有密码，未打开',
      'odd.lrmx 压缩方式不支持',
      'big.lrmx 解压后超过 64 MB，不是一份任免表',
    ])
    zip.close()
  })
})

describe('hostile archives', () => {
  const readFirst = async (entries: RawZipEntry[]) => {
    const zip = await opened(entries)
    try {
      return await problemOf(() => zip.entries[0]!.read())
    } finally {
      zip.close()
    }
  }

  it('stops a bomb by the bytes that come out, whatever it declares', async () => {
    const bomb = new Uint8Array(30 * 1024 * 1024)
    expect(await readFirst([{ name: 'a.lrmx', bytes: bomb }])).toMatchObject({
      code: 'bad-archive',
      message: '压缩比异常，疑为恶意文件，已拒收',
    })
    expect((await readFirst([{ name: 'a.lrmx', bytes: bomb, declaredSize: 10 }])).code).toBe('bad-archive')
  })

  it('reads what is merely well packed', async () => {
    const zip = await opened([{ name: 'a.lrmx', bytes: new Uint8Array(5 * 1024 * 1024) }])
    expect(await zip.entries[0]!.read()).toHaveLength(5 * 1024 * 1024)
    zip.close()
  })

  it('notices changed bytes', async () => {
    expect((await readFirst([{ name: 'a.lrmx', bytes, method: 0, crc: 1 }])).message).toBe(
      '压缩包已损坏或不完整',
    )
  })

  it('refuses entries that share their data', async () => {
    const path = await stored(
      zipBytes([
        { name: 'a.lrmx', bytes },
        { name: 'b.lrmx', bytes, sameAsFirst: true },
      ]),
    )
    expect((await problemOf(() => openZip(path))).code).toBe('bad-archive')
  })

  it('refuses what is no archive, is cut, holds too many entries or is not there', async () => {
    const whole = zipBytes([{ name: 'a.lrmx', bytes }])
    expect((await problemOf(async () => openZip(await stored(bytesOf('no zip'))))).code).toBe('bad-archive')
    expect((await problemOf(async () => openZip(await stored(whole.subarray(0, -30))))).code).toBe(
      'bad-archive',
    )
    expect((await problemOf(async () => openZip(await stored(new Uint8Array())))).code).toBe('bad-archive')
    expect((await problemOf(() => openZip(join(folder, 'none.zip')))).code).toBe('unreadable')
    const many = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => ({
      name: String(at),
      bytes: new Uint8Array(),
      method: 0,
    }))
    expect((await problemOf(async () => openZip(await stored(zipBytes(many))))).code).toBe('too-large')
  })
})
