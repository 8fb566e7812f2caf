import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { OrganizationId, PersonId } from '#shared/values/id'

export type DemonstrationUnit = { id: OrganizationId; name: string }
export type KnownPerson = {
  id: PersonId
  name: string
  identityNumber: string
  unitId: OrganizationId
  unitName: string
}

/** Departments of the county that are not closed to awards, in tree order. */
export async function departments(trx: Trx): Promise<DemonstrationUnit[]> {
  const { rows } = await sql<DemonstrationUnit>`
    select id, name from organization where code glob '[B-E][0-9][0-9].000' and code not glob '?00.000'
    order by tree_order`.execute(trx)
  return rows
}

/** Towns as they nominate: one of them is barred from awards. */
export async function towns(trx: Trx): Promise<DemonstrationUnit[]> {
  const { rows } = await sql<DemonstrationUnit>`
    select id, name from organization where code glob 'X[0-9][0-9].000' and code not glob '?00.000'
    order by tree_order`.execute(trx)
  return rows
}

/** One of the staff of each of these units, whom no case bars. */
export async function staffOf(trx: Trx, unitIds: readonly string[]): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select person.id, person.name, person.identity_number as "identityNumber", unit.id as "unitId",
      unit.name as "unitName", min(person.position)
    from json_each(${JSON.stringify(unitIds)}) as wanted
    join organization as unit on unit.id = wanted.value
    join organization as below on below.path >= unit.path and below.path < unit.path || '~'
    join person on person.organization_id = below.id and person.removed_at is null
      and person.identity_number <> ''
    where below.id <> unit.id
      and not exists (select 1 from evaluation_case where evaluation_case.person_id = person.id)
    group by wanted.key order by wanted.key`.execute(trx)
  return rows
}

/** People whom a case on record bars from awards. */
export async function barredPeople(trx: Trx, most: number): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select person.id, person.name, person.identity_number as "identityNumber", unit.id as "unitId",
      unit.name as "unitName"
    from evaluation_case as record join person on person.id = record.person_id
    join organization as unit on unit.id = person.organization_id
    where record.kind in ('party-serious', 'demerit', 'investigation') and record.removed_at is null
    order by person.id limit ${most}`.execute(trx)
  return rows
}

export type DemonstrationScore = {
  nominationId: string
  reviewerId: string
  values: Readonly<Record<string, number>>
}

/** Writes whole score sheets at once, submitted. */
export async function insertScores(
  trx: Trx,
  { cycleId, stage }: { cycleId: string; stage: string },
  scores: readonly DemonstrationScore[],
): Promise<void> {
  const pairs = scores.map(({ nominationId, reviewerId }) => ({ nominationId, reviewerId }))
  await sql`update award_assignment set state = 'submitted', version = version + 1
    where cycle_id = ${cycleId} and stage = ${stage} and (nomination_id, reviewer_id) in
      (select value ->> 'nominationId', value ->> 'reviewerId' from json_each(${JSON.stringify(pairs)}))`.execute(
    trx,
  )
  await insertMany(
    trx,
    'award_score',
    scores.flatMap(({ nominationId, reviewerId, values }) =>
      Object.entries(values).map(([item, value]) => ({
        cycle_id: cycleId,
        stage,
        nomination_id: nominationId,
        reviewer_id: reviewerId,
        item,
        value,
      })),
    ),
  )
}
