import { useState } from 'react'
import type { Step } from '#shared/modules/procedures/procedure'
import type { ProcedureCaseId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { text } from '../procedures.text'
import { OrganTicks } from './OrganTicks'
import { RefusedList } from './RefusedList'
import { useBatch } from './use-batch'

type Props = { step: Step; ids: ProcedureCaseId[]; onClose: () => void }
const words = text.batch

/** What organs answered about all of them. */
export function AnswerDialog({ step, ids, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [on, setOn] = useState(() => localToday())
  const [result, setResult] = useState('clean')
  const [said, setSaid] = useState('')
  const { run, running } = useCommand('procedures.answer')
  const { failure, refused, take } = useBatch(onClose)
  const { replies } = step
  if (!replies) return null
  const send = async () =>
    take(
      await run({
        ids,
        step: step.key,
        organs: [...chosen],
        on,
        result: result === 'objection' ? 'objection' : 'clean',
        text: said,
      }),
    )
  return (
    <FormDialog
      title={words.answerTitle(step.title, ids.length)}
      send={words.send.answer}
      onSend={() => void send()}
      onClose={onClose}
      ready={chosen.length > 0 && on !== '' && result !== ''}
      busy={running}
      failure={failure}
    >
      <RefusedList refused={refused} />
      <FieldStack>
        <DayField label={words.day} name="on" value={on} onChange={setOn} />
        <PickerField
          label={words.result}
          name="result"
          value={result}
          onChange={setResult}
          options={[
            { value: 'clean', label: replies.clean },
            { value: 'objection', label: replies.objection },
          ]}
        />
        <TextField label={words.text} name="text" value={said} onChange={setSaid} limit={1000} />
      </FieldStack>
      <OrganTicks step={step} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  )
}
