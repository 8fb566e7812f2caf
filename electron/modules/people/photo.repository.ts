import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Photo } from '#shared/modules/people/schema'

export type StoredPhoto = { hash: string; mime: Photo['mime']; bytes: Uint8Array }

/** Keeps pictures by their content: one that is there already is not written again. */
export async function keepPhotos(trx: Trx, photos: readonly StoredPhoto[]): Promise<void> {
  const byHash = new Map(photos.map(({ hash, mime, bytes }) => [hash, { hash, mime, bytes }]))
  const there = await photoMimes(trx, [...byHash.keys()])
  const fresh = [...byHash.values()].filter(({ hash }) => !there.has(hash))
  await insertMany(trx, 'photo', fresh)
}

export async function findPhoto(trx: Trx, hash: string | null): Promise<StoredPhoto | undefined> {
  if (hash === null) return undefined
  const row = await trx.selectFrom('photo').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row && { ...row, mime: row.mime as Photo['mime'] }
}

/** These pictures by their hash, in one question. */
export async function findPhotos(trx: Trx, hashes: readonly string[]): Promise<Map<string, StoredPhoto>> {
  const rows = await trx
    .selectFrom('photo')
    .selectAll()
    .where('hash', 'in', sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`)
    .execute()
  return new Map(rows.map((row) => [row.hash, { ...row, mime: row.mime as Photo['mime'] }]))
}

/** The kind of each of these pictures, '' hashes left out. */
export async function photoMimes(trx: Trx, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('photo')
    .select(['hash', 'mime'])
    .where('hash', 'in', sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`)
    .execute()
  return new Map(rows.map((row) => [row.hash, row.mime]))
}

/** Length in bytes of each of these pictures. */
export async function photoSizes(trx: Trx, hashes: readonly string[]): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('photo')
    .select(['hash', sql<number>`length(bytes)`.as('size')])
    .where('hash', 'in', sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`)
    .execute()
  return new Map(rows.map((row) => [row.hash, row.size]))
}
