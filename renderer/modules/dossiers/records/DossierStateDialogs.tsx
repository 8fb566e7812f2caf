import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { tellOperation } from '../../../app/status'
import {
  ConfirmDialog,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  showToast,
  TextField,
} from '../../../components'
import { text } from './records.text'

type Props = { dossier: Dossier; onClose: () => void }

/** To the archives, or back from there, on a basis that is written down. */
export function MoveDossierDialog({ dossier, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const move = useCommand('dossiers.moveDossier')
  const to = dossier.state === 'archived' ? 'held' : 'archived'
  const act = to === 'held' ? text.fromArchives : text.toArchives
  const send = async () => {
    const reply = await move.run({ id: dossier.id, version: dossier.version, to, reason })
    if (!reply.ok) return setFailure(reply)
    tellOperation(text.moved(to))
    onClose()
  }
  return (
    <FormDialog
      title={`${act}：${dossier.name}`}
      send={act}
      onSend={() => void send()}
      onClose={onClose}
      ready={reason.trim() !== ''}
      busy={move.running}
      failure={failure}
    >
      <FieldStack>
        <TextField
          label={text.moveReason}
          name="reason"
          value={reason}
          onChange={setReason}
          limit={300}
          rule={text.moveReasonRule}
          error={errorAt(failure, 'reason')}
        />
      </FieldStack>
    </FormDialog>
  )
}

/** Only an empty registration goes; whatever stands in the way is named. */
export function RemoveDossierDialog({ dossier, onClose }: Props) {
  const { id, version, name } = dossier
  const [failure, setFailure] = useState<Failure>(null)
  const remove = useCommand('dossiers.removeDossier')
  const send = async () => {
    const reply = await remove.run({ id, version })
    if (!reply.ok) return setFailure(reply)
    showToast(text.removed(name))
    closeRecord(`dossier/${id}`, '')
    navigate('/dossiers')
  }
  return (
    <ConfirmDialog
      title={text.remove}
      consequence={text.removeAsk(name)}
      confirm={text.remove}
      onConfirm={() => void send()}
      onClose={onClose}
      busy={remove.running}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
