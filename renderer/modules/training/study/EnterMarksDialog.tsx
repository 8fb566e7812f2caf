import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { type Failure, FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { text } from '../training.text'

const words = text.marks

type Props = { year: number; people: readonly PersonId[]; grades: readonly string[]; onClose: () => void }

/** One grade for everybody who was named. */
export function EnterMarksDialog({ year, people, grades, onClose }: Props) {
  const [grade, setGrade] = useState('')
  const [document, setDocument] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('training.keepMarks')
  const send = async () => {
    const reply = await run({ year, rows: people.map((personId) => ({ personId, grade, document })) })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.kept(reply.value.kept))
    onClose()
  }
  return (
    <FormDialog
      title={words.enterTitle(people.length)}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={grade !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={72}>
        <PickerField label={words.grade} value={grade} onChange={setGrade} options={grades} />
        <TextField label={words.document} value={document} onChange={setDocument} limit={100} />
      </FieldStack>
    </FormDialog>
  )
}
