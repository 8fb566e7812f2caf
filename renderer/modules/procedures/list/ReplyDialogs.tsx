import { useState } from 'react'
import type { Step } from '#shared/modules/procedures/procedure'
import type { ProcedureCaseId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { FieldStack, FormDialog, PickerField, TextField, TickList } from '../../../components'
import { text } from '../procedures.text'
import { RefusedList } from './RefusedList'
import { useBatch } from './use-batch'

type Props = { step: Step; ids: ProcedureCaseId[]; onClose: () => void }
const words = text.batch
const today = () => dayOf(new Date().toISOString())

/** Puts on record that organs were asked about all of them, by letters that are then printed. */
export function AskDialog({ step, ids, onClose }: Props) {
  const organs = step.replies?.organs ?? []
  const [chosen, setChosen] = useState<readonly string[]>(organs.map((it) => it.key))
  const [on, setOn] = useState(today)
  const [letterNo, setLetterNo] = useState('')
  const { run, running } = useCommand('procedures.ask')
  const { failure, refused, take } = useBatch(onClose)
  const send = async () => take(await run({ ids, step: step.key, organs: [...chosen], on, letterNo }))
  return (
    <FormDialog
      title={words.askTitle(step.title, ids.length)}
      send={words.send.ask}
      onSend={() => void send()}
      onClose={onClose}
      ready={chosen.length > 0 && on !== ''}
      busy={running}
      failure={failure}
    >
      <RefusedList refused={refused} />
      <FieldStack>
        <DayField label={words.day} name="on" value={on} onChange={setOn} />
        <TextField
          label={words.letterNo}
          name="letterNo"
          value={letterNo}
          onChange={setLetterNo}
          rule={words.letterRule}
          limit={60}
        />
      </FieldStack>
      <Organs step={step} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  )
}

/** What organs answered about all of them. */
export function AnswerDialog({ step, ids, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [on, setOn] = useState(today)
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
      <Organs step={step} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  )
}

type OrgansProps = { step: Step; chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }

function Organs({ step, chosen, onChange }: OrgansProps) {
  const items = (step.replies?.organs ?? []).map((it) => ({ value: it.key, label: it.organ }))
  return <TickList label={words.organs} items={items} chosen={chosen} onChange={onChange} />
}
