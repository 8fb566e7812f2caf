import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle } from '#shared/modules/awards/cycle'
import { useCommand } from '../../../app/queries'
import {
  AreaField,
  ConfirmDialog,
  type Failure,
  FieldStack,
  FormDialog,
  showToast,
} from '../../../components'
import classes from './cycles.module.css'
import { text } from './cycles.text'

const LABEL_WIDTH = 48

type EndDialogProps = { cycle: Cycle; onClose: () => void }

/** A cycle that goes on no further, with its reason. */
export function StopCycleDialog({ cycle, onClose }: EndDialogProps) {
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const stop = useCommand('awards.stopCycle')
  const send = async () => {
    const reply = await stop.run({ id: cycle.id, version: cycle.version, reason: reason.trim() })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <FormDialog
      title={text.stopTitle(cycle.title)}
      send={text.stop}
      onSend={() => void send()}
      onClose={onClose}
      ready={reason.trim() !== ''}
      busy={stop.running}
      failure={failure}
    >
      <p className={classes.consequence}>{text.stopConsequence}</p>
      <FieldStack labelWidth={LABEL_WIDTH}>
        <AreaField
          label={text.stopReason}
          name="reason"
          value={reason}
          onChange={setReason}
          limit={300}
          minRows={2}
        />
      </FieldStack>
    </FormDialog>
  )
}

/** A cycle that nobody was nominated in leaves the list. */
export function RemoveCycleDialog({ cycle, onClose }: EndDialogProps) {
  const remove = useCommand('awards.removeCycle')
  const run = async () => {
    const reply = await remove.run({ id: cycle.id, version: cycle.version })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    showToast(text.removed(cycle.title))
    navigate('/awards', { replace: true })
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(cycle.title)}
      consequence={text.removeConsequence}
      confirm={text.remove}
      onConfirm={() => void run()}
      onClose={onClose}
      busy={remove.running}
      danger
    />
  )
}
