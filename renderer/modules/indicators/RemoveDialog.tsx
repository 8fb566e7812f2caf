import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import { tellDone } from '../../app/tell-done'
import { ConfirmDialog, ErrorNotice, type Failure } from '../../components'

type Props = {
  words: { title: string; consequence: string; confirm: string; done: string }
  run: () => Promise<Reply<unknown>>
  busy: boolean
  onDone: () => void
  onClose: () => void
}

/** Asks before a record is taken out; a refusal stands in the question. */
export function RemoveDialog({ words, run, busy, onDone, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>(null)
  const send = async () => {
    const reply = await run()
    if (!reply.ok) return setFailure(reply)
    tellDone(words.done)
    onDone()
  }
  return (
    <ConfirmDialog
      title={words.title}
      consequence={words.consequence}
      confirm={words.confirm}
      onConfirm={() => void send()}
      onClose={onClose}
      busy={busy}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
