import { useState } from 'react'
import { MAKE_UP_FORMS } from '#shared/modules/duties/event'
import type { DutyEventId, PersonId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { errorAt, type Failure, FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { text } from './owed.text'

type Props = {
  /** Of missed meetings: record and person between a slash. */
  keys: ReadonlySet<string>
  onClose: () => void
  onDone: () => void
}

/** One class in which all that is marked is made up. */
export function MakeUpDialog({ keys, onClose, onDone }: Props) {
  const { run, running } = useCommand('duties.makeUp')
  const [failure, setFailure] = useState<Failure>(null)
  const [draft, setDraft] = useState({
    heldOn: localToday(),
    form: MAKE_UP_FORMS[0] as string,
    topic: '',
    place: '',
    lecturer: '',
  })
  const field = (key: 'topic' | 'place' | 'lecturer', label: string) => (
    <TextField
      label={label}
      value={draft[key]}
      limit={200}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  )
  const send = async () => {
    const missed = [...keys].map((it) => {
      const [eventId, personId] = it.split('/')
      return { eventId: eventId as DutyEventId, personId: personId as PersonId }
    })
    const reply = await run({ missed, draft })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.done(reply.value.madeUp))
    onDone()
    onClose()
  }
  return (
    <FormDialog
      title={text.makeUpTitle(keys.size)}
      send={text.send}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <DayField
          label={text.heldOn}
          value={draft.heldOn}
          error={errorAt(failure, 'heldOn')}
          onChange={(heldOn) => setDraft({ ...draft, heldOn })}
        />
        <PickerField
          label={text.form}
          value={draft.form}
          options={MAKE_UP_FORMS}
          free
          onChange={(form) => setDraft({ ...draft, form })}
        />
        {field('topic', text.makeUpTopic)}
        {field('lecturer', text.lecturer)}
        {field('place', text.place)}
      </FieldStack>
    </FormDialog>
  )
}
