import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { OrganizationId, PartyId, PersonId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import { countOf, named, PARTY_NAME, PARTY_UNIT, partyBelow, UNIT_NAME } from './member-parts.repository'
import type { MemberRatingTable } from './members.table'

export type RatingRecord = Selectable<MemberRatingTable>

export type RatingsAsked = {
  system: string
  period: string
  /** The period's last day: whoever is a member then is rated. */
  on: string
  text: string
  partyId: string | null
  only: '' | 'open' | 'below'
}

export type RatingLine = {
  personId: PersonId
  version: number
  name: string
  partyId: PartyId
  partyName: string
  unitId: OrganizationId | null
  unitName: string
  points: string
  total: number | null
  band: string
  below: number
  note: string
}

/** Members of the period's last day, each with the rating of the period where there is one. */
const from = ({ system, period, on }: RatingsAsked) => sql`from party_member as here
  join person on person.id = here.person_id and person.removed_at is null
  join party_organization as party on party.id = here.party_id ${PARTY_UNIT}
  left join member_rating as rating on rating.person_id = here.person_id and rating.system_key = ${system}
    and rating.period = ${period} and rating.removed_at is null
  where here.from_on <= ${on} and (here.to_on = '' or here.to_on > ${on})`

function narrowed({ text, partyId, only }: RatingsAsked): RawBuilder<boolean> {
  const wanted = {
    '': sql`1`,
    open: sql`rating.total is null`,
    below: sql`rating.below = 1`,
  }[only]
  return sql<boolean>`${named(text)} and ${partyBelow(partyId)} and ${wanted}`
}

const COLUMNS = sql`person.id as "personId", coalesce(rating.version, 0) as version, person.name, party.id as "partyId",
  ${PARTY_NAME} as "partyName", unit.id as "unitId", ${UNIT_NAME} as "unitName", coalesce(rating.points, '{}') as points,
  rating.total, coalesce(rating.band, '') as band, coalesce(rating.below, 0) as below, coalesce(rating.note, '') as note`

/** By branch; of those below the line the lowest first. */
export async function listRatings(
  trx: Trx,
  asked: RatingsAsked,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: RatingLine[] }> {
  const total = await countOf(
    sql<{ total: number }>`select count(*) as total ${from(asked)} and ${narrowed(asked)}`.execute(trx),
  )
  const order = asked.only === 'below' ? sql`rating.total,` : sql``
  const { rows } = await sql<RatingLine>`select ${COLUMNS} ${from(asked)} and ${narrowed(asked)}
    order by ${order} party.tree_order, person.stroke_key, person.id limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return { total, rows }
}

/** Who is to be rated, who is, and how many came into each band. */
export async function countRatings(
  trx: Trx,
  asked: RatingsAsked,
): Promise<{ members: number; scored: number; below: number; bands: Map<string, number> }> {
  const { rows } = await sql<{ band: string; members: number; scored: number; below: number }>`
    select coalesce(rating.band, '') as band, count(*) as members, sum(rating.total is not null) as scored,
      sum(coalesce(rating.below, 0)) as below
    ${from(asked)} and ${partyBelow(asked.partyId)} group by 1`.execute(trx)
  const sum = (key: 'members' | 'scored' | 'below') => rows.reduce((all, it) => all + Number(it[key]), 0)
  return {
    members: sum('members'),
    scored: sum('scored'),
    below: sum('below'),
    bands: new Map(rows.map((it) => [it.band, Number(it.members)])),
  }
}

/** The line of one member, undefined for someone who was no member on the period's last day. */
export async function findRating(
  trx: Trx,
  asked: Pick<RatingsAsked, 'system' | 'period' | 'on'>,
  personId: string,
): Promise<RatingLine | undefined> {
  const whole = { ...asked, text: '', partyId: null, only: '' as const }
  const { rows } =
    await sql<RatingLine>`select ${COLUMNS} ${from(whole)} and here.person_id = ${personId}`.execute(trx)
  return rows[0]
}

export async function putRating(trx: Trx, row: Insertable<MemberRatingTable>): Promise<void> {
  const { id, created_at, created_by, ...rest } = row
  await trx
    .insertInto('member_rating')
    .values(row)
    .onConflict((conflict) => conflict.columns(['system_key', 'period', 'person_id']).doUpdateSet(rest))
    .execute()
}

/** Finished ratings of one member, the latest first. */
export function ratingsOf(trx: Trx, personId: string): Promise<RatingRecord[]> {
  return trx
    .selectFrom('member_rating')
    .selectAll()
    .where('person_id', '=', personId)
    .where('total', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('period', 'desc')
    .limit(6)
    .execute()
}
