import { type RawBuilder, sql } from 'kysely'
import { type FigureRow, figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { POST_ORIGINS, VILLAGE_KINDS } from '#shared/modules/organizations/party-words'
import { heldOn, partyStands, SHORT_UNIT } from './subjects.repository'
import { combinedOn, headedOn, secretaryOn } from './village-list.repository'

/** @file Teams of villages and communities (“两委”) as of any day: seats, who holds them, where they come from. */

const kinds = async () => Object.entries(VILLAGE_KINDS).map(([key, label]) => ({ key, label }))
const origins = async () => Object.entries(POST_ORIGINS).map(([key, label]) => ({ key, label }))

const TEAM = sql`party_organization as party join village on village.id = party.village_id
  join organization as unit on unit.id = village.town_id`
const TOWN = sql`unit.id as unit_id, ${SHORT_UNIT} as unit_name`
const PLACE = sql`coalesce(unit.tree_order, 0) * 10000 + village.position as position`
const HREF = sql`'/organizations/parties/' || party.id as href`

/** Teams that stood on the day. */
function stands({ on, pick }: FigureAsked): RawBuilder<unknown> {
  return sql`${partyStands(on)} and ${ofKind(pick)}`
}

const ofKind = (pick: string) => (pick === '' ? sql`1` : sql`village.kind = ${pick}`)

/** Villages of which that is so on the day, with their secretary. */
function places({ on, pick }: FigureAsked, fits: RawBuilder<number>): RawBuilder<FigureRow> {
  return sql`select village.id, village.name, ${TOWN}, ${secretaryOn(on)} as note, null as amount,
      '/organizations/villages/' || village.id as href, ${PLACE}
    from village join organization as unit on unit.id = village.town_id
    where village.removed_at is null and ${ofKind(pick)} and ${fits}`
}

/** One record a person and team, however many posts there: someone who is 书记 and 主任 is one member. */
function members(
  asked: FigureAsked,
  held: RawBuilder<unknown>,
  about: RawBuilder<unknown>,
): RawBuilder<FigureRow> {
  return sql`select min(held.id) as id, held.name, ${TOWN}, ${about} as note, null as amount, ${HREF}, ${PLACE}
    from ${TEAM} join party_post as held on held.party_id = party.id
    where ${stands(asked)} and ${held} group by party.id, coalesce(held.person_id, held.name)`
}

const POSTS = sql`village.name || ' ' || group_concat(held.post, '、')`

export const postFigures: readonly FigureSource[] = [
  figureOf({
    key: 'posts.approved',
    label: '村（社区）“两委”职数',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (
      _,
      asked,
    ) => sql`select party.id || seat.post as id, village.name || ' ' || seat.post as name, ${TOWN},
        '' as note, seat.approved as amount, ${HREF}, ${PLACE}
      from ${TEAM} join party_seat as seat on seat.party_id = party.id
      where ${stands(asked)} and ${heldOn('seat', asked.on)}`,
  }),
  figureOf({
    key: 'posts.held',
    label: '村（社区）“两委”成员',
    unit: '人',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => members(asked, heldOn('held', asked.on), POSTS),
  }),
  figureOf({
    key: 'posts.elected',
    label: '选进“两委”班子的人员',
    unit: '人',
    of: 'organizations',
    picks: origins,
    rows: (_, asked) =>
      members(
        { ...asked, pick: '' },
        sql`held.from_on between ${asked.from} and ${asked.to}
          and ${asked.pick === '' ? sql`held.origin <> ''` : sql`held.origin = ${asked.pick}`}`,
        POSTS,
      ),
  }),
  figureOf({
    key: 'posts.headed',
    label: '有书记的村（社区）',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => places(asked, headedOn(asked.on)),
  }),
  figureOf({
    key: 'posts.combined',
    label: '书记、主任“一肩挑”的村（社区）',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => places(asked, combinedOn(asked.on)),
  }),
]
