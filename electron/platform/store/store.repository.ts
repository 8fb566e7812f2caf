import { sql } from 'kysely'
import { insertMany } from '../database/insert-many'
import type { Db, Trx } from '../database/schema'
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
  await markChecked(trx, healed, at)
}

/** These were found whole at that moment. */
export async function markChecked(trx: Trx, hashes: readonly string[], at: string): Promise<void> {
  await mark(trx, hashes, { checked_at: at, damage: '' })
}

/** These were found damaged, in these words. */
export async function markDamaged(
  trx: Trx,
  hashes: readonly string[],
  found: { at: string; damage: string },
): Promise<void> {
  await mark(trx, hashes, { checked_at: found.at, damage: found.damage })
}

async function mark(
  trx: Trx,
  hashes: readonly string[],
  values: { checked_at: string; damage: string },
): Promise<void> {
  if (hashes.length === 0) return
  await trx.updateTable('store_object').set(values).where('hash', 'in', amongHashes(hashes)).execute()
}

export type StoreObject = { hash: string; size: number; damage: string }

/** A slice of everything that is kept, in the order of the hashes. */
export function objectsAfter(trx: Trx, hash: string, limit: number): Promise<StoreObject[]> {
  return trx
    .selectFrom('store_object')
    .select(['hash', 'size', 'damage'])
    .where('hash', '>', hash)
    .orderBy('hash')
    .limit(limit)
    .execute()
}

/** Hashes looked at longest ago, of those not looked at since `before`; what was never looked at comes first. */
export async function hashesDue(trx: Trx, before: string, limit: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('store_object')
    .select('hash')
    .where('checked_at', '<', before)
    .orderBy('checked_at')
    .limit(limit)
    .execute()
  return rows.map((it) => it.hash)
}

export async function damagedHashes(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('store_object').select('hash').where('damage', '<>', '').execute()
  return rows.map((it) => it.hash)
}

export async function keepsAnything(trx: Trx | Db): Promise<boolean> {
  return (await trx.selectFrom('store_object').select('hash').limit(1).execute()).length > 0
}

export type StoreTotals = {
  files: number
  bytes: number
  unverified: number
  damaged: number
  oldest: string
}

/** How many files, how large their contents are, how many were never verified, and the longest-ago verification. */
export async function storeTotals(trx: Trx): Promise<StoreTotals> {
  const { rows } = await sql<StoreTotals>`select count(*) as files, coalesce(sum(size), 0) as bytes,
    coalesce(sum(checked_at = ''), 0) as unverified, coalesce(sum(damage <> ''), 0) as damaged, coalesce(min(nullif(checked_at, '')), '') as oldest
    from store_object`.execute(trx)
  return rows[0] ?? { files: 0, bytes: 0, unverified: 0, damaged: 0, oldest: '' }
}

/**
 * Of these, what was kept before that moment and no table refers to any more: corrections that were made anew,
 * thumbnails of former images.
 */
export async function unreferenced(trx: Trx, hashes: readonly string[], before: string): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`select hash from store_object
    where hash in ${amongHashes(hashes)} and added_at < ${before} and ${await notReferred(trx)}`.execute(trx)
  return rows.map((it) => it.hash)
}

/** Forgets those of these that still nothing refers to, and answers which: their files are orphans now. */
export async function dropUnreferenced(trx: Trx, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const { rows } = await sql<{ hash: string }>`delete from store_object
    where hash in ${amongHashes(hashes)} and ${await notReferred(trx)} returning hash`.execute(trx)
  return rows.map((it) => it.hash)
}

/** Holds for what no column with a foreign key on the store names, whichever table it stands in. */
async function notReferred(trx: Trx) {
  const references = await sql<{
    table: string
    column: string
  }>`select it.name as "table", key."from" as "column"
    from sqlite_schema as it join pragma_foreign_key_list(it.name) as key
    where it.type = 'table' and key."table" = 'store_object'`.execute(trx)
  return sql.join(
    references.rows.map(
      ({ table, column }) =>
        sql`not exists (select 1 from ${sql.table(table)} as other where other.${sql.ref(column)} = store_object.hash)`,
    ),
    sql` and `,
  )
}

function amongHashes(hashes: readonly string[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`
}
