import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import type { FigureAsk, Working } from '#shared/modules/evaluations/result'
import { ROUND_STATES, type Round } from '#shared/modules/evaluations/round'
import { mayTryOut, roundResult, turnoutOf, whatIf } from '#shared/modules/evaluations/rules'
import { explainer, requireWorking } from './explanation'
import { ballotsBehind } from './mark.repository'
import { recountRound } from './recount'
import { loadRound } from './round.repository'
import { countedBox, isOpen, type LoadedTally, loadTally } from './tally'

/** Results with their working. Nothing but turnout leaves the worker before the ballots are sealed. */
export const resultService: Pick<
  Handlers<typeof evaluations>,
  'result' | 'explanation' | 'figure' | 'whatIf' | 'recount'
> = {
  async result({ trx }, { roundId }) {
    const round = await loadRound(trx, roundId)
    if (isOpen(round.state)) {
      const turnout = turnoutOf({ scheme: round.scheme, boxes: round.boxes.map(countedBox) })
      return { rows: [], ceilings: [], turnout, visible: false, complete: false }
    }
    const { input, tally } = await loadTally(trx, roundId)
    return roundResult(input, tally)
  },

  async explanation({ trx }, { roundId, subject }) {
    return explainer(trx, await loadSealed(trx, roundId))(subject)
  },

  async figure({ trx }, { roundId, ...ask }) {
    const loaded = await loadSealed(trx, roundId)
    const { working } = requireWorking(loaded, ask.subject)
    requireShown(loaded.round, working, ask)
    return ballotsBehind(trx, roundId, ask)
  },

  async whatIf({ trx }, { roundId, ...change }) {
    const { round, input } = await loadSealed(trx, roundId)
    const { minimumShown } = round.scheme.rules
    if (!mayTryOut(input))
      throw refuse('conflict', `有评议主体的有效票少于 ${minimumShown} 张，不能推演。`, {
        remedy: '换一组权重再算一次就能倒推出这几张票怎么填的，所以这一轮只看结果。',
      })
    return roundResult(input, whatIf(input, change))
  },

  async recount({ trx }, { roundId }) {
    const round = requireSealed(await loadRound(trx, roundId))
    const { fingerprint, marks, differing } = await recountRound(trx, round)
    const agrees = differing.length === 0 && fingerprint === round.fingerprint
    return { fingerprint, sealed: round.fingerprint, marks, agrees, differing }
  },
}

async function loadSealed(trx: Parameters<typeof loadTally>[0], roundId: string): Promise<LoadedTally> {
  requireSealed(await loadRound(trx, roundId))
  return loadTally(trx, roundId)
}

function requireSealed(round: Round): Round {
  if (!isOpen(round.state)) return round
  throw refuse('conflict', `“${round.title}”还在“${ROUND_STATES[round.state]}”，封票前谁也看不到结果。`, {
    remedy: '录完选票，封票后再看。',
  })
}

/** No ballot is named where the group's own result is closed. */
function requireShown({ scheme }: Round, working: Working, { leaf, group }: FigureAsk): void {
  const line = working.lines.find((it) => it.indicator === leaf)
  const found = line?.groups.find((it) => it.group === group)
  if (!found) throw refuse('not-found', '这一项没有这个评议主体的票。', { remedy: '回到得分说明再选。' })
  if (!found.hidden) return
  const name = scheme.groups.find((it) => it.key === group)?.name ?? group
  throw refuse('conflict', `“${name}”的票在这一项不单独显示，也不列出选票。`, {
    field: 'group',
    remedy: `有效票少于 ${scheme.rules.minimumShown} 张的评议主体，以及能由它倒推出来的，都只计入合计。`,
  })
}
