import { crc32 } from 'node:zlib'
import { type Entry, open, type ZipFile } from 'yauzl'
import { FormatError, type FormatProblem, refuseFile } from './problem'
import { checkedName, entryName } from './zip-names'

export type ZipProblem = { name: string; problem: FormatProblem }
/** `size` is what the directory of the archive states; `read` counts what really comes out. */
export type ZipEntry = { name: string; size: number; read(): Promise<Uint8Array> }
export type OpenedZip = { entries: ZipEntry[]; problems: ZipProblem[]; close(): void }

export const ZIP_LIMITS = {
  entries: 20_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 4 * 1024 * 1024 * 1024,
  /** Above this size, output may be at most `ratio` times the packed bytes. */
  ratioFrom: 8 * 1024 * 1024,
  ratio: 100,
} as const

/**
 * Opens an archive and lists what may be read from it. Names that lead out of the archive, links, encrypted and
 * nested archives are in `problems`. Throws `FormatError` for a file that is no sound archive.
 */
export async function openZip(path: string): Promise<OpenedZip> {
  const zip = await openFile(path)
  try {
    const raw = await listEntries(zip)
    refuseOverlaps(raw)
    const problems: ZipProblem[] = []
    const budget = { left: ZIP_LIMITS.totalBytes as number }
    const entries = raw.flatMap((entry) => usableEntry(zip, entry, problems, budget))
    return { entries, problems, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error instanceof FormatError ? error : damagedArchive()
  }
}

function damagedArchive(): FormatError {
  return refuseFile('bad-archive', '压缩包已损坏或不完整')
}

function openFile(path: string): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    open(path, options, (error, zip) => {
      const unreadable = error && 'code' in error
      if (unreadable) reject(refuseFile('unreadable', '文件打不开', { remedy: '检查文件是否被占用或已移走' }))
      else if (error) reject(refuseFile('bad-archive', '不是 zip 压缩包，或文件不完整'))
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > ZIP_LIMITS.entries) {
    zip.close()
    throw refuseFile('too-large', `压缩包内有 ${zip.entryCount} 个文件，超过上限 ${ZIP_LIMITS.entries}`)
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

function usableEntry(
  zip: ZipFile,
  entry: Entry,
  problems: ZipProblem[],
  budget: { left: number },
): ZipEntry[] {
  const name = checkedName(entryName(entry))
  if (name.path.endsWith('/')) return []
  const problem = name.problem ?? problemOf(entry, name.path)
  if (problem) {
    problems.push({ name: name.path, problem })
    return []
  }
  return [{ name: name.path, size: entry.uncompressedSize, read: () => readEntry(zip, entry, budget) }]
}

function problemOf(entry: Entry, name: string): FormatProblem | null {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  const problem = (message: string, remedy: string): FormatProblem => ({
    code: 'bad-archive',
    message,
    remedy,
  })
  if (kind === 0o120000) return problem('是链接，不是文件，已拒收', '解压后检查，只压缩文件本身')
  if (/\.(zip|rar|7z|gz|tar)$/i.test(name)) return problem('压缩包内的压缩包不打开', '解压后再导入')
  if (entry.isEncrypted()) return problem('有密码，未打开', '解密后再导入')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return problem('压缩方式不支持', '解压后再导入')
  }
  if (entry.uncompressedSize > ZIP_LIMITS.entryBytes) return tooLarge().problem
  return null
}

function tooLarge(): FormatError {
  return refuseFile('too-large', '解压后超过 64 MB，不是一份任免表')
}

function readEntry(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damagedArchive())
      const parts: Buffer[] = []
      let size = 0
      stream.on('data', (part: Buffer) => {
        size += part.length
        budget.left -= part.length
        const excess = excessOf(size, entry.compressedSize, budget.left)
        if (excess) stream.destroy(excess)
        else parts.push(part)
      })
      stream.on('end', () => {
        const bytes = new Uint8Array(Buffer.concat(parts))
        if (crc32(bytes) === entry.crc32) resolve(bytes)
        else reject(damagedArchive())
      })
      stream.on('error', (failure) => reject(failure instanceof FormatError ? failure : damagedArchive()))
    })
  })
}

/** Why reading stops, judged by the bytes that really came out. */
function excessOf(size: number, packed: number, left: number): FormatError | null {
  if (size > ZIP_LIMITS.entryBytes) return tooLarge()
  if (left < 0) return refuseFile('too-large', '压缩包解压后超过 4 GB，其余未读')
  if (size > ZIP_LIMITS.ratioFrom && size > packed * ZIP_LIMITS.ratio) {
    return refuseFile('bad-archive', '压缩比异常，疑为恶意文件，已拒收')
  }
  return null
}
