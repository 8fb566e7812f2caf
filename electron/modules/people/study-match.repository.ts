import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type Graduate = {
  personId: string
  name: string
  unitName: string
  qualification: string
  school: string
}

/**
 * People at work whose highest 学历 is one of these (any where there are none) and whose school or specialty names one of
 * these words, in the order of names; `most` at most.
 */
export async function graduatesIn(
  trx: Trx,
  asked: { qualifications: readonly string[]; words: readonly string[]; most: number },
): Promise<Graduate[]> {
  const studied = sql`person.full_time_school || ' ' || person.in_service_school || ' ' || person.specialty`
  const { rows } = await sql<Graduate>`
    select person.id as "personId", person.name, coalesce(unit.name, '') as "unitName",
      person.qualification_kind as qualification,
      trim(person.full_time_school || '　' || person.in_service_school || '　' || person.specialty, '　') as school
    from person left join organization as unit on unit.id = person.organization_id
    where person.removed_at is null and person.personnel_status not in ('离退人员', '调出人员', '已去世')
      and (${asked.qualifications.length === 0 ? 1 : 0}
        or person.qualification_kind in (select value from json_each(${JSON.stringify(asked.qualifications)})))
      and exists (select 1 from json_each(${JSON.stringify(asked.words)}) as word
        where instr(${studied}, word.value) > 0)
    order by person.stroke_key, person.id limit ${asked.most}`.execute(trx)
  return rows
}
