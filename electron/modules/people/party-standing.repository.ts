import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** @file Members by 入党时间, the earliest first, along an index. Days are `yyyyMMdd`. */

export type MemberOfStanding = {
  personId: string
  name: string
  sex: string
  birth: string
  unitName: string
  partyJoinedOn: string
}

/** Who joined on or before `until`, and where `from` is not 0, on or after it as far as the date on record tells. */
export type StandingAsked = {
  from: number
  until: number
  /** These people only; empty for all. */
  personIds: readonly string[]
  offset: number
  limit: number
}

const MEMBERS = ['中共党员', '中共预备党员']

/**
 * Members and those on probation, the dead and the recycle bin left out. A date without a day stands for any day of its
 * month or year: who may have joined by then is among them.
 */
export async function membersOfStanding(
  trx: Trx,
  asked: StandingAsked,
): Promise<{ total: number; rows: MemberOfStanding[] }> {
  const counted = await sql<{
    total: number
  }>`select count(*) as total from person where ${conditions(asked)}`.execute(trx)
  const { rows } = await standingQuery(asked).execute(trx)
  return { total: counted.rows[0]?.total ?? 0, rows }
}

/** One slice of them, the earliest first. */
export function standingQuery(asked: StandingAsked): RawBuilder<MemberOfStanding> {
  return sql<MemberOfStanding>`
    select person.id as "personId", person.name, person.sex, person.birth,
      coalesce(unit.name, '') as "unitName", person.party_joined_on as "partyJoinedOn"
    from person left join organization as unit on unit.id = person.organization_id
    where ${conditions(asked)} order by person.party_joined_sort, person.id
    limit ${asked.limit} offset ${asked.offset}`
}

/** From the first to the last day that a month or a year without a day can mean. */
const IN_MONTH = 30
const IN_YEAR = 1130

function conditions({ from, until, personIds }: StandingAsked) {
  const latest = sql`person.party_joined_sort + case length(person.party_joined_on)
    when 4 then ${sql.lit(IN_YEAR)} when 7 then ${sql.lit(IN_MONTH)} else 0 end`
  const some =
    personIds.length === 0
      ? sql`1`
      : sql`person.id in (select value from json_each(${JSON.stringify(personIds)}))`
  return sql`person.removed_at is null and person.party_joined_sort > 0
    and person.party_joined_sort between ${from - (from % 10_000)} and ${until} and ${latest} >= ${from}
    and person.politics in (${sql.join(MEMBERS)}) and person.personnel_status <> '已去世' and ${some}`
}
