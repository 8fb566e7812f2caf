import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** A case as consequences read it. */
export type CaseFact = {
  id: string
  personId: string | null
  organizationId: string | null
  kind: string
  from: string
  /** As the decision says it, '' where it does not. */
  to: string
  effectiveTo: string
  document: string
}

const FACT = sql`it.id, it.person_id as personId, it.organization_id as organizationId, it.kind, it.from_on as "from",
  it.to_on as "to", it.effective_to as effectiveTo, it.document`

/** Cases of these people. Exported with its query for the test of its plan. */
export async function casesOfPeople(trx: Trx, ids: readonly string[]): Promise<CaseFact[]> {
  const { rows } = await peopleCasesQuery(ids).execute(trx)
  return rows
}

export function peopleCasesQuery(ids: readonly string[]): RawBuilder<CaseFact> {
  return sql<CaseFact>`select ${FACT} from json_each(${JSON.stringify(ids)}) as wanted
    cross join evaluation_case as it on it.person_id = wanted.value where it.removed_at is null
    order by it.from_on desc, it.id`
}

export async function casesOfOrganizations(trx: Trx, ids: readonly string[]): Promise<CaseFact[]> {
  const { rows } = await organizationCasesQuery(ids).execute(trx)
  return rows
}

export function organizationCasesQuery(ids: readonly string[]): RawBuilder<CaseFact> {
  return sql<CaseFact>`select ${FACT} from json_each(${JSON.stringify(ids)}) as wanted
    cross join evaluation_case as it on it.organization_id = wanted.value where it.removed_at is null
    order by it.from_on desc, it.id`
}

/** Cases of organizations that reach the people listed under them or below them, by person. */
export async function casesReaching(
  trx: Trx,
  ids: readonly string[],
  kinds: readonly string[],
): Promise<(CaseFact & { reached: string; organizationName: string })[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<CaseFact & { reached: string; organizationName: string }>`
    select ${FACT}, person.id as reached, above.name as organizationName from evaluation_case as it
    join organization as above on above.id = it.organization_id
    join organization as unit on unit.path >= above.path and unit.path < above.path || '~'
    join person on person.organization_id = unit.id
    where it.removed_at is null and it.organization_id is not null
      and it.kind in (select value from json_each(${JSON.stringify(kinds)}))
      and person.id in (select value from json_each(${JSON.stringify(ids)}))`.execute(trx)
  return rows
}
