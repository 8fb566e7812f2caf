import { type RawBuilder, sql } from 'kysely'
import { heldOn, idList } from '#electron/modules/organizations/index'
import { beforePosts, unitOn } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureRow } from '#electron/platform/figures/figure-rows.repository'
import type { Measure } from '#shared/modules/indicators/indicators'

export type PeopleMeasure = Extract<Measure, { from: 'people' }>
/** `past`: the day lies before today, so that units are those of the posts held then. */
export type PeopleAsked = { on: string; past: boolean; unitIds: readonly string[] }

/**
 * People of these ids (null: anyone in the roster) narrowed to units of a role, or to who holds such a post in a village.
 * Whoever holds a village's post is counted under the village's town, anyone else under the own unit.
 */
export function peopleRows(
  measure: PeopleMeasure,
  asked: PeopleAsked,
  ids: readonly string[] | null,
): RawBuilder<FigureRow> {
  const present = sql`person.qualification || ' ' || person.post_text`
  return rowsWhere(measure, asked, {
    unit: asked.past ? unitOn(dayNumber(asked)) : sql`person.organization_id`,
    note: asked.past ? sql`case ${present} when ' ' then '' else '现 ' || ${present} end` : present,
    also: ids ? sql`person.id in ${idList(ids)}` : sql`1`,
  })
}

/** Of the people who belong to those units now, those of whom no post on record had begun by the day. */
export function untoldRows(
  measure: PeopleMeasure,
  asked: PeopleAsked,
  ids: readonly string[] | null,
): RawBuilder<FigureRow> {
  const known = ids ? sql`person.id in ${idList(ids)}` : sql`1`
  return rowsWhere(measure, asked, {
    unit: sql`person.organization_id`,
    note: sql`''`,
    also: sql`${known} and ${beforePosts(dayNumber(asked))}`,
  })
}

export async function idsOfRows(trx: Trx, rows: RawBuilder<FigureRow>): Promise<string[]> {
  const found = await sql<{ id: string }>`select id from ${rows}`.execute(trx)
  return found.rows.map((it) => it.id)
}

const dayNumber = ({ on }: PeopleAsked) => Number(on.replaceAll('-', ''))

type Parts = { unit: RawBuilder<unknown>; note: RawBuilder<unknown>; also: RawBuilder<unknown> }

function rowsWhere(
  { unitRoles, villagePosts }: PeopleMeasure,
  { on, unitIds }: PeopleAsked,
  { unit, note, also }: Parts,
): RawBuilder<FigureRow> {
  const wanted: RawBuilder<unknown>[] = [sql`person.removed_at is null`, also]
  if (unitRoles.length > 0)
    wanted.push(sql`exists (select 1 from organization as body where body.role in ${idList(unitRoles)}
      and unit.path >= body.path and unit.path < body.path || '~')`)
  if (villagePosts) wanted.push(holds(villagePosts, on, unitIds))
  else if (unitIds.length > 0) wanted.push(sql`unit.id in ${idList(unitIds)}`)
  return sql`(select person.id, person.name, unit.id as unit_id,
      coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name,
      trim(person.birth || ' ' || person.ethnicity || ' ' || ${note}) as note,
      null as amount, '/people/' || person.id as href,
      coalesce(unit.tree_order, 0) * 100000 + person.position as position
    from person left join organization as unit on unit.id = ${unit}
    where ${sql.join(wanted, sql` and `)})`
}

function holds(
  { kinds, posts }: NonNullable<PeopleMeasure['villagePosts']>,
  on: string,
  unitIds: readonly string[],
): RawBuilder<unknown> {
  const ofKind = kinds.length === 0 ? sql`1` : sql`village.kind in ${idList(kinds)}`
  const ofPost = posts.length === 0 ? sql`1` : sql`held.post in ${idList(posts)}`
  const ofTown = unitIds.length === 0 ? sql`1` : sql`village.town_id in ${idList(unitIds)}`
  return sql`exists (select 1 from party_post as held
    join party_organization as party on party.id = held.party_id
    join village on village.id = party.village_id
    where held.person_id = person.id and ${heldOn('held', on)} and ${ofKind} and ${ofPost} and ${ofTown})`
}
