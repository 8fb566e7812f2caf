import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PersonId } from '#shared/values/id'

/**
 * People whose dossiers the county's department keeps: heads and deputies of sound records, in office order of their
 * departments. At most so many.
 */
export async function peopleManaged(trx: Trx, most: number): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person.id from person join organization as unit on unit.id = person.organization_id
    where unit.code glob '[B-E][0-9][0-9].000' and unit.code not glob '?00.000' and person.removed_at is null
      and person.post_level in ('乡科级正职', '乡科级副职') and person.personnel_status = '现职人员'
      and length(person.identity_number) = 18 and length(person.birth) = 7 and length(person.work_started) = 7
    order by unit.tree_order, person.position limit ${most}`.execute(trx)
  return rows.map((it) => it.id)
}
