import type { Insertable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { OutcomeRow } from '#shared/modules/awards/outcome'
import type { DecisionTable } from './review.table'
import type { StagePlace } from './score.repository'

/** What a confirmed stage came to, as it was confirmed. */
export async function loadOutcome(trx: Trx, { cycleId, stage }: StagePlace): Promise<OutcomeRow[]> {
  const rows = await trx
    .selectFrom('award_outcome')
    .select('detail')
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .execute()
  return rows.map((it) => OutcomeRow.parse(JSON.parse(it.detail)))
}

export async function storeOutcome(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  rows: readonly OutcomeRow[],
): Promise<void> {
  await insertMany(
    trx,
    'award_outcome',
    rows.map((row) => ({
      cycle_id: cycleId,
      stage,
      nomination_id: row.nominationId,
      score: row.score,
      place: row.place,
      passed: row.passed ? (1 as const) : (0 as const),
      reason: row.reason,
      detail: JSON.stringify(row),
    })),
  )
}

export async function dropOutcome(trx: Trx, { cycleId, stage }: StagePlace): Promise<void> {
  await trx.deleteFrom('award_outcome').where('cycle_id', '=', cycleId).where('stage', '=', stage).execute()
}

/** Scores that a confirmed stage stored, by nomination. */
export async function storedScores(
  trx: Trx,
  { cycleId, stage }: StagePlace,
): Promise<Map<string, number | null>> {
  const rows = await trx
    .selectFrom('award_outcome')
    .select(['nomination_id', 'score'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .execute()
  return new Map(rows.map((it) => [it.nomination_id, it.score]))
}

/** What somebody decided by hand in a stage, by nomination. */
export async function loadDecisions(
  trx: Trx,
  { cycleId, stage }: StagePlace,
): Promise<Map<string, NonNullable<OutcomeRow['decision']>>> {
  const rows = await trx
    .selectFrom('award_decision')
    .select(['nomination_id', 'passed', 'reason', 'by_name'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .execute()
  return new Map(
    rows.map((it) => [it.nomination_id, { passed: it.passed === 1, reason: it.reason, by: it.by_name }]),
  )
}

export async function dropDecision(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  nominationId: string,
): Promise<void> {
  await trx
    .deleteFrom('award_decision')
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .where('nomination_id', '=', nominationId)
    .execute()
}

export async function insertDecision(trx: Trx, row: Insertable<DecisionTable>): Promise<void> {
  await trx.insertInto('award_decision').values(row).execute()
}

/** Takes away what was decided by hand in these stages. */
export async function dropDecisions(trx: Trx, cycleId: string, stages: readonly string[]): Promise<void> {
  if (stages.length === 0) return
  await trx
    .deleteFrom('award_decision')
    .where('cycle_id', '=', cycleId)
    .where('stage', 'in', [...stages])
    .execute()
}
