import type { Generated } from 'kysely'

/** What the page store keeps, by the SHA-256 of its content. */
export interface StoreObjectTable {
  hash: string
  size: number
  added_at: string
  checked_at: Generated<string>
  /** What the last verification found, as a Chinese sentence; '' when sound. */
  damage: Generated<string>
}
