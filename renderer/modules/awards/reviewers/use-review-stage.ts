import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Panel, PanelMember } from '#shared/modules/awards/review'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStageChoice } from '../cycles/use-stage-choice'

/** The review stage that is looked at, with its panels; `mayEdit` while it has not ended. */
export function useReviewStage(cycle: Cycle) {
  const stages = cycle.stages.filter((it) => it.kind === 'review')
  const { stage, choose } = useStageChoice(cycle, stages)
  const place = { cycleId: cycle.id, stage: stage?.key ?? '' }
  const { data: panels, error } = useApiQuery('awards.panels', place, { enabled: stage !== undefined })
  const [most, setMost] = useState('')
  const right = useRight('awards.edit')
  const live = cycle.state === 'preparing' || cycle.state === 'running'
  return {
    cycle,
    stages,
    stage,
    choose,
    place,
    panels,
    error,
    /** As typed; '' without limit. */
    most,
    setMost,
    /** null without limit, undefined where what is typed is no limit. */
    limit: limitOf(most),
    mayEdit: right && live && (stage?.state === 'waiting' || stage?.state === 'open'),
    mayDeclare: right && live && stage !== undefined && stage.state !== 'confirmed',
  }
}

function limitOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const number = Number(typed)
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : undefined
}

export type ReviewStage = ReturnType<typeof useReviewStage>

/** Members of any panel who take part, each once. */
export function seated(panels: readonly Panel[] = []): PanelMember[] {
  const all = panels
    .flatMap((it) => it.members)
    .filter((it) => it.state !== 'declined' && it.state !== 'absent')
  return [...new Map(all.map((it) => [it.reviewerId, it])).values()]
}
