import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type Led = { id: string; people: number; chair: string; groups: string; committee: number }

/** Of each party organization its members, secretary, committee and groups. */
export async function ledBranches(trx: Trx, on: string): Promise<Map<string, Led>> {
  const { rows } = await sql<Led>`select party.id,
      (select count(*) from party_member as member where member.party_id = party.id and member.to_on = '') as people,
      coalesce((select name from party_post as held where held.party_id = party.id and held.post = '书记'
        and held.from_on <= ${on} and held.to_on = '' limit 1), '') as chair,
      coalesce((select group_concat(distinct member.party_group) from party_member as member
        where member.party_id = party.id and member.to_on = '' and member.party_group <> ''), '') as groups,
      (select count(*) from party_post as held where held.party_id = party.id and held.to_on = '') as committee
    from party_organization as party where party.removed_at is null`.execute(trx)
  return new Map(rows.map((it) => [it.id, it]))
}
