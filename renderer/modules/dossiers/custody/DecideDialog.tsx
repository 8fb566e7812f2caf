import { useState } from 'react'
import type { Permit } from '#shared/modules/dossiers/custody'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { AreaField, DateField, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { checkDay } from './permit-content'
import { text } from './permits.text'

type Props = { permit: Permit; grant: boolean; onClose: () => void }

/** What the leader decided, with name, day and words. */
export function DecideDialog({ permit, grant, onClose }: Props) {
  const [by, setBy] = useState('')
  const [on, setOn] = useState<string>(todayPartial(new Date()))
  const [words, setWords] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('dossiers.decidePermit')
  const send = async () => {
    const reply = await run({ id: permit.id, version: permit.version, grant, by, on, words })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <FormDialog
      title={grant ? text.grantTitle : text.refuseTitle}
      send={grant ? text.grant : text.refuse}
      onSend={() => void send()}
      onClose={onClose}
      ready={by.trim() !== '' && on !== '' && (grant || words.trim() !== '')}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={72}>
        <TextField label={text.decidedBy} name="by" value={by} onChange={setBy} limit={40} autoFocus />
        <DateField label={text.decidedOn} name="on" value={on} onChange={setOn} check={checkDay} />
        <AreaField
          label={grant ? text.words : text.refuseWords}
          name="words"
          value={words}
          onChange={setWords}
          limit={300}
        />
      </FieldStack>
    </FormDialog>
  )
}
