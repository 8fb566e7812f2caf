import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openZip, passingEntries, StoredZip, ZIP_LIMITS } from '#electron/platform/formats/index'
import { zipBytes } from '#test/support/zips'

const AT = new Date('2026-11-22T03:00:00')
const MOST = 1_000_000
type File = { name: string; bytes: Uint8Array }

function stored(files: readonly File[]): Uint8Array {
  const zip = new StoredZip(AT)
  const parts = files.flatMap(({ name, bytes }) => [zip.head(name, bytes), bytes])
  return new Uint8Array(Buffer.concat([...parts, zip.end()]))
}

/** The stream in pieces of odd lengths, as a disk or a seal hands it out. */
async function* pieces(bytes: Uint8Array, length = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function passed(bytes: Uint8Array): Promise<File[]> {
  const files: File[] = []
  for await (const { name, read } of passingEntries(pieces(bytes), MOST))
    files.push({ name, bytes: new Uint8Array(await read()) })
  return files
}

const files = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('张三/张三.xml', '张三/1-1-001.jpg', 'a', '目录/长'.repeat(30)),
    bytes: fc.uint8Array({ maxLength: 300 }),
  }),
  { selector: (it) => it.name },
)

test('another reader finds the same files, and so does reading it as it goes by', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const bytes = stored(given)
      const zip = await openZip(bytes)
      const found = await Promise.all(
        zip.entries.map(async (it) => ({ name: it.name, bytes: await it.read() })),
      )
      zip.close()
      expect(found).toEqual(given)
      expect(await passed(bytes)).toEqual(given)
    }),
    { numRuns: 30 },
  )
})

test('what is not asked for is passed over', async () => {
  const bytes = stored([
    { name: 'first', bytes: new Uint8Array(50) },
    { name: 'second', bytes: Buffer.from('second') },
  ])
  const names: string[] = []
  for await (const { name, read } of passingEntries(pieces(bytes), MOST)) {
    names.push(name)
    if (name === 'second') expect((await read()).toString()).toBe('second')
  }
  expect(names).toEqual(['first', 'second'])
})

test('one that was cut, altered, packed or leads out is refused', async () => {
  const whole = stored([{ name: 'a.jpg', bytes: new Uint8Array(64).fill(3) }])
  await expect(passed(whole.subarray(0, 60))).rejects.toThrow('不完整')
  const altered = Uint8Array.from(whole)
  altered[50] = 4
  await expect(passed(altered)).rejects.toThrow('a.jpg')
  await expect(passed(zipBytes([{ name: 'a.jpg', bytes: new Uint8Array(9) }]))).rejects.toThrow('顺序存放')
  await expect(passed(stored([{ name: '../a.jpg', bytes: new Uint8Array(9) }]))).rejects.toThrow('之外')
  await expect(passed(stored([{ name: 'a', bytes: new Uint8Array(MOST + 1) }]))).rejects.toThrow('超过')
})

test('beyond four gigabytes, or 65,535 files, it says so in 64 bits', async () => {
  const far = new StoredZip(AT)
  for (const name of ['a', 'b', 'c']) far.head(name, new Huge())
  const end = far.end()
  const wide = end.indexOf(Buffer.from([0x50, 0x4b, 6, 6]))
  expect(end.readBigUInt64LE(wide + 32)).toBe(3n)
  // Three heads of 31 bytes and three contents of 2³¹.
  expect(end.readBigUInt64LE(wide + 48)).toBe(3n * (31n + 0x8000_0000n))
  // The third begins behind four gigabytes: its place stands in the field of its own.
  expect(end.readBigUInt64LE(wide - 8)).toBe(2n * (31n + 0x8000_0000n))

  const many = new StoredZip(AT)
  const heads = Array.from({ length: 66_000 }, (_, at) => many.head(String(at), new Uint8Array()))
  const zip = await openZip(new Uint8Array(Buffer.concat([...heads, many.end()])), LIMITS)
  expect(zip.entries.at(-1)?.name).toBe('65999')
})

const LIMITS = { ...ZIP_LIMITS, entries: 100_000 }

/** Bytes that claim to be two gigabytes. */
class Huge extends Uint8Array {
  override get length() {
    return 0x8000_0000
  }
}
