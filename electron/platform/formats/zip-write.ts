import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

export type ZipItem = { name: string; bytes: Uint8Array }

/**
 * Writes a zip with UTF-8 names, holding one entry in memory at a time. The target appears only when all of it is
 * on disk; on any error it stays as it was and the error of the source is thrown.
 */
export async function writeZip(
  targetPath: string,
  entries: AsyncIterable<ZipItem> | Iterable<ZipItem>,
): Promise<{ entries: number }> {
  const partial = `${targetPath}.${process.pid}-${Date.now()}.part`
  try {
    const count = await writeEntries(partial, entries)
    await toDisk(partial, 'r+')
    await rename(partial, targetPath)
    await toDisk(dirname(targetPath), 'r').catch(ignoreFolderSync)
    return { entries: count }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function writeEntries(
  path: string,
  entries: AsyncIterable<ZipItem> | Iterable<ZipItem>,
): Promise<number> {
  const zip = new ZipFile()
  const stop = new AbortController()
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject)
  })
  const written = pipeline(zip.outputStream, createWriteStream(path), { signal: stop.signal })
  // Both are awaited below; until then a rejection must not count as unhandled.
  failed.catch(() => {})
  written.catch(() => {})
  let count = 0
  try {
    for await (const entry of entries) {
      await Promise.race([addEntry(zip, entry), failed, written])
      count++
    }
    zip.end()
    await Promise.race([written, failed])
    return count
  } catch (error) {
    stop.abort()
    await written.catch(() => {})
    throw error
  }
}

/** Resolves when the entry's bytes are on their way to the file. */
function addEntry(zip: ZipFile, { name, bytes }: ZipItem): Promise<void> {
  return new Promise((resolve) => {
    zip.addReadStreamLazy(name, { mtime: new Date(), mode: 0o100644 }, (give) => {
      const source = Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)])
      source.once('end', resolve)
      give(null, source)
    })
  })
}

/** Windows flushes only what is open for writing; folders open for reading only. */
async function toDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Windows cannot open a folder for syncing; the rename itself is then all there is. */
function ignoreFolderSync(): void {}

/** A small zip in memory. */
export async function zipBytes(items: readonly ZipItem[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, bytes } of items)
    zip.addBuffer(Buffer.from(bytes), name, { mtime: new Date(), mode: 0o100644 })
  zip.end()
  const parts: Uint8Array[] = []
  for await (const part of zip.outputStream) parts.push(part as Buffer)
  return new Uint8Array(Buffer.concat(parts))
}
