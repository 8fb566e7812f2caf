import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const MAGIC = Buffer.from('JZP1')
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = MAGIC.length + NONCE_BYTES

/** SHA-256 in hex: what content is called everywhere. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Decrypted content; in memory of its own that nobody shares. */
export type Plain = Uint8Array<ArrayBuffer>

/** Bytes of a sealed file over its content. */
export const SEAL_BYTES = HEAD_BYTES + TAG_BYTES

/** Content as it lies on the disk: AES-256-GCM, bound to its hash so that no file can stand for another. */
export function seal(key: Uint8Array, bytes: Uint8Array, hash: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(hash, 'hex'))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([MAGIC, nonce, body, cipher.getAuthTag()])
}

/** The content again; null when a single bit of the file is not what was sealed under this hash. */
export function unseal(key: Uint8Array, sealed: Buffer, hash: string): Plain | null {
  if (sealed.length < SEAL_BYTES || !sealed.subarray(0, MAGIC.length).equals(MAGIC)) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(MAGIC.length, HEAD_BYTES))
  decipher.setAAD(Buffer.from(hash, 'hex'))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const body = decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES))
  try {
    decipher.final()
    return body as Plain
  } catch {
    return null
  }
}
