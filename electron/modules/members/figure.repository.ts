import { type RawBuilder, sql } from 'kysely'
import { heldOn } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import { QUALIFICATION_RUNGS } from '#shared/modules/people/rules'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'
import { admittedRelation } from './admission-relation.repository'
import { countOf, PARTY_NAME, PARTY_UNIT, unitsBelow } from './member-parts.repository'

export const FIGURES = [
  'all',
  'probationary',
  'women',
  'ethnic',
  'under35',
  'over60',
  'college',
  'mobile',
  'contacted',
  'admitted',
  'transferred',
  'rated',
  'below',
  'disciplined',
  'disposed',
] as const
export type FigureKey = (typeof FIGURES)[number]

type Asked = Pick<FigureAsked, 'on' | 'from' | 'to' | 'unitIds'>

/** 研究生, 大学 and 大专: the highest three rungs of study. */
const COLLEGE = QUALIFICATION_RUNGS.slice(0, 3).flat()

/** Born so many years before a day or later, as `yyyyMMdd`. */
const bornSince = (on: string, years: number) =>
  (Number(on.slice(0, 4)) - years) * 10_000 + Number(on.slice(5, 7) + on.slice(8, 10))

/** The condition under which a membership counts, and what is said of it. */
function tests({ on, from, to }: Asked): Record<FigureKey, RawBuilder<unknown>> {
  const held = heldOn('here', on)
  const within = (column: RawBuilder<unknown>) => sql`${column} between ${from} and ${to}`
  const rated = (test: RawBuilder<unknown>) => sql`${held} and exists (select 1 from member_rating as rating
    where rating.person_id = here.person_id and rating.total is not null and rating.removed_at is null
      and substr(rating.period, 1, 4) between ${from.slice(0, 4)} and ${to.slice(0, 4)} and ${test})`
  const conduct = (kind: string) => sql`${LAST} and exists (select 1 from member_conduct as it
    where it.person_id = here.person_id and it.kind = ${kind} and it.removed_at is null and ${within(sql`it.approved_on`)})`
  const away = (test: RawBuilder<unknown>) => sql`${held} and exists (select 1 from member_mobile as away
    where away.person_id = here.person_id and away.direction = 'out' and away.removed_at is null and ${test})`
  return {
    all: held,
    probationary: sql`${held} and here.standing = 'probationary'`,
    women: sql`${held} and person.sex = '女'`,
    ethnic: sql`${held} and person.ethnicity not in ('', '汉族', '汉')`,
    under35: sql`${held} and person.birth_sort > ${bornSince(on, 36)}`,
    over60: sql`${held} and person.birth_sort between 1 and ${bornSince(on, 60)}`,
    college: sql`${held} and person.qualification_kind in (select value from json_each(${JSON.stringify(COLLEGE)}))`,
    mobile: away(sql`away.left_on <= ${on} and (away.back_on = '' or away.back_on > ${on})`),
    contacted: away(sql`exists (select 1 from member_contact as talk where talk.mobile_id = away.id
      and ${within(sql`talk.on_day`)})`),
    admitted: sql`${FIRST} and exists (select 1 from ${admittedRelation('party')} as admitted
      where admitted.person_id = here.person_id and admitted.on_day >= ${from} and admitted.on_day <= ${`${to}~`})`,
    transferred: sql`${LAST} and exists (select 1 from member_transfer as letter
      where letter.person_id = here.person_id and ${within(sql`letter.receipt_on`)})`,
    rated: rated(sql`1`),
    below: rated(sql`rating.below = 1`),
    disciplined: conduct('discipline'),
    disposed: conduct('disposal'),
  }
}

/** One membership a person: the last one, or the first one on record. */
const LAST = sql`not exists (select 1 from party_member as other where other.person_id = here.person_id
  and (other.from_on, other.party_id) > (here.from_on, here.party_id))`
const FIRST = sql`not exists (select 1 from party_member as other where other.person_id = here.person_id
  and (other.from_on, other.party_id) < (here.from_on, here.party_id))`

const FROM = sql`from party_member as here join person on person.id = here.person_id and person.removed_at is null
  join party_organization as party on party.id = here.party_id ${PARTY_UNIT}`

export function countFigure(trx: Trx, key: FigureKey, asked: Asked): Promise<number> {
  return countOf(
    sql<{
      total: number
    }>`select count(*) as total ${FROM} where ${tests(asked)[key]} and ${unitsBelow(asked.unitIds)}`.execute(
      trx,
    ),
  )
}

/** The members that a figure counts, by branch. */
export async function listFigure(
  trx: Trx,
  key: FigureKey,
  { asked, slice: { offset, limit } }: { asked: Asked; slice: Slice },
): Promise<Page<FigureRecord>> {
  const { rows } = await sql<FigureRecord>`select person.id, person.name, ${PARTY_NAME} as "unitName",
      person.party_joined_on as note, null as amount, '/ledgers/members/card/' || person.id as href
    ${FROM} where ${tests(asked)[key]} and ${unitsBelow(asked.unitIds)}
    order by party.tree_order, person.stroke_key, person.id limit ${limit} offset ${offset}`.execute(trx)
  return { total: await countFigure(trx, key, asked), rows }
}
