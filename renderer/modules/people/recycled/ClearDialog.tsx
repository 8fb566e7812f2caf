import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { ConfirmDialog, ErrorNotice, type Failure, showToast, TextField } from '../../../components'
import { text } from './recycled.text'

type ClearDialogProps = { ids: readonly PersonId[]; onDone: () => void; onClose: () => void }

/** The one act without a way back: it wants the number of people typed. */
export function ClearDialog({ ids, onDone, onClose }: ClearDialogProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<Failure>(null)
  const clear = useCommand('people.clearRecycled')
  const run = async () => {
    const reply = await clear.run({ ids: [...ids], count: Number(typed) || 0 })
    if (!reply.ok) return setError(reply)
    const words = text.cleared(reply.value.cleared)
    tellOperation(words)
    showToast(words)
    onDone()
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.clearTitle(ids.length)}
      consequence={text.clearConsequence}
      confirm={text.clear(ids.length)}
      danger
      busy={clear.running}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <TextField
        label={text.clearField}
        value={typed}
        onChange={setTyped}
        placeholder={text.clearCount(ids.length)}
      />
      <ErrorNotice error={error} />
    </ConfirmDialog>
  )
}
