import { useState } from 'react'
import { useApiQuery } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { FieldStack, FormDialog, PickerField } from '../../../components'
import { TakenProblems } from '../TakenProblems'
import { text } from '../training.text'
import { useTaking } from '../use-taking'

const words = text.classes

/** A department's own register of classes, read by its headings. */
export function TakeClassesDialog({ onClose }: { onClose: () => void }) {
  const { data: systems } = useApiQuery('training.trainingSystems', {})
  const [into, setInto] = useState('')
  const { run, running } = useTask('training.takeClasses', text.reading)
  const [system = '', kind = ''] = into.split(' ')
  const { take, failure, problems } = useTaking((grant) => run({ grant, system, kind }))
  const send = async () => {
    if ((await take())?.problems.length === 0) onClose()
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
      <TakenProblems problems={problems} />
    </FormDialog>
  )
}
