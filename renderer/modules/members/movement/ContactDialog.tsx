import { useState } from 'react'
import { CONTACT_WAYS } from '#shared/modules/members/mobile'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { AreaField, FieldStack, FormDialog, PickerField } from '../../../components'
import { useSend } from '../parts/use-send'
import { text } from './movement.text'

type Props = { ids: readonly string[]; onClose: () => void; onDone: () => void }

/** One talk, noted for every member marked. */
export function ContactDialog({ ids, onClose, onDone }: Props) {
  const [on, setOn] = useState(localToday)
  const [way, setWay] = useState<string>(CONTACT_WAYS[0])
  const [note, setNote] = useState('')
  const { run, running } = useCommand('members.addContacts')
  const { send, failure } = useSend(() => {
    onDone()
    onClose()
  })
  return (
    <FormDialog
      title={text.contactTitle(ids.length)}
      send={text.contact(ids.length)}
      onSend={() => void send(run({ ids: [...ids], on, way, note }), (it) => text.noted(it.noted))}
      onClose={onClose}
      ready={on !== '' && way.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <DayField label={text.contactOn} name="on" value={on} onChange={setOn} />
        <PickerField label={text.way2} name="way" value={way} options={CONTACT_WAYS} onChange={setWay} free />
        <AreaField
          label={text.contactNote}
          name="note"
          value={note}
          onChange={setNote}
          limit={300}
          minRows={2}
        />
      </FieldStack>
    </FormDialog>
  )
}
