import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { ROUND_STATES, type Round, type RoundState } from '#shared/modules/evaluations/round'
import type { FieldChange } from '#shared/platform/audit/contract'

/** Refuses what a round in this state no longer allows, or does not allow yet. */
export function requireState(
  round: { state: RoundState; title: string },
  states: readonly RoundState[],
  what: string,
): void {
  if (states.includes(round.state)) return
  const allowed = states.map((it) => `“${ROUND_STATES[it]}”`).join('、')
  throw refuse('conflict', `“${round.title}”处于“${ROUND_STATES[round.state]}”，不能${what}。`, {
    remedy: `只有${allowed}的轮次可以；确需更改的，先退回。`,
  })
}

/** Refuses to go on from an older version of the round. */
export function requireVersion(
  round: { version: number; title: string },
  version: number,
  current?: Round,
): void {
  if (round.version !== version)
    throw refuse('conflict', `“${round.title}”已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      ...(current ? { current } : {}),
    })
}

/** Puts a change of a round on record. */
export function noteRound(
  context: Pick<Context, 'note'>,
  round: { id: string; title: string; version: number },
  changes: readonly FieldChange[] = [],
  action?: string,
): void {
  context.note({
    targetKind: 'round',
    targetId: round.id,
    targetName: round.title,
    changes,
    recordVersion: round.version,
    ...(action ? { action } : {}),
  })
}
