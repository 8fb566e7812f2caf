import { useState } from 'react'
import { api } from '../../../api/client'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import { type Failure, FieldStack, FormDialog, PickerField } from '../../../components'
import { text } from '../training.text'
import { TakenProblems } from './TakenProblems'

const words = text.classes

/** A department's own register of classes, read by its headings. */
export function TakeClassesDialog({ onClose }: { onClose: () => void }) {
  const { data: systems } = useApiQuery('training.trainingSystems', {})
  const [into, setInto] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const [taken, setTaken] = useState<OutputOf<'training.takeClasses'> | null>(null)
  const { run, running } = useTask('training.takeClasses', text.reading)
  const send = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const [system = '', kind = ''] = into.split(' ')
    const reply = await run({ grant, system, kind })
    if (!reply.ok) return setFailure(reply)
    const { taken: added, changed, problems } = reply.value
    tellDone(text.takenWords(added, changed, problems.length))
    if (problems.length === 0) return onClose()
    setTaken(reply.value)
  }
  return (
    <FormDialog
      title={words.takeTitle}
      send={words.choose}
      onSend={() => void send()}
      onClose={onClose}
      ready={into !== ''}
      busy={running}
      failure={failure}
    >
      <p>{words.takeWords}</p>
      <FieldStack labelWidth={72}>
        <PickerField
          label={words.fields.kind}
          value={into}
          onChange={setInto}
          options={(systems ?? []).flatMap((it) =>
            it.kinds.map((one) => ({ value: `${it.key} ${one.key}`, label: one.label, hint: it.title })),
          )}
        />
      </FieldStack>
      {taken && <TakenProblems problems={taken.problems} />}
    </FormDialog>
  )
}
