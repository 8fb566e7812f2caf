import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refuse } from '#shared/ipc/reply'
import { writeAtomically } from '../database/files'
import { deriveStoreKeys, type StoreKeys, sealedName } from './store-keys'

/** Content in the store by the SHA-256 of what it is, in hex. */
export type Stored = { hash: string; size: number }

const MAGIC = Buffer.from('JZP1')
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Page files beside the database, each sealed by AES-256-GCM. What is plain is only ever in memory. Equal content is
 * stored once. A file that is there proves nothing: rows of the database say what is kept.
 */
export class PageStore {
  readonly #folder: string
  readonly #keys: StoreKeys

  /** `path` is the database file's. */
  constructor(path: string, dataKey: Uint8Array) {
    this.#folder = `${path}.pages`
    this.#keys = deriveStoreKeys(dataKey)
  }

  /** Seals and keeps content; when it answers the file is on the disk for good. */
  async put(bytes: Uint8Array): Promise<Stored> {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const path = this.#pathOf(hash)
    if (!existsSync(path)) {
      await mkdir(dirname(path), { recursive: true })
      await writeAtomically(path, this.#seal(bytes, hash))
    }
    return { hash, size: bytes.length }
  }

  /** The content, decrypted in memory; refuses what is not there or not whole any more. */
  async read(hash: string): Promise<Uint8Array> {
    const sealed = await readFile(this.#pathOf(hash)).catch(() => null)
    if (!sealed) throw refuse('damaged', '页面文件不在了。', { remedy: '从备份恢复，或重新扫描这一页。' })
    const plain = this.#open(sealed, hash)
    if (!plain) throw refuse('damaged', '页面文件已损坏。', { remedy: '从备份恢复，或重新扫描这一页。' })
    return plain
  }

  close(): void {
    this.#keys.seal.fill(0)
    this.#keys.name.fill(0)
  }

  #pathOf(hash: string): string {
    const name = sealedName(this.#keys, hash)
    return join(this.#folder, name.slice(0, 2), `${name}.jzp`)
  }

  #seal(bytes: Uint8Array, hash: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.#keys.seal, nonce)
    cipher.setAAD(Buffer.from(hash, 'hex'))
    const body = Buffer.concat([cipher.update(bytes), cipher.final()])
    return Buffer.concat([MAGIC, nonce, body, cipher.getAuthTag()])
  }

  #open(sealed: Buffer, hash: string): Uint8Array | null {
    const start = MAGIC.length + NONCE_BYTES
    if (sealed.length < start + TAG_BYTES || !sealed.subarray(0, MAGIC.length).equals(MAGIC)) return null
    const decipher = createDecipheriv('aes-256-gcm', this.#keys.seal, sealed.subarray(MAGIC.length, start))
    decipher.setAAD(Buffer.from(hash, 'hex'))
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(start, -TAG_BYTES)), decipher.final()])
    } catch {
      return null
    }
  }
}
