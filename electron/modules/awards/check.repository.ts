import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Override } from '#shared/modules/awards/check'
import type { NominationState } from '#shared/modules/awards/nomination'
import type { AwardSubject, Nominator } from '#shared/modules/awards/programme'
import type { NominationId } from '#shared/values/id'

/** A nomination as eligibility reads it: what its form says, and which records it is linked to. */
export type CheckedNomination = {
  id: NominationId
  version: number
  number: number
  category: string
  state: NominationState
  subject: AwardSubject
  name: string
  nameKey: string
  personId: string | null
  organizationId: string | null
  unitName: string
  nominator: Nominator
  nominatorUnitId: string | null
  nominatorName: string
  identityKey: string
  birth: string
  /** Of the person, or of the one who answers for a team or work. */
  identityNumber: string
  bornOn: string
  politics: string
  partyJoinedOn: string
  qualification: string
  hereSince: string
  post: string
}

/** Every nomination of a cycle in the order of their numbers. */
export async function checkedNominations(trx: Trx, cycleId: string): Promise<CheckedNomination[]> {
  const { rows } = await sql<CheckedNomination>`select id, version, number, category, state, subject, name,
      name_key as nameKey, person_id as personId, organization_id as organizationId, unit_name as unitName,
      nominator, nominator_unit_id as nominatorUnitId, nominator_name as nominatorName,
      identity_key as identityKey, birth, coalesce(facts ->> 'identityNumber', '') as identityNumber,
      coalesce(facts ->> 'birth', '') as bornOn, coalesce(facts ->> 'politics', '') as politics,
      coalesce(facts ->> 'partyJoinedOn', '') as partyJoinedOn,
      coalesce(facts ->> 'qualification', '') as qualification, coalesce(facts ->> 'hereSince', '') as hereSince,
      coalesce(facts ->> 'post', '') as post
    from award_nomination where cycle_id = ${cycleId} and removed_at is null order by number`.execute(trx)
  return rows
}

/** Keys of the materials that each nomination of a cycle has a file for. */
export async function materialsHandedIn(trx: Trx, cycleId: string): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ id: string; materials: string }>`select it.id,
      json_group_array(distinct file.material) as materials
    from award_nomination as it join award_attachment as file on file.nomination_id = it.id
    where it.cycle_id = ${cycleId} and it.removed_at is null group by it.id`.execute(trx)
  return new Map(rows.map(({ id, materials }) => [id, new Set<string>(JSON.parse(materials))]))
}

/** An award of a programme, as nominations are compared with it. */
export type HonourFact = {
  id: string
  programmeId: string | null
  cycleId: string | null
  cycleTitle: string
  cycleNo: number
  year: number
  category: string
  categoryLabel: string
  subject: AwardSubject
  nameKey: string
  personId: string | null
  organizationId: string | null
  unitName: string
  identityKey: string
  birth: string
}

/**
 * Awards of this programme before a cycle, those entered by hand under its title included. What was withdrawn is no
 * award any more.
 */
export async function honoursBefore(
  trx: Trx,
  { cycleId, programmeId, title }: { cycleId: string; programmeId: string; title: string },
): Promise<HonourFact[]> {
  const { rows } =
    await sql<HonourFact>`select id, programme_id as programmeId, cycle_id as cycleId, cycle_title as cycleTitle,
      cycle_no as cycleNo, year, category, category_label as categoryLabel, subject, name_key as nameKey,
      person_id as personId, organization_id as organizationId, unit_name as unitName,
      identity_key as identityKey, birth
    from award_honour where (programme_id = ${programmeId} or (programme_id is null and programme_title = ${title}))
      and cycle_id is not ${cycleId} and state <> 'withdrawn' and removed_at is null
    order by year desc, id desc`.execute(trx)
  return rows
}

export type OverrideRecord = Override & { nominationId: NominationId; rule: string }

/** What was decided by hand about the nominations of a cycle. */
export async function overridesOf(trx: Trx, cycleId: string): Promise<OverrideRecord[]> {
  const { rows } =
    await sql<OverrideRecord>`select it.nomination_id as nominationId, it.rule, it.verdict, it.reason,
      it.by_name as by, it.at
    from award_nomination as nomination join award_override as it on it.nomination_id = nomination.id
    where nomination.cycle_id = ${cycleId}`.execute(trx)
  return rows
}

/** Puts one decision in place of what these had for a rule. */
export async function storeOverrides(
  trx: Trx,
  nominationIds: readonly string[],
  rule: string,
  override: Override | null,
): Promise<void> {
  await trx
    .deleteFrom('award_override')
    .where('rule', '=', rule)
    .where(
      'nomination_id',
      'in',
      sql<string>`(select value from json_each(${JSON.stringify(nominationIds)}))`,
    )
    .execute()
  if (!override) return
  const { verdict, reason, by, at } = override
  await insertMany(
    trx,
    'award_override',
    nominationIds.map((id) => ({ nomination_id: id, rule, verdict, reason, by_name: by, at })),
  )
}
