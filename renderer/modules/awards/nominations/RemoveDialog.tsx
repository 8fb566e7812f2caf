import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { ConfirmDialog, ErrorNotice, type Failure, showToast } from '../../../components'
import { text } from './nomination-page.text'
import type { NominationEditing } from './use-nomination'

/** Asks before a draft goes with all its files. */
export function RemoveDialog({ editing, onClose }: { editing: NominationEditing; onClose: () => void }) {
  const { cycle, nomination, version } = editing
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('awards.removeNomination')
  if (!nomination) return null
  const remove = async () => {
    const reply = await command.run({ id: nomination.id, version })
    if (!reply.ok) return setFailure(reply)
    showToast(text.removed)
    closeRecord(nomination.id, '')
    navigate(`/awards/cycles/${cycle.id}/nominations`)
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(nomination.name)}
      consequence={text.removeWords}
      confirm={text.remove}
      onConfirm={() => void remove()}
      onClose={onClose}
      busy={command.running}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
