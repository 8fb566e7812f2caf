import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Standing } from '#shared/modules/members/member'
import type { PartyId, PersonId } from '#shared/values/id'
import { named, openMembershipOf, PARTY_NAME, PARTY_UNIT, UNIT_NAME } from './member-parts.repository'

export type Branch = { id: PartyId; name: string; unitName: string; members: number }

/** Party organizations that have members, or could: those that still exist, by words of their name or unit. */
export async function findBranches(trx: Trx, text: string, limit: number): Promise<Branch[]> {
  const words = text.trim()
  const { rows } = await sql<Branch>`
    select party.id, ${PARTY_NAME} as name, ${UNIT_NAME} as "unitName",
      (select count(*) from party_member as here where here.party_id = party.id and here.to_on = '') as members
    from party_organization as party ${PARTY_UNIT}
    where party.removed_at is null and party.ended_on = '' and (${words} = '' or instr(party.name, ${words}) > 0
      or instr(party.short_name, ${words}) > 0 or instr(unit.name, ${words}) > 0)
    order by members = 0, party.tree_order limit ${limit}`.execute(trx)
  return rows
}

export type PersonChoice = {
  id: PersonId
  name: string
  birth: string
  partyName: string
  standing: Standing | null
}

const MOST = 50

/** Members, or people on record who belong to no branch, by name or spelling. */
export async function findPeople(
  trx: Trx,
  { text, only }: { text: string; only: 'members' | 'others' },
): Promise<PersonChoice[]> {
  const wanted = only === 'members' ? sql`here.person_id is not null` : sql`here.person_id is null`
  const { rows } = await sql<PersonChoice>`
    select person.id, person.name, person.birth, ${PARTY_NAME} as "partyName", here.standing
    from person ${openMembershipOf(sql`person.id`)}
    where person.removed_at is null and ${wanted} and ${named(text)}
    order by person.pinyin, person.id limit ${MOST}`.execute(trx)
  return rows
}

/** Branches by every name that a roll may call them. */
export async function branchesByName(trx: Trx): Promise<Map<string, PartyId>> {
  const rows = await trx
    .selectFrom('party_organization')
    .select(['id', 'name', 'short_name'])
    .where('removed_at', 'is', null)
    .where('ended_on', '=', '')
    .execute()
  const named = new Map<string, PartyId>()
  for (const { id, name, short_name } of rows)
    for (const word of [name, short_name]) if (word !== '') named.set(word, id as PartyId)
  return named
}
