import { sql } from 'kysely'
import type { Sql } from '#electron/platform/database/conditions'
import { dayOf } from '#electron/platform/database/date-keys'

/**
 * The 职级 or 职务层次 in force on a day, and since when: the SQL of `rankAt`. Of the rows of that kind that have begun
 * and not ended the one that began last; the undated fact where there is no row at all. A test holds both together.
 */
export function rankHeld(kind: 'rank' | 'level', day: number): { name: Sql; since: Sql } {
  const fact = kind === 'rank' ? sql`person.rank` : sql`person.post_level`
  const own = sql`from rank_holding as held where held.person_id = person.id and held.kind = ${sql.lit(kind)}`
  const began = dayOf(sql`held.started_on`)
  const inForce = sql`${own} and ${began} <= ${day} and (held.ended_on = '' or ${dayOf(sql`held.ended_on`)} > ${day})
    order by ${began} desc, held.position limit 1`
  return {
    name: sql`case when exists (select 1 ${own}) then coalesce((select held.name ${inForce}), '') else ${fact} end`,
    since: sql`coalesce((select held.started_on ${inForce}), '')`,
  }
}
