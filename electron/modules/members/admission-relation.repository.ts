import { type RawBuilder, sql } from 'kysely'
import type { SubjectKind } from '#shared/values/subject'

/** @file Who was admitted where and when: what cases decided, and what the register says of those without a case. */

/** By which column a branch, and a case, belong to a subject of each kind. */
const OWNERS: Record<SubjectKind, { register: RawBuilder<unknown>; cases: RawBuilder<unknown> }> = {
  village: { register: sql`party.village_id`, cases: sql`coalesce(admission.village_id, party.village_id)` },
  party: { register: sql`party.id`, cases: sql`admission.party_id` },
  enterprise: { register: sql`party.enterprise_id`, cases: sql`party.enterprise_id` },
  unit: { register: sql`coalesce(party.unit_id, village.town_id)`, cases: sql`admission.unit_id` },
  person: { register: sql`here.person_id`, cases: sql`admission.subject_id` },
}

/** Procedures that admit members are those in which a step counts as an admission, whatever they are called. */
export const ADMITS = sql<boolean>`exists (select 1 from json_each(ran.content, '$.steps') as step
  where json_extract(step.value, '$.mark') = 'admitted')`

/**
 * A relation of `subject_id, person_id, on_day`: each person admitted once for each subject, on the day that the case
 * has, or else as far as 入党时间 on record tells (`2024-03`, `2024`). Of the register, the first branch on record counts,
 * unless the member came by a letter from elsewhere.
 */
export function admittedRelation(kind: SubjectKind): RawBuilder<unknown> {
  const { register, cases } = OWNERS[kind]
  return sql`(
    select subject_id, person_id, max(on_day) as on_day from (
      select ${cases} as subject_id, admission.subject_id as person_id, entry.on_day
        from procedure_entry as entry
        join procedure_case as admission on admission.id = entry.case_id and admission.removed_at is null
        left join party_organization as party on party.id = admission.party_id
        where entry.mark = 'admitted' and entry.on_day <> ''
      union all
      select ${register}, here.person_id, replace(person.party_joined_on, '.', '-')
        from party_member as here
        join person on person.id = here.person_id and person.removed_at is null and person.party_joined_sort > 0
        join party_organization as party on party.id = here.party_id
        left join village on village.id = party.village_id
        where not exists (select 1 from party_member as earlier
            where earlier.person_id = here.person_id and earlier.from_on < here.from_on)
          and not exists (select 1 from member_transfer as letter
            where letter.person_id = here.person_id and letter.direction = 'in' and letter.receipt_on <> '')
    ) where subject_id is not null group by subject_id, person_id)`
}

/** The day of the first admission that a case here has, null for none: from then on admissions are on record. */
export const FIRST_ADMISSION = sql<string | null>`(select min(entry.on_day) from procedure_entry as entry
  join procedure_case as admission on admission.id = entry.case_id and admission.removed_at is null
  where entry.mark = 'admitted' and entry.on_day <> '')`

/** A day known only by month or year as the last day that it may mean, so that it compares with whole days. */
export function latestDay(day: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`substr(${day} || '-99-99', 1, 10)`
}
