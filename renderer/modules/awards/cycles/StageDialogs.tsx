import { useState } from 'react'
import { type Cycle, type CycleStage, STAGE_STATES, type StageState } from '#shared/modules/awards/cycle'
import { AreaField, ConfirmDialog, ErrorNotice, FieldStack, FormDialog } from '../../../components'
import classes from './cycles.module.css'
import { text } from './cycles.text'
import { useStageMove } from './use-stage-move'

const SHORTEST = 4
const LABEL_WIDTH = 48

type StageDialogProps = { cycle: Cycle; stage: CycleStage; to: StageState; onClose: () => void }

/** The next step of a stage with what it brings about. */
export function MoveStageDialog({ cycle, stage, to, onClose }: StageDialogProps) {
  const { move, failure, running } = useStageMove(cycle, stage, onClose)
  if (to === 'waiting') return null
  const { act, consequence } = text.forward[to]
  const last = to === 'confirmed' && cycle.stages.at(-1)?.key === stage.key
  return (
    <ConfirmDialog
      title={text.moveTitle(act, stage.label)}
      consequence={last ? `${consequence}${text.last}` : consequence}
      confirm={act}
      onConfirm={() => void move(to)}
      onClose={onClose}
      busy={running}
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}

/** One step back, with its reason. */
export function BackStageDialog({ cycle, stage, to, onClose }: StageDialogProps) {
  const [reason, setReason] = useState('')
  const { move, failure, running } = useStageMove(cycle, stage, onClose)
  if (to === 'confirmed') return null
  const honours = stage.state === 'confirmed' && cycle.stages.at(-1)?.key === stage.key
  return (
    <FormDialog
      title={text.backTitle(stage.label, STAGE_STATES[to])}
      send={text.goBack}
      onSend={() => void move(to, reason.trim())}
      onClose={onClose}
      ready={[...reason.trim()].length >= SHORTEST}
      busy={running}
      failure={failure}
    >
      <p className={classes.consequence}>{text.backward[to]}</p>
      {honours && <p className={classes.consequence}>{text.backHonours}</p>}
      <FieldStack labelWidth={LABEL_WIDTH}>
        <AreaField
          label={text.backReason}
          name="reason"
          value={reason}
          onChange={setReason}
          limit={300}
          minRows={2}
          rule={text.backReasonRule}
        />
      </FieldStack>
    </FormDialog>
  )
}
