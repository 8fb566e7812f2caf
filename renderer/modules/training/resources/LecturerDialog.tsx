import { useState } from 'react'
import type { LecturerContent, LecturerRow } from '#shared/modules/training/resources'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  type Failure,
  FieldStack,
  FormDialog,
  LinkButton,
  PickerField,
  TextField,
} from '../../../components'
import { text } from '../training.text'

const words = text.lecturers
const labels = words.fields
const BLANK: LecturerContent = {
  personId: null,
  name: '',
  unitName: '',
  title: '',
  level: '',
  field: '',
  note: '',
}

/** Somebody who teaches. */
export function LecturerDialog({ lecturer, onClose }: { lecturer: LecturerRow | null; onClose: () => void }) {
  const [draft, setDraft] = useState<LecturerContent>(lecturer ?? BLANK)
  const [failure, setFailure] = useState<Failure>(null)
  const mayEdit = useRight('ledgers.edit')
  const { run, running } = useCommand('training.saveLecturer')
  const remove = useCommand('training.removeLecturer')
  const change = (part: Partial<LecturerContent>) => setDraft({ ...draft, ...part })
  const send = async () => {
    const reply = await run({ id: lecturer?.id ?? null, version: lecturer?.version ?? 0, content: draft })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.saved(draft.name))
    onClose()
  }
  const drop = async () => {
    if (!lecturer) return
    const reply = await remove.run({ id: lecturer.id, version: lecturer.version })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.removed)
    onClose()
  }
  return (
    <FormDialog
      title={lecturer?.name ?? words.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={mayEdit && draft.name.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={72}>
        <TextField label={labels.name} value={draft.name} onChange={(name) => change({ name })} limit={40} />
        <TextField
          label={labels.unit}
          value={draft.unitName}
          onChange={(unitName) => change({ unitName })}
          limit={100}
        />
        <TextField
          label={labels.title}
          value={draft.title}
          onChange={(title) => change({ title })}
          limit={60}
        />
        <PickerField
          label={labels.level}
          value={draft.level}
          onChange={(level) => change({ level })}
          options={words.levels}
          free
        />
        <TextField
          label={labels.field}
          value={draft.field}
          onChange={(field) => change({ field })}
          limit={100}
        />
        <AreaField label={labels.note} value={draft.note} onChange={(note) => change({ note })} limit={500} />
      </FieldStack>
      {lecturer && mayEdit && (
        <LinkButton quiet onClick={() => void drop()}>
          {text.remove}
        </LinkButton>
      )}
    </FormDialog>
  )
}
