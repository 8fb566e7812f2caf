import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Database, Trx } from '#electron/platform/database/schema'

export type CountyPlace = {
  id: string
  name: string
  short_name: string
  role: string
  parent_id: string | null
  path: string
  category: string
}

/** Units of the demonstration county in tree order. */
export function countyPlaces(trx: Trx): Promise<CountyPlace[]> {
  return trx
    .selectFrom('organization')
    .select(['id', 'name', 'short_name', 'role', 'parent_id', 'path', 'category'])
    .where('removed_at', 'is', null)
    .orderBy('tree_order')
    .execute()
}

export type CountyMember = { id: string; name: string; unit_id: string; joined: string; probationary: number }

/** Who is in the party, by unit and office order; the highest come first. */
export async function countyMembers(trx: Trx): Promise<CountyMember[]> {
  const { rows } = await sql<CountyMember>`select person.id, person.name, person.organization_id as unit_id,
    person.party_joined_on as joined, person.politics like '%预备%' as probationary from person
    join organization as unit on unit.id = person.organization_id
    where person.removed_at is null and person.politics like '中共%'
    order by unit.tree_order, person.position, person.id`.execute(trx)
  return rows
}

/** Rows of any table of organizations, many at once. */
export async function putRows<T extends keyof Database & string>(
  trx: Trx,
  table: T,
  rows: Parameters<typeof insertMany<T>>[2],
): Promise<void> {
  await insertMany(trx, table, rows)
}
