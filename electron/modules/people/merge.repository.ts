import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** A place in a 名单 that a merged record had; `handed`: the record it was merged into took it over. */
export type MemberMove = { view_id: string; record_id: string; position: number; handed: boolean }

/** Hands the places that these records have in lists to `keepId`, once in each list; answers what was there. */
export async function handOverMembers(
  trx: Trx,
  ids: readonly string[],
  keepId: string,
): Promise<MemberMove[]> {
  const rows = await trx
    .selectFrom('view_member')
    .selectAll()
    .where('record_id', 'in', sql<string>`(select value from json_each(${JSON.stringify([...ids, keepId])}))`)
    .orderBy('position')
    .execute()
  const held = new Set(rows.filter((row) => row.record_id === keepId).map((row) => row.view_id))
  const moves = rows
    .filter((row) => row.record_id !== keepId)
    .map((row) => {
      const handed = !held.has(row.view_id)
      held.add(row.view_id)
      return { ...row, handed }
    })
  await dropMembers(trx, moves)
  const taken = moves.filter((it) => it.handed)
  await addMembers(
    trx,
    taken.map(({ view_id, position }) => ({ view_id, position, record_id: keepId })),
  )
  return moves
}

/** Gives the places back that `handOverMembers` handed over. Lists removed since are passed over. */
export async function returnMembers(trx: Trx, moves: readonly MemberMove[], keepId: string): Promise<void> {
  const handed = moves.filter((it) => it.handed)
  await dropMembers(
    trx,
    handed.map((it) => ({ view_id: it.view_id, record_id: keepId })),
  )
  await addMembers(
    trx,
    moves.map(({ view_id, record_id, position }) => ({ view_id, record_id, position })),
  )
}

type Member = { view_id: string; record_id: string; position: number }

async function dropMembers(
  trx: Trx,
  members: readonly Pick<Member, 'view_id' | 'record_id'>[],
): Promise<void> {
  for (const { view_id, record_id } of members)
    await trx
      .deleteFrom('view_member')
      .where('view_id', '=', view_id)
      .where('record_id', '=', record_id)
      .execute()
}

async function addMembers(trx: Trx, members: readonly Member[]): Promise<void> {
  await sql`insert into view_member (view_id, record_id, position)
    select saved_view.id, given.value ->> 'record_id', given.value ->> 'position'
    from json_each(${JSON.stringify(members)}) as given
    join saved_view on saved_view.id = given.value ->> 'view_id' where true
    on conflict do nothing`.execute(trx)
}
