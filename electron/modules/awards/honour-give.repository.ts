import { type Insertable, type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { NominationTable } from './awards.table'
import type { HonourTable } from './honour.table'

/** A nomination that the last confirmed stage let through, with its place there. */
export type Winner = Pick<
  Selectable<NominationTable>,
  | 'id'
  | 'number'
  | 'category'
  | 'subject'
  | 'name'
  | 'name_key'
  | 'unit_name'
  | 'person_id'
  | 'organization_id'
  | 'identity_key'
  | 'birth'
> & { place: number | null }

/** Who passed a confirmed stage, by number. */
export async function winnersOf(trx: Trx, cycleId: string, stage: string): Promise<Winner[]> {
  const { rows } = await sql<Winner>`select it.id, it.number, it.category, it.subject, it.name, it.name_key,
      it.unit_name, it.person_id, it.organization_id, it.identity_key, it.birth, outcome.place
    from award_outcome as outcome
    join award_nomination as it on it.id = outcome.nomination_id and it.removed_at is null
    where outcome.cycle_id = ${cycleId} and outcome.stage = ${stage} and outcome.passed = 1
    order by it.number`.execute(trx)
  return rows
}

export type GivenHonour = Pick<
  Selectable<HonourTable>,
  'id' | 'nomination_id' | 'name' | 'version' | 'state' | 'removed_at' | 'batch_id'
> & {
  /** Payments that were made or are being recovered, and reviews of the title: both stand on the honour. */
  paid: number
  reviews: number
}

/** Every honour that the cycle ever gave, those taken back since with them. */
export async function givenHonours(trx: Trx, cycleId: string): Promise<GivenHonour[]> {
  const { rows } = await sql<GivenHonour>`select it.id, it.nomination_id, it.name, it.version, it.state,
      it.removed_at, it.batch_id,
      (select count(*) from award_prize where honour_id = it.id and removed_at is null
        and state in ('paid', 'recover', 'recovered')) as paid,
      (select count(*) from award_title_review where honour_id = it.id and removed_at is null) as reviews
    from award_honour as it where it.cycle_id = ${cycleId} and it.nomination_id is not null
    order by it.position, it.stroke_key, it.id`.execute(trx)
  return rows
}

export async function insertHonours(trx: Trx, rows: readonly Insertable<HonourTable>[]): Promise<void> {
  await insertMany(trx, 'award_honour', rows)
}

/** Honours of the cycle that stand leave the list; payments that were never made go with them. */
export async function removeHonours(
  trx: Trx,
  cycleId: string,
  { at, by }: { at: string; by: string },
): Promise<void> {
  const standing = sql`(select id from award_honour where cycle_id = ${cycleId} and state <> 'withdrawn'
    and removed_at is null)`
  await sql`update award_prize set removed_at = ${at}, changed_at = ${at}, changed_by = ${by}, version = version + 1
    where removed_at is null and honour_id in ${standing}`.execute(trx)
  await sql`update award_honour set removed_at = ${at}, changed_at = ${at}, changed_by = ${by}, version = version + 1
    where id in ${standing}`.execute(trx)
}
