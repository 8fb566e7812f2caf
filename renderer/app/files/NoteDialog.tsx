import { useState } from 'react'
import { type Failure, FieldStack, FormDialog, TextField } from '../../components'
import { text } from './kept-files.text'
import type { FileDesk, NotedFile } from './use-file-acts'

type Props = { file: NotedFile; describe: NonNullable<FileDesk['describe']>; onClose: () => void }

/** Asks what a file shows. */
export function NoteDialog({ file, describe, onClose }: Props) {
  const [note, setNote] = useState(file.note ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>(null)
  const send = async () => {
    setBusy(true)
    const reply = await describe(file, note)
    setBusy(false)
    if (!reply.ok) return setFailure(reply)
    onClose()
  }
  return (
    <FormDialog
      title={text.describeTitle(file.name)}
      send={text.keep}
      busy={busy}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FieldStack>
        <TextField
          label={text.describe}
          name="note"
          value={note}
          onChange={setNote}
          limit={100}
          rule={text.describeRule}
        />
      </FieldStack>
    </FormDialog>
  )
}
