import { useState } from 'react'
import { ROUND_STATES, type Round, type RoundState } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import type { Failure } from '../../../components'
import { text } from './rounds.text'

/** Takes a round one step on or back; a refusal stays in sight in the dialog that asked. */
export function useMove(round: Round, onDone: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('evaluations.moveRound')
  const move = async (to: RoundState, reason = '') => {
    setFailure(null)
    const reply = await command.run({ id: round.id, version: round.version, to, reason })
    if (!reply.ok) return setFailure(reply)
    tellOperation(text.moved(round.title, ROUND_STATES[to]))
    onDone()
  }
  return { move, failure, running: command.running }
}
