import { useState } from 'react'
import { LEFT_REASONS, type Member } from '#shared/modules/members/member'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { FieldStack, FormDialog, PickerField } from '../../../components'
import { useSend } from '../parts/use-send'
import { text } from './register.text'

type Props = { member: Member; onClose: () => void }

/** 预备期满转正: the day of the branch meeting as it decided. */
export function ConfirmMemberDialog({ member, onClose }: Props) {
  const [on, setOn] = useState('')
  const { run, running } = useCommand('members.confirm')
  const { send, failure } = useSend(onClose)
  return (
    <FormDialog
      title={text.confirmTitle(member.name)}
      send={text.confirm}
      onSend={() => void send(run({ id: member.id, on }), text.confirmed)}
      onClose={onClose}
      ready={on !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <DayField label={text.confirmOn} name="on" rule={text.confirmRule} value={on} onChange={setOn} />
      </FieldStack>
    </FormDialog>
  )
}

/** The end of a membership here, with its reason. */
export function LeaveDialog({ member, onClose }: Props) {
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const { run, running } = useCommand('members.leave')
  const { send, failure } = useSend(onClose)
  return (
    <FormDialog
      title={text.leaveTitle(member.name)}
      send={text.leave}
      onSend={() => void send(run({ id: member.id, on, reason }), text.left)}
      onClose={onClose}
      ready={on !== '' && reason !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <DayField label={text.leaveOn} name="on" value={on} onChange={setOn} />
        <PickerField
          label={text.reason}
          name="reason"
          value={reason}
          options={LEFT_REASONS}
          onChange={setReason}
          free
        />
      </FieldStack>
    </FormDialog>
  )
}
