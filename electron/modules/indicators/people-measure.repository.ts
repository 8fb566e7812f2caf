import { type RawBuilder, sql } from 'kysely'
import { heldOn, idList } from '#electron/modules/organizations/index'
import type { FigureRow } from '#electron/platform/figures/figure-rows.repository'
import type { Measure } from '#shared/modules/indicators/indicators'

type PeopleMeasure = Extract<Measure, { from: 'people' }>
type Asked = { on: string; unitIds: readonly string[] }

/**
 * People of these ids (null: anyone in the roster) narrowed to units of a role, or to who holds such a post in a village.
 * Whoever holds a village's post is counted under the village's town, anyone else under the own unit.
 */
export function peopleRows(
  { unitRoles, villagePosts }: PeopleMeasure,
  { on, unitIds }: Asked,
  ids: readonly string[] | null,
): RawBuilder<FigureRow> {
  const wanted: RawBuilder<unknown>[] = [sql`person.removed_at is null`]
  if (ids) wanted.push(sql`person.id in ${idList(ids)}`)
  if (unitRoles.length > 0)
    wanted.push(sql`exists (select 1 from organization as body where body.role in ${idList(unitRoles)}
      and unit.path >= body.path and unit.path < body.path || '~')`)
  if (villagePosts) wanted.push(holds(villagePosts, on, unitIds))
  else if (unitIds.length > 0) wanted.push(sql`person.organization_id in ${idList(unitIds)}`)
  return sql`(select person.id, person.name, unit.id as unit_id,
      coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name,
      trim(person.birth || ' ' || person.ethnicity || ' ' || person.qualification || ' ' || person.post_text) as note,
      null as amount, '/people/' || person.id as href,
      coalesce(unit.tree_order, 0) * 100000 + person.position as position
    from person left join organization as unit on unit.id = person.organization_id
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
