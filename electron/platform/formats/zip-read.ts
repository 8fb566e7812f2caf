import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl'
import { FormatError, type FormatProblem, refuseFile } from './problem'
import { checkedName, entryName } from './zip-names'

export type ZipProblem = { name: string; problem: FormatProblem }
/** `size` is what the directory of the archive states; what really comes out is counted while it does. */
export type ZipEntry = {
  name: string
  size: number
  read(): Promise<Uint8Array>
  /** Hands the bytes on as they come out, for parts too large to hold. */
  feed(take: (part: Uint8Array) => void): Promise<void>
}
export type OpenedZip = { entries: ZipEntry[]; problems: ZipProblem[]; close(): void }

export type ZipLimits = {
  entries: number
  entryBytes: number
  totalBytes: number
  ratioFrom: number
  ratio: number
  /** What an entry beyond `entryBytes` is not: 任免表. */
  what: string
  /** Archives within the archive are handed out as entries; else they are named as problems. */
  nested?: boolean
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 4 * 1024 * 1024 * 1024,
  /** Above this size, output may be at most `ratio` times the packed bytes. */
  ratioFrom: 8 * 1024 * 1024,
  ratio: 100,
  what: '任免表',
}

/**
 * Opens an archive, on disk or in memory, and lists what may be read from it. Names that lead out of the archive, links, encrypted and
 * nested archives are in `problems`. Throws `FormatError` for a file that is no sound archive.
 */
export async function openZip(
  source: string | Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<OpenedZip> {
  const zip = await openSource(source)
  try {
    const raw = await listEntries(zip, limits)
    refuseOverlaps(raw)
    const problems: ZipProblem[] = []
    const budget: Budget = { left: limits.totalBytes, limits }
    const entries = raw.flatMap((entry) => usableEntry(zip, entry, problems, budget))
    return { entries, problems, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error instanceof FormatError ? error : damagedArchive()
  }
}

type Budget = { left: number; limits: ZipLimits }

function damagedArchive(): FormatError {
  return refuseFile('bad-archive', '压缩包已损坏或不完整')
}

function openSource(source: string | Uint8Array): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    const opened = (error: Error | null, zip: ZipFile) => {
      const unreadable = error && 'code' in error
      if (unreadable) reject(refuseFile('unreadable', '文件打不开', { remedy: '检查文件是否被占用或已移走' }))
      else if (error) reject(refuseFile('bad-archive', '不是 zip 压缩包，或文件不完整'))
      else resolve(zip)
    }
    if (typeof source === 'string') open(source, options, opened)
    else fromBuffer(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options, opened)
  })
}

function listEntries(zip: ZipFile, limits: ZipLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) {
    zip.close()
    throw refuseFile('too-large', `压缩包内有 ${zip.entryCount} 个文件，超过上限 ${limits.entries}`)
  }
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** Entries that share packed bytes exist only in bombs. */
function refuseOverlaps(entries: Entry[]): void {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) {
      throw refuseFile('bad-archive', '压缩包内的文件互相重叠，疑为恶意文件，已拒收')
    }
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize
  }
}

function usableEntry(zip: ZipFile, entry: Entry, problems: ZipProblem[], budget: Budget): ZipEntry[] {
  const name = checkedName(entryName(entry))
  if (name.path.endsWith('/')) return []
  const problem = name.problem ?? problemOf(entry, name.path, budget.limits)
  if (problem) {
    problems.push({ name: name.path, problem })
    return []
  }
  return [
    {
      name: name.path,
      size: entry.uncompressedSize,
      read: () => readEntry(zip, entry, budget),
      feed: (take) => feedEntry(zip, entry, budget, take),
    },
  ]
}

function problemOf(entry: Entry, name: string, limits: ZipLimits): FormatProblem | null {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  const problem = (message: string, remedy: string): FormatProblem => ({
    code: 'bad-archive',
    message,
    remedy,
  })
  if (kind === 0o120000) return problem('是链接，不是文件，已拒收', '解压后检查，只压缩文件本身')
  const archive = limits.nested ? /\.(rar|7z|gz|tar)$/i : /\.(zip|rar|7z|gz|tar)$/i
  if (archive.test(name)) return problem('压缩包内的压缩包不打开', '解压后再导入')
  if (entry.isEncrypted()) return problem('有密码，未打开', '解密后再导入')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return problem('压缩方式不支持', '解压后再导入')
  }
  if (entry.uncompressedSize > limits.entryBytes) return tooLarge(limits).problem
  return null
}

function tooLarge({ entryBytes, what }: ZipLimits): FormatError {
  return refuseFile('too-large', `解压后超过 ${Math.round(entryBytes / 1024 / 1024)} MB，不是一份${what}`)
}

async function readEntry(zip: ZipFile, entry: Entry, budget: Budget): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  await feedEntry(zip, entry, budget, (part) => parts.push(part))
  return new Uint8Array(Buffer.concat(parts))
}

function feedEntry(
  zip: ZipFile,
  entry: Entry,
  budget: Budget,
  take: (part: Uint8Array) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damagedArchive())
      let size = 0
      let sum = 0
      let stopped: unknown
      stream.on('data', (part: Buffer) => {
        if (stopped) return
        size += part.length
        budget.left -= part.length
        sum = crc32(part, sum)
        try {
          refuseExcess(size, entry.compressedSize, budget)
          take(part)
        } catch (reason) {
          stopped = reason
          stream.destroy()
          reject(reason)
        }
      })
      stream.on('end', () => (sum === entry.crc32 ? resolve() : reject(damagedArchive())))
      stream.on('error', () => reject(stopped ?? damagedArchive()))
    })
  })
}

/** Stops the reading, judged by the bytes that really came out. */
function refuseExcess(size: number, packed: number, { left, limits }: Budget): void {
  if (size > limits.entryBytes) throw tooLarge(limits)
  if (left < 0) throw refuseFile('too-large', `压缩包解压后超过 ${gigabytes(limits.totalBytes)} GB，其余未读`)
  if (size > limits.ratioFrom && size > packed * limits.ratio)
    throw refuseFile('bad-archive', '压缩比异常，疑为恶意文件，已拒收')
}

function gigabytes(bytes: number): number {
  return Math.round(bytes / 1024 ** 3)
}
