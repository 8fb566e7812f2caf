import { useState } from 'react'
import type { RegisteredLetter } from '#shared/modules/reports/letter'
import { useCommand } from '../../../app/queries'
import { errorAt, type Failure, FieldStack, FormDialog, showToast, TextField } from '../../../components'
import classes from '../reports.module.css'
import { letterText as text } from '../reports.text'

/** 作废: the line stays on the register with its reason. */
export function WithdrawDialog({ letter, onClose }: { letter: RegisteredLetter; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('reports.withdrawLetter')
  const send = async () => {
    const reply = await run({ id: letter.id, version: letter.version, reason })
    if (!reply.ok) return setFailure(reply)
    showToast(text.withdrawn(letter.number))
    onClose()
  }
  return (
    <FormDialog
      title={text.withdrawTitle(letter.number)}
      send={text.withdraw}
      onSend={() => void send()}
      onClose={onClose}
      ready={reason.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <p className={classes.about}>{text.withdrawAbout}</p>
      <FieldStack>
        <TextField
          label={text.reason}
          name="reason"
          value={reason}
          onChange={setReason}
          limit={200}
          error={errorAt(failure, 'reason')}
        />
      </FieldStack>
    </FormDialog>
  )
}
