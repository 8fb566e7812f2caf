import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type Branch = { id: string; villageId: string }

const MOST_BRANCHES = 40
const MOST_PEOPLE = 60
/** Nobody older applies in the demonstration. */
const BORN_FROM = 19_850_101
const BORN_UNTIL = 20_041_231

/** Branches of villages, one a village, in the order of lists. */
export async function branchesOfVillages(trx: Trx): Promise<Branch[]> {
  const { rows } = await sql<Branch>`select min(id) as id, village_id as "villageId" from party_organization
    where village_id is not null and removed_at is null and ended_on = ''
    group by village_id order by min(tree_order) limit ${MOST_BRANCHES}`.execute(trx)
  return rows
}

/** Young people on record who belong to no party organization. */
export async function peopleOutside(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select person.id from person
    where person.removed_at is null and person.birth_sort between ${BORN_FROM} and ${BORN_UNTIL}
      and not exists (select 1 from party_member where party_member.person_id = person.id)
    order by person.birth_sort desc, person.id limit ${MOST_PEOPLE}`.execute(trx)
  return rows.map((it) => it.id)
}
