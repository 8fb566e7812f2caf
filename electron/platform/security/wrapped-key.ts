import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type DerivationCost, deriveKey, SALT_BYTES } from './key-derivation'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

const base64Of = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, `not ${bytes} bytes`)

/** The data key, sealed with AES-256-GCM under a key derived from a secret. The upper bounds keep a forged file harmless. */
export const WrappedKey = z.object({
  derivation: z.literal('argon2id'),
  memoryKib: z
    .number()
    .int()
    .min(8)
    .max(1024 * 1024),
  passes: z.number().int().min(1).max(32),
  lanes: z.number().int().min(1).max(16),
  salt: base64Of(SALT_BYTES),
  nonce: base64Of(NONCE_BYTES),
  sealed: base64Of(KEY_BYTES + TAG_BYTES),
})
export type WrappedKey = z.infer<typeof WrappedKey>

/** Whose key it is: bound into the seal, so that an entry cannot be moved to another account or database. */
export type Owner = { databaseId: string; accountId: string }

export async function wrapKey(
  dataKey: Uint8Array,
  secret: string,
  owner: Owner,
  cost: DerivationCost,
): Promise<WrappedKey> {
  const salt = randomBytes(SALT_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const wrapping = await deriveKey(secret, salt, cost)
  try {
    const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(boundTo(owner))
    const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
    return {
      derivation: 'argon2id',
      ...cost,
      salt: salt.toString('base64'),
      nonce: nonce.toString('base64'),
      sealed: sealed.toString('base64'),
    }
  } finally {
    wrapping.fill(0)
  }
}

/** The data key, or null when the secret is wrong or the entry belongs to another owner. The caller clears it. */
export async function unwrapKey(
  wrapped: WrappedKey,
  secret: string,
  owner: Owner,
): Promise<Uint8Array | null> {
  const sealed = Buffer.from(wrapped.sealed, 'base64')
  const wrapping = await deriveKey(secret, Buffer.from(wrapped.salt, 'base64'), wrapped)
  const opened = new Uint8Array(KEY_BYTES)
  try {
    const cipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrapped.nonce, 'base64'))
    cipher.setAAD(boundTo(owner)).setAuthTag(sealed.subarray(KEY_BYTES))
    const plain = cipher.update(sealed.subarray(0, KEY_BYTES))
    opened.set(plain)
    plain.fill(0)
    cipher.final()
    return opened
  } catch {
    opened.fill(0)
    return null
  } finally {
    wrapping.fill(0)
  }
}

function boundTo({ databaseId, accountId }: Owner): Buffer {
  return Buffer.from(JSON.stringify(['juanzong key ring v1', databaseId, accountId]))
}
