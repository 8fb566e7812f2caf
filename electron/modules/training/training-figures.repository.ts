import { type RawBuilder, sql } from 'kysely'
import type { FigureRow } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked } from '#electron/platform/figures/figure-source'

/** @file Records that figures of training count. */

const NAMED = sql`coalesce(nullif(unit.short_name, ''), unit.name, '')`
const CLASSES = ({ from, to, pick }: FigureAsked) => sql`it.removed_at is null and it.from_on >= ${from}
  and it.from_on <= ${to} and (${pick} = '' or it.system = ${pick} or it.system || '.' || it.kind = ${pick})`
const CLASS = sql`it.title as name`
const CLASS_END = sql`replace(it.from_on, '-', '.') as note`
const CLASS_PLACE = sql`'/ledgers/training/classes/' || it.id as href, -julianday(it.from_on) as position`

/** Classes that began in the span. `pick`: a system, or one kind of it, `S14.forum`. */
export function classesIn(asked: FigureAsked): RawBuilder<FigureRow> {
  return sql`select it.id, ${CLASS}, null as unit_id, it.host as unit_name, ${CLASS_END}, null as amount, ${CLASS_PLACE}
    from training_class as it where ${CLASSES(asked)}`
}

/** Who came to classes that began in the span: those on the lists of names by their unit, and those only counted. */
export function participantsIn(asked: FigureAsked): RawBuilder<FigureRow> {
  return sql`select it.id || ' ' || coalesce(unit.id, '') as id, ${CLASS}, unit.id as unit_id,
      coalesce(nullif(unit.short_name, ''), unit.name, it.host) as unit_name, ${CLASS_END}, count(*) as amount,
      ${CLASS_PLACE}
    from training_class as it join training_participant as one on one.class_id = it.id and one.absent = 0
    left join person on person.id = one.person_id left join organization as unit on unit.id = person.organization_id
    where ${CLASSES(asked)} group by it.id, unit.id
    union all select it.id || ' +' as id, ${CLASS}, null as unit_id, it.host as unit_name, ${CLASS_END},
      it.headcount as amount, ${CLASS_PLACE}
    from training_class as it where ${CLASSES(asked)} and it.headcount > 0`
}

/** Papers sent out, or returned, place by place, of tests of the span. */
export function papersIn(
  { from, to }: FigureAsked,
  column: 'returned' | 'issued' | 'passed',
): RawBuilder<FigureRow> {
  return sql`select it.id || ' ' || place.subject_id as id, coalesce(party.name, it.title) as name,
      unit.id as unit_id, ${NAMED} as unit_name, it.title as note, coalesce(${sql.ref(`place.${column}`)}, 0) as amount,
      '/ledgers/training/tests/' || it.id as href, -julianday(it.on_day) * 10000 + place.position as position
    from training_test as it join training_test_place as place on place.test_id = it.id
    left join party_organization as party on place.subject_kind = 'party' and party.id = place.subject_id
    left join organization as unit on unit.id = coalesce(party.unit_id, place.subject_id)
    where it.removed_at is null and it.on_day >= ${from} and it.on_day <= ${to}`
}

/** People whom sites received in the span. `pick`: a kind of site. */
export function receivedIn({ from, to, pick }: FigureAsked): RawBuilder<FigureRow> {
  return sql`select one.id, site.name, site.unit_id, one.visitors as unit_name,
      replace(one.on_day, '-', '.') as note, one.people as amount, '/ledgers/training/sites' as href,
      -julianday(one.on_day) as position
    from training_site_visit as one join training_site as site on site.id = one.site_id and site.removed_at is null
    where one.on_day >= ${from} and one.on_day <= ${to} and (${pick} = '' or site.kind = ${pick})`
}

/** Sites in use on the day. `pick`: a kind of site. */
export function sitesOn({ on, pick }: FigureAsked): RawBuilder<FigureRow> {
  return sql`select site.id, site.name, site.unit_id, ${NAMED} as unit_name, site.address as note, null as amount,
      '/ledgers/training/sites' as href, site.name as position
    from training_site as site left join organization as unit on unit.id = site.unit_id
    where site.removed_at is null and (site.opened_on = '' or site.opened_on <= ${on})
      and (site.ended_on = '' or site.ended_on > ${on}) and (${pick} = '' or site.kind = ${pick})`
}
