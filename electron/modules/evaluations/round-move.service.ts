import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { type Hindrance, ROUND_STATES, type Round, type RoundState } from '#shared/modules/evaluations/round'
import { nextState, previousState } from '#shared/modules/evaluations/rules'
import { loadRound, updateRound } from './round.repository'
import { hindrancesOf } from './round-gates'
import { prepareOpening, takeStep } from './round-moves'
import { noteRound, requireVersion } from './round-rules'
import { insertStep } from './step.repository'

/** Characters that a reason for going back has at least. */
const SHORTEST_REASON = 4

/** The steps of a round, each behind its gate and on record. */
export const roundMoveService: Pick<Handlers<typeof evaluations>, 'hindrances' | 'moveRound'> = {
  async hindrances({ trx }, { roundId }) {
    const round = await loadRound(trx, roundId)
    const [next, back] = [nextState(round.state), previousState(round.state)]
    return {
      next,
      forward: await hindrancesOf(trx, round, next),
      back,
      backward: await hindrancesOf(trx, round, back),
    }
  },

  async moveRound(context, { id, version, to, reason }) {
    const { trx, now, caller } = context
    const before = await loadRound(trx, id)
    requireVersion(before, version, before)
    requireNeighbour(before, to, reason)
    if (to === 'open' && before.state === 'draft') await prepareOpening(context, before)
    const round = await loadRound(trx, id)
    requireFree(round, to, await hindrancesOf(trx, round, to))
    const { stored, left = '' } = await takeStep(context, round, to)
    await updateRound(trx, id, {
      ...stored,
      state: to,
      version: version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    })
    await insertStep(context, id, {
      from: before.state,
      to,
      reason: [reason, left].filter(Boolean).join('　'),
    })
    const after = await loadRound(trx, id)
    noteRound(context, after, [
      { field: '状态', before: ROUND_STATES[before.state], after: ROUND_STATES[to] },
      ...(reason === '' ? [] : [{ field: '原因', before: '', after: reason }]),
      ...(left === '' ? [] : [{ field: '个人档案', before: '', after: left }]),
    ])
    return after
  },
}

function requireNeighbour(round: Round, to: RoundState, reason: string): void {
  const back = to === previousState(round.state)
  if (!back && to !== nextState(round.state))
    throw refuse(
      'conflict',
      `“${round.title}”处于“${ROUND_STATES[round.state]}”，不能直接转到“${ROUND_STATES[to]}”。`,
      { field: 'to', remedy: '一次前进或退回一步。' },
    )
  if (back && [...reason].length < SHORTEST_REASON)
    throw refuse('invalid-input', `退回的原因至少写 ${SHORTEST_REASON} 个字。`, { field: 'reason' })
}

function requireFree(round: Round, to: RoundState, hindrances: readonly Hindrance[]): void {
  const [first] = hindrances
  if (!first) return
  const more = hindrances.length > 1 ? `另有 ${hindrances.length - 1} 项。` : ''
  throw refuse('conflict', `“${round.title}”还不能转到“${ROUND_STATES[to]}”。${first.message}${more}`, {
    remedy: first.remedy,
    current: hindrances,
  })
}
