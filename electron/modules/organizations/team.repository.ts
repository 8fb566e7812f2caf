import { type Insertable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { MapTeam, Seat } from '#shared/modules/organizations/party'
import type { PartyId, PersonId } from '#shared/values/id'
import type { PartyPostTable } from './parties.table'
import { underUnit } from './party-list.repository'
import { heldOn, idList, partyNameOn, partyStands } from './subjects.repository'

/** Approved seats in force from a day on; what was in force before is kept with its end. */
export async function putSeats(
  trx: Trx,
  partyId: string,
  { seats, from }: { seats: readonly Seat[]; from: string },
): Promise<void> {
  const kept = JSON.stringify(seats.map((it) => [it.post, it.approved]))
  await sql`update party_seat set to_on = ${from} where party_id = ${partyId} and to_on = '' and not exists
    (select 1 from json_each(${kept}) as seat where seat.value ->> 0 = party_seat.post
      and seat.value ->> 1 = party_seat.approved)`.execute(trx)
  // A seat that was set and taken back on one day never held.
  await sql`delete from party_seat where party_id = ${partyId} and to_on = from_on and to_on <> ''`.execute(
    trx,
  )
  for (const [position, { post, approved }] of seats.entries())
    await sql`insert into party_seat (party_id, post, approved, position, from_on, to_on)
      select ${partyId}, ${post}, ${approved}, ${position}, ${from}, '' where not exists
        (select 1 from party_seat where party_id = ${partyId} and post = ${post} and to_on = '')`.execute(trx)
  await sql`update party_seat set position = seat.key from json_each(${kept}) as seat
    where party_seat.party_id = ${partyId} and party_seat.to_on = '' and seat.value ->> 0 = party_seat.post`.execute(
    trx,
  )
}

type PostRow = Insertable<PartyPostTable>

/** Who holds the posts from now on: those left out gave theirs up on `from`, those with a known id are corrected. */
export async function putPosts(
  trx: Trx,
  partyId: string,
  posts: readonly PostRow[],
  from: string,
): Promise<void> {
  const ids = posts.map((it) => it.id)
  await sql`update party_post set to_on = ${from} where party_id = ${partyId} and to_on = ''
    and id not in ${idList(ids)}`.execute(trx)
  const { rows: known } = await sql<{ id: string }>`select id from party_post where party_id = ${partyId}
    and id in ${idList(ids)}`.execute(trx)
  const old = new Set(known.map((it) => it.id))
  for (const { id, party_id, term_id, ...change } of posts.filter((it) => old.has(it.id)))
    await trx.updateTable('party_post').set(change).where('id', '=', id).execute()
  await insertMany(
    trx,
    'party_post',
    posts.filter((it) => !old.has(it.id)),
  )
}

/** The term that an organization is in; undefined while none is on record. */
export function presentTerm(trx: Trx, partyId: string): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('party_term')
    .select('id')
    .where('party_id', '=', partyId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
}

export type MapAsked = { unitId: string | null; partyId: string | null; on: string }
type Team = Pick<MapTeam, 'name' | 'kind' | 'depth'> & { id: PartyId }
type SeatRow = { party_id: string; post: string; approved: number }
type Holder = {
  party_id: string
  post: string
  person_id: PersonId | null
  name: string
  sex: string
  birth: string
  qualification: string
  from_on: string
  full_time: number
}

/** Teams, approved seats and holders below a unit or a party organization as they were on a day. */
export async function readTeams(trx: Trx, { unitId, partyId, on }: MapAsked) {
  const place = unitId
    ? underUnit(unitId)
    : sql<boolean>`exists (select 1 from party_organization as root where root.id = ${partyId}
        and party.path >= root.path and party.path < root.path || '~')`
  const { rows: teams } = await sql<Team>`select party.id, ${partyNameOn(on)} as name, party.kind,
    length(party.path) / 27 - 1 as depth from party_organization as party
    left join organization as unit on unit.id = party.unit_id
    where ${partyStands(on)} and ${place} order by party.tree_order limit ${MOST_TEAMS}`.execute(trx)
  const ids = idList(teams.map((it) => it.id))
  const { rows: seats } =
    await sql<SeatRow>`select seat.party_id, seat.post, seat.approved from party_seat as seat
    where seat.party_id in ${ids} and ${heldOn('seat', on)} order by seat.position`.execute(trx)
  const { rows: holders } = await sql<Holder>`select held.party_id, held.post, held.person_id, held.name,
    coalesce(person.sex, '') as sex, coalesce(person.birth, '') as birth,
    coalesce(person.qualification, '') as qualification, held.from_on, held.full_time
    from party_post as held left join person on person.id = held.person_id and person.removed_at is null
    where held.party_id in ${ids} and ${heldOn('held', on)} order by held.position, held.from_on`.execute(trx)
  return { teams, seats, holders }
}

/** More teams are no page any more. */
const MOST_TEAMS = 400
