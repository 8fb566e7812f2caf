import { type Insertable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { ObjectionContent } from '#shared/modules/awards/outcome'
import type { ObjectionTable } from './review.table'

/** An objection with the nomination it is about. */
export type NamedObjection = {
  id: string
  version: number
  cycleId: string
  number: number
  name: string
  unitName: string
  content: ObjectionContent
}

/** Objections of a cycle in the order they came, or the one asked for. */
export async function loadObjections(
  trx: Trx,
  cycleId: string,
  id: string | null = null,
): Promise<NamedObjection[]> {
  const { rows } = await sql<Omit<NamedObjection, 'content'> & { content: string }>`
    select it.id, it.version, it.cycle_id as cycleId, nomination.number, nomination.name,
      nomination.unit_name as unitName, it.content
    from award_objection as it join award_nomination as nomination on nomination.id = it.nomination_id
    where it.cycle_id = ${cycleId} and it.removed_at is null and (${id} is null or it.id = ${id})
    order by it.received_on, it.id`.execute(trx)
  return rows.map((row) => ({ ...row, content: ObjectionContent.parse(JSON.parse(row.content)) }))
}

export async function insertObjection(trx: Trx, row: Insertable<ObjectionTable>): Promise<void> {
  await trx.insertInto('award_objection').values(row).execute()
}

export async function updateObjection(
  trx: Trx,
  id: string,
  change: Updateable<ObjectionTable>,
): Promise<void> {
  await trx.updateTable('award_objection').set(change).where('id', '=', id).execute()
}

/** Number and name of a nomination of this cycle that was handed in; undefined for any other. */
export function nominationHandedIn(
  trx: Trx,
  cycleId: string,
  id: string,
): Promise<{ number: number; name: string } | undefined> {
  return trx
    .selectFrom('award_nomination')
    .select(['number', 'name'])
    .where('id', '=', id)
    .where('cycle_id', '=', cycleId)
    .where('state', '!=', 'draft')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}
