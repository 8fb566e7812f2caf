import { createHmac, hkdfSync } from 'node:crypto'

/** Keys of the page store, derived from the data key; none of them opens the database. */
export type StoreKeys = { seal: Uint8Array; name: Uint8Array }

export function deriveStoreKeys(dataKey: Uint8Array): StoreKeys {
  return {
    seal: derived(dataKey, 'juanzong page store v1'),
    name: derived(dataKey, 'juanzong page names v1'),
  }
}

function derived(dataKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), purpose, 32))
}

/** The file's name: equal content has one, and nobody without the key can tell which content it is. */
export function sealedName({ name }: StoreKeys, hash: string): string {
  return createHmac('sha256', name).update(hash).digest('hex')
}
