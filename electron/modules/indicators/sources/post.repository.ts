import { type RawBuilder, sql } from 'kysely'
import { heldOn } from '#electron/modules/organizations/index'
import { type FigureRow, figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { POST_ORIGINS, VILLAGE_KINDS } from '#shared/modules/organizations/party-words'

/** @file Teams of villages and communities (“两委”) as of any day: seats, who holds them, where they come from. */

const kinds = async () => Object.entries(VILLAGE_KINDS).map(([key, label]) => ({ key, label }))
const origins = async () => Object.entries(POST_ORIGINS).map(([key, label]) => ({ key, label }))

const TEAM = sql`party_organization as party join village on village.id = party.village_id
  join organization as town on town.id = village.town_id`
const TOWN = sql`town.id as unit_id, coalesce(nullif(town.short_name, ''), town.name, '') as unit_name`
const PLACE = sql`coalesce(town.tree_order, 0) * 10000 + village.position as position`
const HREF = sql`'/organizations/parties/' || party.id as href`

/** Teams that stood on the day. */
function stands({ on, pick }: FigureAsked): RawBuilder<unknown> {
  return sql`party.removed_at is null and party.founded_on <= ${on} and (party.ended_on = '' or party.ended_on > ${on})
    and ${pick === '' ? sql`1` : sql`village.kind = ${pick}`}`
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
    rows: (_, asked) => sql`select village.id, village.name, ${TOWN}, min(head.name) as note, null as amount,
        ${HREF}, ${PLACE}
      from ${TEAM} join party_post as head on head.party_id = party.id and head.post = '书记'
      where ${stands(asked)} and ${heldOn('head', asked.on)} group by village.id`,
  }),
  figureOf({
    key: 'posts.combined',
    label: '书记、主任“一肩挑”的村（社区）',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => sql`select village.id, village.name, ${TOWN}, min(head.name) as note, null as amount,
        ${HREF}, ${PLACE}
      from ${TEAM} join party_post as head on head.party_id = party.id and head.post = '书记'
      join party_post as chair on chair.party_id = party.id and chair.post like '%主任' and chair.post not like '%副主任'
        and coalesce(chair.person_id, chair.name) = coalesce(head.person_id, head.name)
      where ${stands(asked)} and ${heldOn('head', asked.on)} and ${heldOn('chair', asked.on)}
      group by village.id`,
  }),
]
