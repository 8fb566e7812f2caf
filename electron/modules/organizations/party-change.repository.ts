import { type Insertable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PartyChangeTable } from './parties.table'

export async function insertChange(trx: Trx, row: Insertable<PartyChangeTable>): Promise<void> {
  await trx.insertInto('party_change').values(row).execute()
}

/** The day of the latest change on record of an organization, '' without any. */
export async function lastChangeOn(trx: Trx, partyId: string): Promise<string> {
  const row = await trx
    .selectFrom('party_change')
    .select((eb) => eb.fn.max<string | null>('on_day').as('last'))
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  return row?.last ?? ''
}

/** How many members joined an organization after a day and belong to it still. */
export async function joinedAfter(trx: Trx, partyId: string, on: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from party_member
    where party_id = ${partyId} and to_on = '' and from_on > ${on}`.execute(trx)
  return rows[0]?.n ?? 0
}

/** Organizations that stand below one, as they are now. */
export function lowerOf(trx: Trx, partyId: string): Promise<{ id: string }[]> {
  return trx
    .selectFrom('party_organization')
    .select('id')
    .where('parent_id', '=', partyId)
    .where('removed_at', 'is', null)
    .where('ended_on', '=', '')
    .orderBy('position')
    .execute()
}

type Moved = { from: string; to: string }

/** Members of one organization belong to another from a day on. */
export async function moveMembers(trx: Trx, { from, to, on }: Moved & { on: string }): Promise<void> {
  await sql`insert into party_member (person_id, party_id, standing, from_on, to_on, party_group)
    select person_id, ${to}, standing, ${on}, '', '' from party_member
    where party_id = ${from} and to_on = ''
    on conflict (person_id, party_id, from_on) do update set to_on = '', standing = excluded.standing`.execute(
    trx,
  )
  await sql`update party_member set to_on = ${on} where party_id = ${from} and to_on = ''`.execute(trx)
}

/** What stood below one organization stands below another, behind what is there. */
export async function moveLower(trx: Trx, { from, to }: Moved): Promise<void> {
  await sql`update party_organization set parent_id = ${to}, position = position + 1 +
    coalesce((select max(position) from party_organization where parent_id = ${to}), 0)
    where parent_id = ${from} and removed_at is null and ended_on = ''`.execute(trx)
}

/** From a day on nobody holds a post in an organization any more, and none of its seats is approved. */
export async function closeTeam(trx: Trx, partyId: string, on: string): Promise<void> {
  for (const table of ['party_post', 'party_seat'] as const)
    await trx
      .updateTable(table)
      .set({ to_on: on })
      .where('party_id', '=', partyId)
      .where('to_on', '=', '')
      .execute()
}
