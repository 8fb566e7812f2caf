import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { BriefPerson } from '#shared/modules/cadres/schema'

/** What lists of figures and deadlines say of these people, in the order of `ids`. */
export async function briefPeople(trx: Trx, ids: readonly string[]): Promise<BriefPerson[]> {
  const { rows } =
    await sql<BriefPerson>`select person.id, person.name, person.sex, person.birth, person.rank,
      person.post_text as post, person.organization_id as organizationId,
      coalesce(organization.name, '') as organizationName
    from json_each(${JSON.stringify(ids)}) as wanted join person on person.id = wanted.value
    left join organization on organization.id = person.organization_id order by wanted.key`.execute(trx)
  return rows
}
