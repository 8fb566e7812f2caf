import { useState } from 'react'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'

/** One of these stages: the one chosen, else the one that is worked on, else the last that was, else the first. */
export function useStageChoice(cycle: Cycle, stages: readonly CycleStage[]) {
  const [chosen, choose] = useState('')
  const stage =
    stages.find((it) => it.key === chosen) ??
    stages.find((it) => it.key === cycle.current && it.state !== 'waiting') ??
    stages.findLast((it) => it.state !== 'waiting') ??
    stages[0]
  return { stage, choose }
}
