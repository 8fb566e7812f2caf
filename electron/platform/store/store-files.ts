import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, statSync, utimesSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../database/files'
import { SEAL_BYTES } from './sealing'

/** Files written side by side: as many as Node has threads for the disk. */
const AT_ONCE = 4

/** Bytes for a name in the store. */
export type SealedFile = { name: string; sealed: () => Buffer }

/**
 * The folder of sealed files: names in 256 subfolders, a file there whole or not at all. What this process is still
 * writing carries its mark, so that a later one knows what was left half written.
 */
export class StoreFiles {
  readonly folder: string
  /** Folders that are only read, for what this one lacks. */
  readonly #elsewhere: readonly string[]
  readonly #mark = randomBytes(4).toString('hex')
  #writes = 0

  constructor(folder: string, elsewhere: readonly string[] = []) {
    this.folder = folder
    this.#elsewhere = elsewhere
  }

  /** Some folder to read from is there. */
  exists(): boolean {
    return [this.folder, ...this.#elsewhere].some((it) => existsSync(it))
  }

  pathOf(name: string): string {
    return join(this.folder, placeOf(name))
  }

  /**
   * Writes files so that after a power cut they are all there: contents first, then names, then the folders, each
   * step for all of them together, because the disk's own journal makes the later ones nearly free. `there` are names
   * that were found whole; their folders are made safe as well.
   */
  async write(files: readonly SealedFile[], there: readonly string[]): Promise<void> {
    const folders = new Set(there.map((name) => dirname(this.pathOf(name))).filter((it) => existsSync(it)))
    for (const { name } of files) await this.#makeFolder(dirname(this.pathOf(name)), folders)
    this.#writes += 1
    const ending = `.${this.#mark}-${this.#writes}${DRAFT}`
    const draftOf = (name: string) => `${this.pathOf(name)}${ending}`
    try {
      await sideBySide(files, ({ name, sealed }) => writeSafely(draftOf(name), sealed()))
      for (const { name } of files) await rename(draftOf(name), this.pathOf(name))
    } catch (error) {
      for (const { name } of files) await rm(draftOf(name), { force: true })
      throw error
    }
    await sideBySide([...folders], syncFolder)
  }

  /** The sealed bytes under a name: from here, from what was set aside, or from elsewhere; null where nobody has it. */
  async read(name: string): Promise<Buffer | null> {
    const here = await this.peek(name)
    if (here) return here
    if (this.#takeBack(name)) return this.peek(name)
    for (const folder of this.#elsewhere) {
      const found = await bytesAt(join(folder, placeOf(name)))
      if (found) return found
    }
    return null
  }

  /** The same from nowhere but its own place. */
  peek(name: string): Promise<Buffer | null> {
    return bytesAt(this.pathOf(name))
  }

  /** Whether the file has the length that content of this size has when sealed. */
  async isSized(name: string, size: number): Promise<boolean> {
    const facts = await stat(this.pathOf(name)).catch(() => null)
    return facts?.size === size + SEAL_BYTES
  }

  /** Names that can be read. */
  async readable(): Promise<Set<string>> {
    const { names } = await this.list()
    for (const folder of this.#elsewhere)
      for (const name of (await new StoreFiles(folder).list()).names) names.add(name)
    return names
  }

  /**
   * Takes a file out of use without losing it: whoever puts an older database in this one's place, and then this one
   * back, finds it again.
   */
  setAside(name: string, now: Date): void {
    const path = this.#asidePathOf(name)
    mkdirSync(dirname(path), { recursive: true })
    renameSync(this.pathOf(name), path)
    utimesSync(path, now, now)
  }

  /** Removes for good what was set aside before that moment. */
  async dropSetAside(before: Date): Promise<void> {
    const folder = join(this.folder, ASIDE)
    for (const file of await namesIn(folder)) {
      const path = join(folder, file)
      if (statSync(path).mtime < before) await rm(path, { force: true })
    }
  }

  /** Names of all files here, and paths of those that an earlier process left half written. */
  async list(): Promise<{ names: Set<string>; halves: string[] }> {
    const names = new Set<string>()
    const halves: string[] = []
    for (const part of await namesIn(this.folder)) {
      if (part.length !== 2) continue
      for (const file of await namesIn(join(this.folder, part))) {
        if (file.endsWith(SUFFIX)) names.add(file.slice(0, -SUFFIX.length))
        else if (file.endsWith(DRAFT) && !file.includes(`.${this.#mark}-`))
          halves.push(join(this.folder, part, file))
      }
    }
    return { names, halves }
  }

  #takeBack(name: string): boolean {
    const aside = this.#asidePathOf(name)
    if (!existsSync(aside)) return false
    mkdirSync(dirname(this.pathOf(name)), { recursive: true })
    renameSync(aside, this.pathOf(name))
    return true
  }

  #asidePathOf(name: string): string {
    return join(this.folder, ASIDE, `${name}${SUFFIX}`)
  }

  async #makeFolder(folder: string, folders: Set<string>): Promise<void> {
    if (folders.has(folder)) return
    folders.add(folder)
    const made = await mkdir(folder, { recursive: true })
    if (made === undefined) return
    folders.add(this.folder)
    folders.add(dirname(this.folder))
  }
}

const SUFFIX = '.jzp'
const DRAFT = '.writing'
const ASIDE = 'aside'

/** Where a name lies within the folder. */
export function placeOf(name: string): string {
  return join(name.slice(0, 2), `${name}${SUFFIX}`)
}

async function writeSafely(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Does the work for all items, a few at a time; ends with the first failure once the others have come to rest. */
export async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const hand = async () => {
    for (const item of queue) await work(item)
  }
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, hand))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Null where there is no such file. A sector that cannot be read any more gives a file that no seal fits. */
async function bytesAt(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    if (error.code === 'EIO') return Buffer.alloc(0)
    throw error
  })
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
}
