import { useState } from 'react'
import type { NominationState } from '#shared/modules/awards/nomination'
import { needsReason } from '#shared/modules/awards/rules'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { AreaField, Button, Dialog, ErrorNotice, type Failure, FieldStack } from '../../../components'
import { text } from './nomination-page.text'
import type { NominationEditing } from './use-nomination'

type Props = { editing: NominationEditing; to: NominationState; onClose: () => void }

/** One step of a nomination, with what follows from it and, where it wants one, a reason. */
export function MoveDialog({ editing, to, onClose }: Props) {
  const { nomination, version, follow } = editing
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const command = useCommand('awards.moveNomination')
  if (!nomination) return null
  const move = async () => {
    const reply = await command.run({ id: nomination.id, version, to, reason })
    if (!reply.ok) return setFailure(reply)
    follow(reply.value)
    tellOperation(text.moved(nomination.name, text.states[to]))
    onClose()
  }
  const act = text.moves[to]
  const reasoned = needsReason(to)
  return (
    <Dialog
      title={text.moveTitle(act, nomination.name)}
      onClose={onClose}
      actions={
        <>
          <Button keys="escape" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            kind="primary"
            loading={command.running}
            disabled={reasoned && reason.trim() === ''}
            onClick={() => void move()}
            first={!reasoned}
          >
            {act}
          </Button>
        </>
      }
    >
      <p>{text.moveWords[to]}</p>
      {reasoned && <Reason value={reason} onChange={setReason} />}
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <FieldStack labelWidth={48}>
      <AreaField
        label={text.reason}
        name="reason"
        value={value}
        onChange={onChange}
        limit={300}
        minRows={2}
      />
    </FieldStack>
  )
}
