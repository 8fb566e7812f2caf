import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import {
  NOMINATION_STATES,
  type Nomination,
  type NominationProblem,
  type NominationState,
} from '#shared/modules/awards/nomination'
import { MOVE_LABELS, moveHindrance, needsReason, nominationProblems } from '#shared/modules/awards/rules'
import { updateNomination } from './nomination.repository'
import { categoryOf } from './nomination-sound'
import { noteNomination, requireFree } from './nominations'

type Moving = Pick<Context, 'trx' | 'now' | 'caller' | 'note'>

/** Brings a nomination into another state; refuses a form that is not complete, naming every field. */
export async function moveNomination(
  context: Moving,
  cycle: Cycle,
  before: Nomination,
  { to, reason }: { to: NominationState; reason: string },
): Promise<void> {
  requireFree(moveHindrance(cycle, before.state, to))
  if (needsReason(to) && reason === '')
    throw refuse('invalid-input', `${MOVE_LABELS[to]}要写明原因。`, { field: 'reason' })
  if (to === 'entered') requireComplete(cycle, before)
  const version = before.version + 1
  await updateNomination(context.trx, before.id, {
    state: to,
    state_reason: to === 'entered' || to === 'draft' ? '' : reason,
    version,
    changed_at: context.now,
    changed_by: context.caller.accountId,
  })
  const states = {
    field: '状态',
    before: NOMINATION_STATES[before.state],
    after: NOMINATION_STATES[to],
  }
  const why = reason === '' ? [] : [{ field: '原因', before: '', after: reason }]
  noteNomination(context, cycle, { ...before, version }, [states, ...why])
}

/** Refuses a nomination that lacks something or has it wrong. */
export function requireComplete(cycle: Cycle, nomination: Nomination): void {
  const [first, ...others] = errorsOf(cycle, nomination)
  if (!first) return
  const all = [first, ...others].map((it) => it.text).join('')
  throw refuse('invalid-input', `${nomination.number} 号“${nomination.name}”的表还不完整：${all}`, {
    field: first.place,
    remedy: '补齐后再受理。',
  })
}

/** What keeps a nomination from being handed in. */
export function errorsOf(cycle: Cycle, nomination: Nomination): NominationProblem[] {
  const category = categoryOf(cycle.content, nomination.category)
  return nominationProblems(category, nomination, nomination.attachments).filter((it) => it.kind === 'error')
}
