import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import { ListBody } from '../../../app/lists/ListParts'
import { EmptyState } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { useStageChoice } from '../cycles/use-stage-choice'
import { ProgressView } from './ProgressView'
import { ResultsView } from './ResultsView'
import classes from './scores.module.css'
import { text } from './scores.text'

/** Scoring of one stage: how far it has come while it runs, the three results side by side once it has ended. */
export function ScoresTab({ cycle }: { cycle: Cycle }) {
  const stages = cycle.stages.filter((it) => it.kind === 'review')
  const { stage, choose } = useStageChoice(cycle, stages)
  if (!stage) return <EmptyState>{text.noStage}</EmptyState>
  const picker = <StagePicker stage={stage} stages={stages} onStage={choose} />
  if (stage.state === 'waiting')
    return (
      <ListBody>
        <div className={classes.tools}>{picker}</div>
        <EmptyState>{text.waiting(stage.label)}</EmptyState>
      </ListBody>
    )
  const view = { cycle, stage, picker }
  return stage.state === 'open' ? (
    <ProgressView key={stage.key} {...view} />
  ) : (
    <ResultsView key={stage.key} {...view} />
  )
}

type StagePickerProps = {
  stage: CycleStage
  stages: readonly CycleStage[]
  onStage: (key: string) => void
}

function StagePicker({ stage, stages, onStage }: StagePickerProps) {
  return (
    <span className={classes.pick}>
      <PlainPicker
        label={text.stage}
        value={stage.key}
        placeholder={text.stage}
        onChange={onStage}
        options={stages.map((it) => ({ value: it.key, label: it.label }))}
      />
    </span>
  )
}
