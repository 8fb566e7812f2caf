import { type Insertable, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Belonging } from '#shared/modules/members/member'
import type { MemberTable } from './members.table'

export type MemberRecord = Selectable<MemberTable>

export type PersonFactsRow = {
  id: string
  name: string
  sex: string
  birth: string
  ethnicity: string
  ancestralPlace: string
  qualification: string
  identityNumber: string
  workStarted: string
  post: string
  joinedOn: string
  politics: string
}

/** What the person's own record says; undefined where there is none, or it lies in the recycle bin. */
export function findPersonFacts(trx: Trx, id: string): Promise<PersonFactsRow | undefined> {
  return trx
    .selectFrom('person')
    .select([
      'id',
      'name',
      'sex',
      'birth',
      'ethnicity',
      'ancestral_place as ancestralPlace',
      'qualification',
      'identity_number as identityNumber',
      'work_started as workStarted',
      'post_text as post',
      'party_joined_on as joinedOn',
      'politics',
    ])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export function findMember(trx: Trx, id: string): Promise<MemberRecord | undefined> {
  return trx
    .selectFrom('member')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** All that a person belonged to, the latest first. */
export function belongingsOf(trx: Trx, id: string): Promise<Belonging[]> {
  return trx
    .selectFrom('party_member as it')
    .innerJoin('party_organization as party', 'party.id', 'it.party_id')
    .select([
      'it.party_id as partyId',
      sql<string>`coalesce(nullif(party.short_name, ''), party.name)`.as('partyName'),
      'it.party_group as group',
      'it.standing',
      'it.from_on as from',
      'it.to_on as to',
    ])
    .where('it.person_id', '=', id)
    .orderBy(sql`it.to_on = ''`, 'desc')
    .orderBy('it.from_on', 'desc')
    .orderBy('it.to_on', 'desc')
    .execute() as Promise<Belonging[]>
}

export async function putMember(trx: Trx, row: Insertable<MemberTable>): Promise<void> {
  const { id, created_at, created_by, ...rest } = row
  await trx
    .insertInto('member')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute()
}

/** A party organization's name, its standing among the living; undefined where there is none. */
export function findParty(
  trx: Trx,
  id: string,
): Promise<{ id: string; name: string; ended_on: string } | undefined> {
  return trx
    .selectFrom('party_organization')
    .select(['id', sql<string>`coalesce(nullif(short_name, ''), name)`.as('name'), 'ended_on'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}
