import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { heldOn, idList } from './subjects.repository'

/** @file Who belongs to which party organization, which villages bear which mark, and the towns that lists total by. */

export type Membership = {
  party_id: string
  party_name: string
  person_id: string
  name: string
  standing: 'full' | 'probationary'
  party_group: string
  from_on: string
}

/** Who belonged to these party organizations on an ISO day, in the order of the list of names. */
export function branchMembers(trx: Trx, partyIds: readonly string[], on: string): Promise<Membership[]> {
  return memberships(trx, on)
    .where(sql<boolean>`membership.party_id in ${idList(partyIds)}`)
    .execute()
}

/** Which party organization these people belonged to on an ISO day. */
export function membershipsOf(trx: Trx, personIds: readonly string[], on: string): Promise<Membership[]> {
  return memberships(trx, on)
    .where(sql<boolean>`membership.person_id in ${idList(personIds)}`)
    .execute()
}

function memberships(trx: Trx, on: string) {
  return trx
    .selectFrom('party_member as membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('party_organization as party', 'party.id', 'membership.party_id')
    .select([
      'membership.party_id',
      sql<string>`coalesce(nullif(party.short_name, ''), party.name)`.as('party_name'),
      'membership.person_id',
      'person.name',
      'membership.standing',
      'membership.party_group',
      'membership.from_on',
    ])
    .where('person.removed_at', 'is', null)
    .where(heldOn('membership', on))
    .orderBy('party.tree_order')
    .orderBy('membership.party_group')
    .orderBy('person.pinyin')
    .orderBy('person.id')
}

/** The row of the branch that someone belongs to now. */
export function openMembership(trx: Trx, personId: string) {
  return trx
    .selectFrom('party_member')
    .selectAll()
    .where('person_id', '=', personId)
    .where('to_on', '=', '')
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
}

export type MembershipRow = {
  person_id: string
  party_id: string
  standing: 'full' | 'probationary'
  from_on: string
  party_group: string
}

export async function putMembership(trx: Trx, row: MembershipRow): Promise<void> {
  const { standing, party_group } = row
  await trx
    .insertInto('party_member')
    .values({ ...row, to_on: '' })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'party_id', 'from_on'])
        .doUpdateSet({ standing, party_group, to_on: '' }),
    )
    .execute()
}

/** Ends what is open of a person; `on` is the first day on which it no longer holds. */
export async function closeMemberships(trx: Trx, personId: string, on: string): Promise<void> {
  await trx
    .updateTable('party_member')
    .set({ to_on: on })
    .where('person_id', '=', personId)
    .where('to_on', '=', '')
    .execute()
}

/** Which marks these villages bore on an ISO day; of all villages where none is named. */
export function traitsOf(
  trx: Trx,
  villageIds: readonly string[] | null,
  on: string,
): Promise<{ village_id: string; trait: string; from_on: string }[]> {
  let query = trx
    .selectFrom('village_trait as mark')
    .select(['mark.village_id', 'mark.trait', 'mark.from_on'])
    .where(heldOn('mark', on))
  if (villageIds) query = query.where(sql<boolean>`mark.village_id in ${idList(villageIds)}`)
  return query.orderBy('mark.village_id').orderBy('mark.trait').execute()
}

export type Town = { id: string; name: string; path: string; position: number }

/** Towns and streets in tree order. `path` is the prefix of everything below. */
export function townsOf(trx: Trx): Promise<Town[]> {
  return trx
    .selectFrom('organization as unit')
    .select([
      'unit.id',
      sql<string>`coalesce(nullif(unit.short_name, ''), unit.name)`.as('name'),
      'unit.path',
      'unit.tree_order as position',
    ])
    .where('unit.role', 'in', ['town', 'street'])
    .where('unit.removed_at', 'is', null)
    .orderBy('unit.tree_order')
    .execute()
}
