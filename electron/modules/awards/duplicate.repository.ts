import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { oncePerState } from '#electron/platform/database/snapshot'
import type { Duplicate } from '#shared/modules/awards/nomination'
import { type Identified, isTrouble, sameBy } from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'

/** A candidate side by side with one that shares a record, a number or a name with it. */
type Pair = Omit<Duplicate, 'by' | 'awarded' | 'trouble'> & {
  ownId: NominationId
  awarded: 0 | 1
  /** `Identified` of both, as JSON. */
  own: string
  other: string
}

/** What seems to be the same as each nomination of a cycle; those without any are absent. */
export function duplicatesOfCycle(trx: Trx, cycleId: string): Promise<Map<NominationId, Duplicate[]>> {
  return oncePerState(trx, `award-duplicates ${cycleId}`, () => duplicatesOf(trx, cycleId, null))
}

/**
 * What seems to be the same as these nominations of a cycle (null: as all of them): in other categories, in other
 * cycles, among awards of the past. Two queries by indexes, whatever the number; withdrawn ones are left out on both
 * sides, and so are awards that were withdrawn.
 */
export async function duplicatesOf(
  trx: Trx,
  cycleId: string,
  ids: readonly NominationId[] | null,
): Promise<Map<NominationId, Duplicate[]>> {
  const own = ownOf(cycleId, ids)
  const pairs = [
    ...(await nominationPairs(own).execute(trx)).rows,
    ...(await honourPairs(own).execute(trx)).rows,
  ]
  const found = new Map<NominationId, Duplicate[]>()
  for (const { ownId, own: one, other, awarded, ...known } of pairs) {
    const by = sameBy(JSON.parse(one) as Identified, JSON.parse(other) as Identified)
    if (by === null) continue
    const duplicate = { ...known, by, awarded: awarded === 1 }
    const list = found.get(ownId) ?? []
    found.set(ownId, [...list, { ...duplicate, trouble: isTrouble(duplicate, cycleId) }])
  }
  for (const list of found.values()) list.sort(byWeight)
  return found
}

/** What is to be looked into first, then the latest. */
function byWeight(a: Duplicate, b: Duplicate): number {
  return Number(b.trouble) - Number(a.trouble) || b.year - a.year
}

function ownOf(cycleId: string, ids: readonly string[] | null): RawBuilder<unknown> {
  const some = ids === null ? sql`` : sql`and id in (select value from json_each(${JSON.stringify(ids)}))`
  return sql`own as materialized (select * from award_nomination
    where cycle_id = ${cycleId} and removed_at is null and state <> 'withdrawn' ${some})`
}

const IDENTITY = (alias: string) => {
  const of = (column: string) => sql.ref(`${alias}.${column}`)
  return sql`json_object('subject', ${of('subject')}, 'nameKey', ${of('name_key')}, 'personId', ${of('person_id')},
    'organizationId', ${of('organization_id')}, 'unitName', ${of('unit_name')},
    'identityKey', ${of('identity_key')}, 'birth', ${of('birth')})`
}

/** Pairs of ids that share a name, a number or a record, each found by an index of its own. */
const MEETINGS = (table: 'award_nomination' | 'award_honour') => {
  const other = sql.table(table)
  return sql`
    select own.id as own_id, other.id from own cross join ${other} as other on other.name_key = own.name_key
    union select own.id, other.id from own cross join ${other} as other
      on other.identity_key = own.identity_key and other.identity_key <> '' where own.identity_key <> ''
    union select own.id, other.id from own cross join ${other} as other on other.person_id = own.person_id
      where own.person_id is not null
    union select own.id, other.id from own cross join ${other} as other
      on other.organization_id = own.organization_id
      where own.organization_id is not null and own.subject = 'organization'`
}

export function nominationPairs(own: RawBuilder<unknown>): RawBuilder<Pair> {
  return sql<Pair>`with ${own}, meeting (own_id, id) as (${MEETINGS('award_nomination')})
    select own.id as "ownId", other.id as "nominationId", other.cycle_id as "cycleId", cycle.title as "cycleTitle",
      coalesce((select entry.value ->> 'label' from json_each(cycle.content, '$.categories') as entry
        where entry.value ->> 'key' = other.category), other.category) as "categoryLabel",
      other.name, other.unit_name as "unitName", cycle.year, honour.id is not null as awarded,
      ${IDENTITY('own')} as own, ${IDENTITY('other')} as other
    from meeting cross join own on own.id = meeting.own_id
      cross join award_nomination as other on other.id = meeting.id
      cross join award_cycle as cycle on cycle.id = other.cycle_id and cycle.removed_at is null
      left join award_honour as honour on honour.nomination_id = other.id and honour.removed_at is null
        and honour.state <> 'withdrawn'
    where other.id <> own.id and other.subject = own.subject and other.removed_at is null
      and other.state <> 'withdrawn'`
}

export function honourPairs(own: RawBuilder<unknown>): RawBuilder<Pair> {
  return sql<Pair>`with ${own}, meeting (own_id, id) as (${MEETINGS('award_honour')})
    select own.id as "ownId", null as "nominationId", null as "cycleId",
      case other.cycle_title when '' then other.programme_title else other.cycle_title end as "cycleTitle",
      other.category_label as "categoryLabel", other.name, other.unit_name as "unitName", other.year, 1 as awarded,
      ${IDENTITY('own')} as own, ${IDENTITY('other')} as other
    from meeting cross join own on own.id = meeting.own_id
      cross join award_honour as other on other.id = meeting.id
    where other.nomination_id is null and other.subject = own.subject and other.removed_at is null
      and other.state <> 'withdrawn'`
}
