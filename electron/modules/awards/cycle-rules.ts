import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { CYCLE_STATES, type Cycle, type CycleState } from '#shared/modules/awards/cycle'
import type { FieldChange } from '#shared/platform/audit/contract'

/** Refuses to go on from an older version of the cycle. */
export function requireCycleVersion(
  cycle: { version: number; title: string },
  version: number,
  current?: Cycle,
): void {
  if (cycle.version !== version)
    throw refuse('conflict', `“${cycle.title}”已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      ...(current ? { current } : {}),
    })
}

/** Refuses what a cycle in this state no longer allows, or does not allow yet. */
export function requireCycleState(
  cycle: { state: CycleState; title: string },
  states: readonly CycleState[],
  what: string,
): void {
  if (states.includes(cycle.state)) return
  throw refuse('conflict', `“${cycle.title}”${CYCLE_STATES[cycle.state]}，不能${what}。`, {
    remedy: cycle.state === 'finished' ? '确需更改的，先退回最后一个阶段。' : '先确认打开的是不是这一届。',
  })
}

/** Puts a change of a cycle on record. */
export function noteCycle(
  { note }: Pick<Context, 'note'>,
  cycle: { id: string; title: string; version: number },
  changes: readonly FieldChange[] = [],
): void {
  note({
    targetKind: 'cycle',
    targetId: cycle.id,
    targetName: cycle.title,
    changes,
    recordVersion: cycle.version,
  })
}

/** What every change of a cycle's own row writes beside. */
export function cycleStamp(
  { now, caller }: Pick<Context, 'now' | 'caller'>,
  { version }: { version: number },
) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}
