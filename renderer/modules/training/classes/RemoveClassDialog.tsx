import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { TrainingClass } from '#shared/modules/training/training-class'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { ConfirmDialog, ErrorNotice, type Failure } from '../../../components'
import { text } from '../training.text'

export function RemoveClassDialog({ found, onClose }: { found: TrainingClass; onClose: () => void }) {
  const { run, running } = useCommand('training.removeClass')
  const [failure, setFailure] = useState<Failure>(null)
  const remove = async () => {
    const reply = await run({ id: found.id, version: found.version })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.removed)
    navigate('/ledgers/training')
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(found.title)}
      consequence={text.removeWords}
      confirm={text.remove}
      onConfirm={() => void remove()}
      onClose={onClose}
      busy={running}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
