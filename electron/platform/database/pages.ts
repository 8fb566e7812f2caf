import { createHmac, pbkdf2Sync } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

const PAGE = 4096
const SALT = 16
const MAC = 64
/** Where a page's ciphertext and initialization vector end and its HMAC begins. */
const MAC_AT = PAGE - MAC
/** Pages are read this many at a time. */
const RUN = 256
/** SQLite keeps its lock bytes at 1 GiB and never writes that page. */
const LOCK_PAGE = 0x40000000 / PAGE + 1

export type PageCheck = {
  pages: number
  checked: number
  /** Number (from 1) of the first page found whose HMAC does not fit, or null. */
  firstBad: number | null
  /** True when at least one page carries an HMAC made with this key. */
  keyFits: boolean
}

/**
 * Checks the HMAC of the file's pages without opening it as a database, for at most `budget` milliseconds: then the
 * pages seen are spread over the whole file. The file must not have a write-ahead log that is still to be written
 * back, or pages may rightly be torn.
 */
export async function authenticatePages(
  path: string,
  key: Uint8Array,
  budget = Number.POSITIVE_INFINITY,
): Promise<PageCheck> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const result: PageCheck = { pages: Math.floor(size / PAGE), checked: 0, firstBad: null, keyFits: false }
    const macKey = await pageKey(file, key)
    try {
      await checkRuns(file, macKey, result, performance.now() + budget)
    } finally {
      macKey.fill(0)
    }
    return result
  } finally {
    await file.close()
  }
}

async function checkRuns(file: FileHandle, macKey: Buffer, result: PageCheck, until: number): Promise<void> {
  const runs = Math.ceil(result.pages / RUN)
  const stride = spread(runs)
  const buffer = Buffer.alloc(RUN * PAGE)
  for (let step = 0; step < runs && performance.now() < until; step++) {
    const first = ((step * stride) % runs) * RUN
    const { bytesRead } = await file.read(buffer, 0, buffer.length, first * PAGE)
    for (let at = 0; at + PAGE <= bytesRead; at += PAGE) {
      checkPage(buffer.subarray(at, at + PAGE), first + at / PAGE + 1, macKey, result)
    }
  }
}

/** A step that visits all of `count` places once, each far from the one before. */
function spread(count: number): number {
  let step = Math.max(1, Math.round(count * 0.618))
  while (divisor(step, count) > 1) step++
  return step
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function checkPage(page: Buffer, number: number, macKey: Buffer, result: PageCheck): void {
  // A page that was set aside and never written is a hole of zeros; SQLite notices if one is in use.
  if (number === LOCK_PAGE || isHole(page)) return
  result.checked++
  if (pageMac(page, number, macKey).equals(page.subarray(MAC_AT))) result.keyFits = true
  else if (result.firstBad === null || number < result.firstBad) result.firstBad = number
}

function pageMac(page: Buffer, number: number, macKey: Buffer): Buffer {
  const numberBytes = Buffer.alloc(4)
  numberBytes.writeUInt32LE(number)
  const from = number === 1 ? SALT : 0
  return createHmac('sha512', macKey).update(page.subarray(from, MAC_AT)).update(numberBytes).digest()
}

function isHole(page: Buffer): boolean {
  return page.readBigUInt64LE(MAC_AT) === 0n && page.every((byte) => byte === 0)
}

/** The HMAC key of SQLCipher 4: derived from the raw key and the file's salt with each byte turned by 0x3a. */
async function pageKey(file: FileHandle, key: Uint8Array): Promise<Buffer> {
  const salt = Buffer.alloc(SALT)
  await file.read(salt, 0, SALT, 0)
  return pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )
}
