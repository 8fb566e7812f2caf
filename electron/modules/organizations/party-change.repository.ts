import { type Insertable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PartyChangeTable } from './parties.table'

export async function insertChange(trx: Trx, row: Insertable<PartyChangeTable>): Promise<void> {
  await trx.insertInto('party_change').values(row).execute()
}

type Moved = { from: string; to: string }

/** Members of one organization belong to another from a day on. */
export async function moveMembers(trx: Trx, { from, to, on }: Moved & { on: string }): Promise<void> {
  await sql`insert into party_member (person_id, party_id, standing, from_on, to_on, party_group)
    select person_id, ${to}, standing, ${on}, '', '' from party_member
    where party_id = ${from} and to_on = ''`.execute(trx)
  await sql`update party_member set to_on = ${on} where party_id = ${from} and to_on = ''`.execute(trx)
}

/** What stood below one organization stands below another, behind what is there. */
export async function moveLower(trx: Trx, { from, to }: Moved): Promise<void> {
  await sql`update party_organization set parent_id = ${to}, position = position + 1 +
    coalesce((select max(position) from party_organization where parent_id = ${to}), 0)
    where parent_id = ${from} and removed_at is null and ended_on = ''`.execute(trx)
}
