import { hashRaw } from '@node-rs/argon2'

/** What Argon2id costs: memory in KiB, passes over it, lanes. Stored with every wrapped key, so it can be raised. */
export type DerivationCost = { memoryKib: number; passes: number; lanes: number }

export const STANDARD_COST: DerivationCost = { memoryKib: 64 * 1024, passes: 3, lanes: 1 }

export const SALT_BYTES = 16

/** A 256-bit key from a password or recovery code by Argon2id. The caller clears it after use. */
export function deriveKey(secret: string, salt: Uint8Array, cost: DerivationCost): Promise<Buffer> {
  return hashRaw(secret.normalize('NFC'), {
    salt,
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
  })
}

/** True when a key wrapped at `cost` should be wrapped anew because the standard has risen. */
export function isBelow(cost: DerivationCost, standard: DerivationCost): boolean {
  return cost.memoryKib < standard.memoryKib || cost.passes < standard.passes
}
