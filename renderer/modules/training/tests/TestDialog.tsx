import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { type Failure, FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { text } from '../training.text'

const words = text.tests
const labels = words.fields

/** A new test: its lines follow from whom the system sends papers to. */
export function TestDialog({ onClose }: { onClose: () => void }) {
  const { data: systems } = useApiQuery('training.trainingSystems', {})
  const sending = (systems ?? []).filter((it) => it.testsTo !== null)
  const [draft, setDraft] = useState({ system: '', title: '', on: '', due: '', note: '' })
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('training.saveTest')
  const system = draft.system || sending[0]?.key || ''
  const send = async () => {
    const reply = await run({ id: null, version: 0, content: { ...draft, system } })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.saved(draft.title))
    navigate(`/ledgers/training/tests/${reply.value.id}`)
  }
  return (
    <FormDialog
      title={words.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={draft.title.trim() !== '' && draft.on !== '' && system !== ''}
      busy={running}
      failure={failure}
    >
      <p>{words.newWords}</p>
      <FieldStack labelWidth={72}>
        <PickerField
          label={labels.system}
          value={system}
          onChange={(key) => setDraft({ ...draft, system: key })}
          options={sending.map((it) => ({ value: it.key, label: it.title }))}
        />
        <TextField
          label={labels.title}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          limit={100}
        />
        <DayField label={labels.on} value={draft.on} onChange={(on) => setDraft({ ...draft, on })} />
        <DayField label={labels.due} value={draft.due} onChange={(due) => setDraft({ ...draft, due })} />
        <TextField
          label={labels.note}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
          limit={500}
        />
      </FieldStack>
    </FormDialog>
  )
}
