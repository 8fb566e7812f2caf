import { useState } from 'react'
import type { WarningSystem } from '#shared/modules/members/admissions'
import { WARNING_ACTS, type WarningAct } from '#shared/modules/members/systems'
import type { SubjectRef } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { AreaField, FieldStack, FormDialog, TextField } from '../../../components'
import { useSend } from '../parts/use-send'
import { text } from './admissions.text'

type Props = {
  system: WarningSystem
  act: WarningAct
  subjects: readonly SubjectRef[]
  on: string
  onClose: () => void
  onDone: () => void
}

/** A card, a talk or a listed matter for every village marked. */
export function WarningDialog({ system, act, subjects, on: day, onClose, onDone }: Props) {
  const [on, setOn] = useState(day)
  const [number, setNumber] = useState('')
  const [note, setNote] = useState('')
  const [dueOn, setDueOn] = useState('')
  const { run, running } = useCommand('members.actOnWarnings')
  const { send, failure } = useSend(() => {
    onDone()
    onClose()
  })
  const keep = () =>
    void send(run({ system: system.key, subjects: [...subjects], act, on, number, note, dueOn }), (it) =>
      text.acted(it.noted),
    )
  return (
    <FormDialog
      title={text.actTitle(WARNING_ACTS[act], subjects.length)}
      send={WARNING_ACTS[act]}
      onSend={keep}
      onClose={onClose}
      ready={on !== ''}
      busy={running}
      failure={failure}
      width={560}
    >
      <FieldStack>
        <DayField label={text.actOn} name="on" value={on} onChange={setOn} />
        <TextField label={text.number} name="number" value={number} onChange={setNumber} limit={60} />
        <AreaField label={text.note} name="note" value={note} onChange={setNote} limit={300} minRows={2} />
        {act === 'matter' && (
          <DayField label={text.dueOn} name="dueOn" rule={text.dueRule} value={dueOn} onChange={setDueOn} />
        )}
      </FieldStack>
    </FormDialog>
  )
}
