import { useState } from 'react'
import { type Cycle, type CycleStage, STAGE_STATES, type StageState } from '#shared/modules/awards/cycle'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import type { Failure } from '../../../components'
import { text } from './cycles.text'

/** Takes a stage one step on or back; a refusal stays in sight in the dialog that asked. */
export function useStageMove(cycle: Cycle, stage: CycleStage, onDone: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('awards.moveStage')
  const move = async (to: StageState, reason = '') => {
    setFailure(null)
    const { id, version } = cycle
    const reply = await command.run({ id, version, stage: stage.key, to, reason })
    if (!reply.ok) return setFailure(reply)
    tellOperation(text.moved(stage.label, STAGE_STATES[to]))
    onDone()
  }
  return { move, failure, running: command.running }
}
