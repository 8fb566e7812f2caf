import type { ReactNode } from 'react'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import { PlainPicker } from '../../../components/PlainPicker'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import classes from './cycles.module.css'
import { text } from './vote.text'

type VoteToolsProps = {
  cycle: Cycle
  stage: CycleStage
  stages: readonly CycleStage[]
  onStage: (key: string) => void
  unsaved: boolean
  children: ReactNode
}

/** Which meeting, the papers it needs, and what keeps it. */
export function VoteTools({ cycle, stage, stages, onStage, unsaved, children }: VoteToolsProps) {
  const place = { cycleId: cycle.id, stage: stage.key }
  const name = (paper: string) => text.fileName(cycle.title, stage.label, paper)
  const decides = stage.kind === 'decide'
  return (
    <div className={classes.tools}>
      <span className={classes.pick}>
        <PlainPicker
          label={text.stage}
          value={stage.key}
          placeholder={text.stage}
          onChange={onStage}
          options={stages.map((it) => ({ value: it.key, label: it.label }))}
        />
      </span>
      {unsaved && <span className={classes.amber}>{text.unsaved}</span>}
      <span className={classes.toolsRight}>
        {decides ? (
          <AwardPaperActions paper={{ paper: 'approval', ...place }} name={name(text.approvalPaper)} />
        ) : (
          <>
            <AwardPaperActions
              paper={{ paper: 'count', ...place, blank: true }}
              name={name(text.blank)}
              label={text.blank}
              beside
            />
            <AwardPaperActions
              paper={{ paper: 'count', ...place, blank: false }}
              name={name(text.countPaper)}
            />
          </>
        )}
        {children}
      </span>
    </div>
  )
}
