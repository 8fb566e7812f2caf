import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  BottomBar,
  Button,
  ErrorNotice,
  type Failure,
  FieldStack,
  FormDialog,
  TextField,
} from '../../../components'
import { text } from '../training.text'

const words = text.marks

type Props = { keys: ReadonlySet<string>; people: readonly PersonId[]; onNone: () => void }

/** What can be done with the marked grades. */
export function MarksBar({ keys, people, onNone }: Props) {
  const [failure, setFailure] = useState<Failure>(null)
  const [reopening, setReopening] = useState(false)
  const confirm = useCommand('training.confirmMarks')
  const remove = useCommand('training.removeMarks')
  const mayEdit = useRight('ledgers.edit')
  const mayConfirm = useRight('ledgers.confirm')
  const ids = [...keys]
  const confirmAll = async () => {
    const reply = await confirm.run({ ids })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.confirmed(reply.value.confirmed))
    onNone()
  }
  const removeAll = async () => {
    const reply = await remove.run({ ids })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.deleted(reply.value.removed))
    onNone()
  }
  return (
    <BottomBar
      right={
        <>
          <WorkPaperActions
            paper={{ paper: 'study-file', ask: { personIds: people } }}
            label={words.file}
            name={words.file}
            disabled={people.length === 0}
            beside
          />
          {mayEdit && <Button onClick={() => void removeAll()}>{words.remove(ids.length)}</Button>}
          {mayConfirm && <Button onClick={() => setReopening(true)}>{words.reopen(ids.length)}</Button>}
          {mayConfirm && (
            <Button kind="primary" loading={confirm.running} onClick={() => void confirmAll()}>
              {words.confirm(ids.length)}
            </Button>
          )}
        </>
      }
    >
      {text.selected(ids.length)}
      <ErrorNotice error={failure} />
      {reopening && <ReopenDialog ids={ids} onClose={() => setReopening(false)} onDone={onNone} />}
    </BottomBar>
  )
}

function ReopenDialog({ ids, onClose, onDone }: { ids: string[]; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('training.reopenMarks')
  const send = async () => {
    const reply = await run({ ids, reason })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.reopened(reply.value.reopened))
    onDone()
  }
  return (
    <FormDialog
      title={words.reopenTitle(ids.length)}
      send={words.reopen(ids.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={reason.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={72}>
        <TextField label={words.reason} value={reason} onChange={setReason} limit={200} />
      </FieldStack>
    </FormDialog>
  )
}
