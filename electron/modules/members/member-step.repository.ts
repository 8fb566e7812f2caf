import { sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Row } from '#electron/platform/steps/rows.repository'

/** Tables in which changes of members are rows and nothing else: by which column they are a person's, and their keys. */
export const STEP_TABLES = {
  party_member: { person: sql`person_id`, key: ['person_id', 'party_id', 'from_on'] },
  member: { person: sql`id`, key: ['id'] },
  member_transfer: { person: sql`person_id`, key: ['id'] },
  member_mobile: { person: sql`person_id`, key: ['id'] },
  member_contact: {
    person: sql`(select away.person_id from member_mobile as away where away.id = mobile_id)`,
    key: ['id'],
  },
  member_dues_base: { person: sql`person_id`, key: ['person_id', 'from_month'] },
  member_dues: { person: sql`person_id`, key: ['person_id', 'month'] },
  member_rating: { person: sql`person_id`, key: ['id'] },
  member_conduct: { person: sql`person_id`, key: ['id'] },
} as const
export type StepTable = keyof typeof STEP_TABLES

/** What a table has of these people. */
export async function stepRows(trx: Trx, table: StepTable, personIds: readonly string[]): Promise<Row[]> {
  const { person, key } = STEP_TABLES[table]
  const order = sql.join(key.map((it) => sql.ref(it)))
  const { rows } = await sql<Row>`select * from ${sql.table(table)}
    where ${person} in ${idList(personIds)} order by ${order}`.execute(trx)
  return rows
}
