import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonDbRow } from './person-rows'

export type PhotoBearer = Pick<
  PersonDbRow,
  'id' | 'name' | 'name_key' | 'birth' | 'identity_number' | 'organization_id' | 'photo_hash'
>

/** Everyone on record who bears one of these numbers or names, with the photo that stands. */
export async function findBearers(
  trx: Trx,
  wanted: { numbers: readonly string[]; names: readonly string[] },
): Promise<PhotoBearer[]> {
  const found = async (column: 'identity_number' | 'name_key', values: readonly string[]) =>
    trx
      .selectFrom('person')
      .select(['id', 'name', 'name_key', 'birth', 'identity_number', 'organization_id', 'photo_hash'])
      .where(column, '<>', '')
      .where(column, 'in', sql<string>`(select value from json_each(${JSON.stringify(values)}))`)
      .where('removed_at', 'is', null)
      .execute()
  const rows = [
    ...(await found('identity_number', wanted.numbers)),
    ...(await found('name_key', wanted.names)),
  ]
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** The person of that id on record, for whom a picture is chosen by hand. */
export function findBearer(trx: Trx, id: string): Promise<PhotoBearer | undefined> {
  return trx
    .selectFrom('person')
    .select(['id', 'name', 'name_key', 'birth', 'identity_number', 'organization_id', 'photo_hash'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}
