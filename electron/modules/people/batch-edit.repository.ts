import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type AssessedRow = {
  id: string
  name: string
  post_text: string
  organization_id: string | null
}

/** People on record in these units, in office order; at most `limit`. */
export function peopleOfUnits(trx: Trx, unitIds: readonly string[], limit: number): Promise<AssessedRow[]> {
  return trx
    .selectFrom('person')
    .innerJoin('organization', 'organization.id', 'person.organization_id')
    .select(['person.id', 'person.name', 'person.post_text', 'person.organization_id'])
    .where(
      'person.organization_id',
      'in',
      sql<string>`(select value from json_each(${JSON.stringify(unitIds)}))`,
    )
    .where('person.removed_at', 'is', null)
    .orderBy('organization.tree_order')
    .orderBy('person.position')
    .limit(limit)
    .execute()
}

/** Their results, the latest year first. */
export function assessmentsOf(
  trx: Trx,
  ids: readonly string[],
): Promise<{ person_id: string; year: number; grade: string }[]> {
  return trx
    .selectFrom('assessment')
    .select(['person_id', 'year', 'grade'])
    .where('person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('person_id')
    .orderBy('year', 'desc')
    .execute()
}
