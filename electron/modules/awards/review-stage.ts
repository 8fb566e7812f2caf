import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { type Cycle, STAGE_STATES, type StageState } from '#shared/modules/awards/cycle'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { ScoreDesk } from './score-desk'

/** Refuses what a review stage in this state no longer allows, or a cycle that has ended. */
export function requireStage({ cycle, stage }: ScoreDesk, states: readonly StageState[], what: string): void {
  if (cycle.state === 'finished' || cycle.state === 'stopped')
    throw refuse('conflict', `“${cycle.title}”已结束或中止，不能${what}。`)
  if (states.includes(stage.state)) return
  throw refuse('conflict', `“${stage.label}”${STAGE_STATES[stage.state]}，不能${what}。`, {
    remedy: '确需更改的，先把这个阶段退回“进行中”，并写明原因。',
  })
}

/** While who came to the stage may still change, nothing can be shared out. */
export function requirePredecessors({ cycle, stage }: ScoreDesk): void {
  const place = cycle.stages.findIndex((it) => it.key === stage.key)
  const before = cycle.stages.slice(0, place).find((it) => it.state !== 'confirmed')
  if (!before) return
  throw refuse('conflict', `“${before.label}”还没有确认，参加“${stage.label}”的申报未定。`, {
    remedy: `先确认“${before.label}”，再分配评审任务。`,
  })
}

/** Reviewers for each nomination as this cycle's rules say; refuses a rule that leaves it open. */
export function reviewersEach(cycle: Cycle, stageKey: string): number {
  const rule = cycle.content.stages.find((it) => it.key === stageKey)
  const each = rule?.review?.reviewers ?? null
  if (each !== null) return each
  throw refuse('conflict', `“${rule?.label ?? stageKey}”每项由几名专家评审未定。`, {
    remedy: '在本届规则里填“每项评审专家人数”，再分配。',
  })
}

/** Puts a change of the stage's review on record under the cycle. */
export function noteReview(
  context: Pick<Context, 'note'>,
  { cycle, stage }: ScoreDesk,
  about: string,
  changes: readonly FieldChange[],
): void {
  context.note({
    targetKind: 'cycle',
    targetId: cycle.id,
    targetName: [cycle.title, stage.label, about].filter(Boolean).join('　'),
    changes,
  })
}
