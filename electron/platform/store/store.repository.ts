import { sql } from 'kysely'
import { insertMany } from '../database/insert-many'
import type { Trx } from '../database/schema'
import type { Stored } from './page-store'

/**
 * Puts on record what the store keeps. What is known already was found whole or written anew by `put`, so that
 * whatever verification said of it before is over.
 */
export async function keepObjects(trx: Trx, stored: readonly Stored[], at: string): Promise<void> {
  const byHash = new Map(stored.map((it) => [it.hash, it]))
  const there = await trx
    .selectFrom('store_object')
    .select(['hash', 'damage'])
    .where('hash', 'in', amongHashes([...byHash.keys()]))
    .execute()
  const healed = there.filter((it) => it.damage !== '').map((it) => it.hash)
  for (const { hash } of there) byHash.delete(hash)
  await insertMany(
    trx,
    'store_object',
    [...byHash.values()].map(({ hash, size }) => ({ hash, size, added_at: at })),
  )
  if (healed.length > 0) await markChecked(trx, healed, at)
}

/** These were found whole at that moment. */
export async function markChecked(trx: Trx, hashes: readonly string[], at: string): Promise<void> {
  await trx
    .updateTable('store_object')
    .set({ checked_at: at, damage: '' })
    .where('hash', 'in', amongHashes(hashes))
    .execute()
}

/** This one was found damaged, in these words. */
export async function markDamaged(trx: Trx, hash: string, at: string, damage: string): Promise<void> {
  await trx.updateTable('store_object').set({ checked_at: at, damage }).where('hash', '=', hash).execute()
}

function amongHashes(hashes: readonly string[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`
}
