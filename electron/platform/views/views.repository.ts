import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '../database/insert-many'
import type { Trx } from '../database/schema'
import type { SavedViewTable } from './views.table'

export type ViewRow = Selectable<SavedViewTable>
/** A view with the number of its members and the name of whoever saved it first. */
export type DescribedView = ViewRow & { members: number; author: string }

/** Views of a list in side bar order. */
export async function listViews(trx: Trx, room: string): Promise<DescribedView[]> {
  const { rows } = await sql<DescribedView>`select saved_view.*, coalesce(account.name, '') as author,
      (select count(*) from view_member where view_member.view_id = saved_view.id) as members
    from saved_view left join account on account.id = saved_view.created_by
    where saved_view.room = ${room} order by saved_view.position, saved_view.id`.execute(trx)
  return rows
}

export function findView(trx: Trx, id: string): Promise<ViewRow | undefined> {
  return trx.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findViewNamed(trx: Trx, room: string, name: string): Promise<ViewRow | undefined> {
  return trx
    .selectFrom('saved_view')
    .selectAll()
    .where('room', '=', room as ViewRow['room'])
    .where('name', '=', name)
    .executeTakeFirst()
}

export async function insertView(trx: Trx, row: Insertable<SavedViewTable>): Promise<void> {
  await trx.insertInto('saved_view').values(row).execute()
}

export async function updateView(trx: Trx, id: string, change: Updateable<SavedViewTable>): Promise<void> {
  await trx.updateTable('saved_view').set(change).where('id', '=', id).execute()
}

export async function deleteView(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('saved_view').where('id', '=', id).execute()
}

/** Gives each view its place, in the order of `ids`. */
export async function placeViews(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`update saved_view set position = place.key from json_each(${JSON.stringify(ids)}) as place
    where saved_view.id = place.value`.execute(trx)
}

/** Ids of a list's members in their order. */
export async function memberIds(trx: Trx, viewId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('view_member')
    .select('record_id')
    .where('view_id', '=', viewId)
    .orderBy('position')
    .orderBy('record_id')
    .execute()
  return rows.map((row) => row.record_id)
}

/** Adds members behind those there; `from` is the last place taken. */
export async function insertMembers(
  trx: Trx,
  viewId: string,
  ids: readonly string[],
  from: number,
): Promise<void> {
  await insertMany(
    trx,
    'view_member',
    ids.map((record_id, index) => ({ view_id: viewId, record_id, position: from + index + 1 })),
  )
}

export async function deleteMembers(trx: Trx, viewId: string, ids: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('view_member')
    .where('view_id', '=', viewId)
    .where('record_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

/** Gives each member its place, in the order of `ids`. */
export async function placeMembers(trx: Trx, viewId: string, ids: readonly string[]): Promise<void> {
  await sql`update view_member set position = place.key + 1 from json_each(${JSON.stringify(ids)}) as place
    where view_member.view_id = ${viewId} and view_member.record_id = place.value`.execute(trx)
}

export async function lastMemberPlace(trx: Trx, viewId: string): Promise<number> {
  const row = await trx
    .selectFrom('view_member')
    .select((w) => w.fn.max('position').as('last'))
    .where('view_id', '=', viewId)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}
