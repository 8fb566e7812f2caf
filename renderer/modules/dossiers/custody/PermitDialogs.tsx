import { useState } from 'react'
import type { Permit } from '#shared/modules/dossiers/custody'
import { todayPartial } from '#shared/values/partial-date'
import { type InputOf, useCommand } from '../../../app/queries'
import { AreaField, DateField, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { checkDay } from './permit-content'
import { text } from './permits.text'

type Props = { permit: Permit; onClose: () => void }

/** Moves a permit on; what was refused stays for the dialog to show. */
export function usePermitMove({ permit, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('dossiers.movePermit')
  const move = async (rest: Omit<InputOf<'dossiers.movePermit'>, 'id' | 'version'>) => {
    const reply = await run({ id: permit.id, version: permit.version, ...rest })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return { move, running, failure }
}

/** A paper dossier goes out: to whom and when. */
export function LendDialog(props: Props) {
  const [by, setBy] = useState(props.permit.readers[0]?.name ?? '')
  const [on, setOn] = useState<string>(todayPartial(new Date()))
  const { move, running, failure } = usePermitMove(props)
  return (
    <FormDialog
      title={text.lendTitle}
      send={text.lend}
      onSend={() => void move({ to: 'lent', by, on })}
      onClose={props.onClose}
      ready={by.trim() !== '' && on !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={72}>
        <TextField label={text.lendBy} name="by" value={by} onChange={setBy} limit={40} autoFocus />
        <DateField label={text.lendOn} name="on" value={on} onChange={setOn} check={checkDay} />
      </FieldStack>
    </FormDialog>
  )
}

/** The permit ends before its time, with a reason. */
export function WithdrawDialog(props: Props) {
  const [reason, setReason] = useState('')
  const { move, running, failure } = usePermitMove(props)
  return (
    <FormDialog
      title={text.withdrawTitle}
      send={text.withdraw}
      onSend={() => void move({ to: 'withdrawn', reason })}
      onClose={props.onClose}
      ready={reason.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={72}>
        <AreaField
          label={text.withdrawReason}
          name="reason"
          value={reason}
          onChange={setReason}
          limit={300}
          autoFocus
        />
      </FieldStack>
    </FormDialog>
  )
}
