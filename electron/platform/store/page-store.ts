import { RefusalError, refuse } from '#shared/ipc/reply'
import { otherFoldersOf, pagesFolderOf } from './pages-folder'
import { hashOf, type Plain, seal, unseal } from './sealing'
import { placeOf, type SealedFile, StoreFiles } from './store-files'
import { deriveStoreKeys, type StoreKeys, sealedName } from './store-keys'

/** Content in the store by the SHA-256 of what it is, in hex. */
export type Stored = { hash: string; size: number }

/** What verification says of a file. */
export const DAMAGE = { missing: '页面文件不在了', broken: '页面文件已损坏' } as const
export type Damage = keyof typeof DAMAGE

/** True of the refusal with which `read` answers for a file that is gone or not whole. */
export function isDamaged(error: unknown): error is RefusalError {
  return error instanceof RefusalError && error.refusal.code === 'damaged'
}

/**
 * Page files beside the database, each sealed by AES-256-GCM. What is plain is only ever in memory. Equal content is
 * stored once. A file that is there proves nothing: rows of the database say what is kept.
 */
export class PageStore {
  readonly files: StoreFiles
  readonly #keys: StoreKeys
  /** Names put in this session: their rows may still be on their way, so that no collector may take them. */
  readonly #pinned = new Set<string>()
  /** Hashes that a reader found damaged, for the next verification to look at first. */
  readonly suspects = new Set<string>()
  readonly #running = new Set<Promise<unknown>>()
  #closed = false

  /** `path` is the database file's; `shared` the folder that its backups in one place have in common, if it is one. */
  constructor(path: string, dataKey: Uint8Array, shared?: string) {
    this.files = new StoreFiles(pagesFolderOf(path), otherFoldersOf(path, shared))
    this.#keys = deriveStoreKeys(dataKey)
  }

  /** Seals and keeps content; when it answers the file is on the disk for good. */
  async put(bytes: Uint8Array): Promise<Stored> {
    const [stored] = await this.putMany([bytes])
    return stored as Stored
  }

  /**
   * Seals and keeps many contents, in this order; when it answers all are on the disk for good. Much cheaper than one
   * by one. Whoever has more than memory holds comes several times.
   */
  putMany(contents: readonly Uint8Array[]): Promise<Stored[]> {
    return this.#run(async () => {
      const stored = contents.map((bytes) => ({ hash: hashOf(bytes), size: bytes.length }))
      const files: SealedFile[] = []
      const there: string[] = []
      for (const [name, { bytes, hash }] of this.#pin(stored, contents)) {
        if (typeof (await this.#look(hash)) !== 'string') there.push(name)
        else files.push({ name, sealed: () => seal(this.#keys.seal, bytes, hash) })
      }
      await this.files.write(files, there).catch((error: unknown) => {
        throw explained(error)
      })
      return stored
    })
  }

  /** The content, decrypted in memory; refuses what is not there or not whole any more. */
  read(hash: string): Promise<Plain> {
    return this.#run(async () => {
      const found = await this.#look(hash)
      if (typeof found !== 'string') return found
      this.suspects.add(hash)
      throw refuse('damaged', `${DAMAGE[found]}。`, { remedy: '从备份恢复，或重新扫描这一页。' })
    })
  }

  /** Null when the file is there and whole. */
  verify(hash: string): Promise<Damage | null> {
    return this.#run(async () => {
      const found = await this.#look(hash)
      return typeof found === 'string' ? found : null
    })
  }

  /** Takes a file that is not whole from one of these folders of another copy; false when none has it whole. */
  mend(hash: string, folders: readonly string[]): Promise<boolean> {
    return this.#run(async () => {
      for (const folder of folders) {
        const sealed = await new StoreFiles(folder).peek(this.nameOf(hash))
        const plain = sealed && unseal(this.#keys.seal, sealed, hash)
        if (!plain) continue
        await this.putMany([plain])
        return true
      }
      return false
    })
  }

  /** The file as it lies on the disk, for a copy; null when it is not whole. */
  sealed(hash: string): Promise<Buffer | null> {
    return this.#run(async () => {
      const sealed = await this.files.read(this.nameOf(hash))
      return sealed && this.opens(sealed, hash) ? sealed : null
    })
  }

  /** Whether these sealed bytes are whole and hold this content. */
  opens(sealed: Buffer, hash: string): boolean {
    return unseal(this.#keys.seal, sealed, hash) !== null
  }

  /** The name of the file that holds this content. */
  nameOf(hash: string): string {
    return sealedName(this.#keys, hash)
  }

  /** Where the file lies within the folder of pages. */
  placeOf(hash: string): string {
    return placeOf(this.nameOf(hash))
  }

  isPinned(name: string): boolean {
    return this.#pinned.has(name)
  }

  /** Refuses once the database is closed. */
  requireOpen(): void {
    if (this.#closed) throw refuse('signed-out', '已锁定或未登录。', { remedy: '登录后再试。' })
  }

  /** Waits for what is being read and written, then clears the keys. Whoever comes later is refused. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#running)
    this.#keys.seal.fill(0)
    this.#keys.name.fill(0)
  }

  /** Each content once, under the name it gets; pinned before anyone looks whether it is there. */
  #pin(stored: readonly Stored[], contents: readonly Uint8Array[]) {
    const byName = new Map<string, { hash: string; bytes: Uint8Array }>()
    for (const [index, bytes] of contents.entries()) {
      const hash = stored[index]?.hash ?? ''
      const name = this.nameOf(hash)
      this.#pinned.add(name)
      byName.set(name, { hash, bytes })
    }
    return byName
  }

  async #look(hash: string): Promise<Plain | Damage> {
    const sealed = await this.files.read(this.nameOf(hash)).catch((error: unknown) => {
      throw explained(error)
    })
    if (sealed === null) return 'missing'
    return unseal(this.#keys.seal, sealed, hash) ?? 'broken'
  }

  /** Closing waits for work that has begun. */
  async #run<T>(work: () => Promise<T>): Promise<T> {
    this.requireOpen()
    const running = work()
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }
}

function explained(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  if (error instanceof RefusalError) return error
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return refuse('unreadable', '磁盘已满，页面没有存入。', { remedy: '腾出空间后再做一次。' })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT' || code === 'ENOTDIR')
    return refuse('unreadable', '库旁的页面文件夹不能读写，页面没有存入。', {
      remedy: '检查同名“.pages”文件夹的权限与所在的盘后再试。',
    })
  return error
}
