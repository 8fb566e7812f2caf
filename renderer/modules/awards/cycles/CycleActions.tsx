import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import { useRight } from '../../../app/session'
import { Button } from '../../../components'
import { CycleSettingsDialog } from './CycleSettingsDialog'
import { text } from './cycles.text'
import { RemoveCycleDialog, StopCycleDialog } from './EndDialogs'
import { BackStageDialog, MoveStageDialog } from './StageDialogs'
import type { StageWays } from './StageHindrances'

type Asking = 'settings' | 'remove' | 'stop' | 'back' | 'move' | null

const STEADY: StageWays = { stage: '', next: null, forward: [], backStage: '', back: null, backward: [] }

/** What can be done with a cycle: its settings, its end before time, the step back, the step forward. */
export function CycleActions({ cycle, ways = STEADY }: { cycle: Cycle; ways?: StageWays | undefined }) {
  const [asking, setAsking] = useState<Asking>(null)
  const mayEdit = useRight('awards.edit')
  const mayConfirm = useRight('awards.confirm')
  const close = () => setAsking(null)
  const ask = (what: Asking) => () => setAsking(what)
  const { next, back } = ways
  const stage = cycle.stages.find((it) => it.key === ways.stage)
  const behind = cycle.stages.find((it) => it.key === ways.backStage)
  const running = cycle.state === 'preparing' || cycle.state === 'running'
  return (
    <>
      {mayEdit && running && (
        <Button kind="quiet" onClick={ask('settings')}>
          {text.edit}
        </Button>
      )}
      {mayEdit && cycle.state === 'preparing' && (
        <Button kind="quiet" onClick={ask('remove')}>
          {text.remove}
        </Button>
      )}
      {mayConfirm && running && (
        <Button kind="quiet" onClick={ask('stop')}>
          {text.stop}
        </Button>
      )}
      {mayConfirm && behind && back && <Button onClick={ask('back')}>{text.backTo(behind.label)}</Button>}
      {mayConfirm && stage && next && next !== 'waiting' && (
        <Button kind="primary" onClick={ask('move')} disabled={ways.forward.length > 0}>
          {text.actOf(text.forward[next].act, stage.label)}
        </Button>
      )}
      {asking === 'settings' && <CycleSettingsDialog cycle={cycle} onClose={close} />}
      {asking === 'remove' && <RemoveCycleDialog cycle={cycle} onClose={close} />}
      {asking === 'stop' && <StopCycleDialog cycle={cycle} onClose={close} />}
      {asking === 'back' && behind && back && (
        <BackStageDialog cycle={cycle} stage={behind} to={back} onClose={close} />
      )}
      {asking === 'move' && stage && next && (
        <MoveStageDialog cycle={cycle} stage={stage} to={next} onClose={close} />
      )}
    </>
  )
}
