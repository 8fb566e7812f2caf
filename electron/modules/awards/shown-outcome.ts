import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { CategoryOutcome, OutcomeRow } from '#shared/modules/awards/outcome'
import { outcomeSummaries } from '#shared/modules/awards/rules'
import { liveOutcome, stageRuleOf } from './live-outcome'
import { loadOutcome } from './outcome.repository'
import { confirmedRule } from './stage.repository'

/** What of an outcome may be shown: `hidden` while scoring runs. */
export type ShownOutcome = { hidden: boolean; rows: OutcomeRow[]; categories: CategoryOutcome[] }

/**
 * Who passes a stage, as anybody may see it: nothing while scores are still given, what was stored once it is confirmed,
 * worked out now in between. A stage that waits has nobody yet.
 */
export async function shownOutcome(trx: Trx, cycle: Cycle, key: string): Promise<ShownOutcome> {
  const stage = cycle.stages.find((it) => it.key === key)
  if (!stage) throw refuse('not-found', '找不到这个阶段。', { remedy: '重新打开这一届再选。' })
  if (stage.state === 'waiting') return { hidden: false, rows: [], categories: [] }
  if (stage.kind === 'review' && stage.state === 'open') return { hidden: true, rows: [], categories: [] }
  if (stage.state === 'confirmed') {
    const kept = (await confirmedRule(trx, cycle.id, key)) ?? {
      stage: stageRuleOf(cycle, key),
      categories: cycle.content.categories,
    }
    return {
      hidden: false,
      ...outcomeSummaries(kept, await loadOutcome(trx, { cycleId: cycle.id, stage: key })),
    }
  }
  const { rows, categories } = await liveOutcome(trx, cycle, key)
  return { hidden: false, rows, categories }
}
