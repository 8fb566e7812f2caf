import type { Insertable, Updateable } from 'kysely'
import { z } from 'zod'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { CycleStage } from '#shared/modules/awards/cycle'
import { Category, type ProgrammeContent, StageRule } from '#shared/modules/awards/programme'
import type { StageTable } from './awards.table'

/** The stages of a cycle in order, with how many came into each and how many passed. */
export async function loadStages(
  trx: Trx,
  cycleId: string,
  { stages }: ProgrammeContent,
): Promise<CycleStage[]> {
  const rows = await trx
    .selectFrom('award_stage')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .orderBy('position')
    .execute()
  const counts = await outcomeCounts(trx, cycleId)
  const nominated = await countNominated(trx, cycleId)
  return rows.map((row, index) => {
    const rule = stages.find((it) => it.key === row.key)
    const confirmed = row.state === 'confirmed'
    const before = rows[index - 1]
    const came = before ? (counts.get(before.key)?.passed ?? 0) : nominated
    return {
      key: row.key,
      kind: rule?.kind ?? 'apply',
      label: rule?.label ?? row.key,
      actor: rule?.actor ?? '',
      state: row.state,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      confirmedAt: row.confirmed_at,
      confirmedBy: row.confirmed_by,
      fingerprint: row.fingerprint,
      came: row.state === 'waiting' ? null : confirmed ? (counts.get(row.key)?.came ?? 0) : came,
      passed: confirmed ? (counts.get(row.key)?.passed ?? 0) : null,
    }
  })
}

/** How many a confirmed stage judged and let pass, by the stage's key. */
async function outcomeCounts(
  trx: Trx,
  cycleId: string,
): Promise<Map<string, { came: number; passed: number }>> {
  const rows = await trx
    .selectFrom('award_outcome')
    .select('stage')
    .select((eb) => [eb.fn.countAll<number>().as('came'), eb.fn.sum<number>('passed').as('passed')])
    .where('cycle_id', '=', cycleId)
    .groupBy('stage')
    .execute()
  return new Map(rows.map(({ stage, came, passed }) => [stage, { came, passed }]))
}

/** All who are nominated, drafts too: that is who comes to the first stage. */
async function countNominated(trx: Trx, cycleId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('award_nomination')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

export async function insertStages(trx: Trx, rows: readonly Insertable<StageTable>[]): Promise<void> {
  await insertMany(trx, 'award_stage', rows)
}

export async function updateStage(
  trx: Trx,
  cycleId: string,
  key: string,
  change: Updateable<StageTable>,
): Promise<void> {
  await trx
    .updateTable('award_stage')
    .set(change)
    .where('cycle_id', '=', cycleId)
    .where('key', '=', key)
    .execute()
}

/** Takes away stages that have not begun. */
export async function dropWaitingStages(trx: Trx, cycleId: string): Promise<void> {
  await trx.deleteFrom('award_stage').where('cycle_id', '=', cycleId).where('state', '=', 'waiting').execute()
}

/** The rules that a confirmed stage was confirmed with; null while it is not confirmed. */
export async function confirmedRule(
  trx: Trx,
  cycleId: string,
  key: string,
): Promise<{ stage: StageRule; categories: Category[] } | null> {
  const row = await trx
    .selectFrom('award_stage')
    .select('rule')
    .where('cycle_id', '=', cycleId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && row.rule !== '' ? KeptRule.parse(JSON.parse(row.rule)) : null
}

const KeptRule = z.object({ stage: StageRule, categories: z.array(Category) })
