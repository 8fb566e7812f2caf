import { useState } from 'react'
import type { Step } from '#shared/modules/procedures/procedure'
import type { ProcedureCaseId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { text } from '../procedures.text'
import { Tick } from '../Tick'
import { RefusedList } from './RefusedList'
import { useBatch } from './use-batch'

type Props = { step: Step; ids: ProcedureCaseId[]; onClose: () => void }

/** The same step of many cases, with one day and outcome. */
export function FinishDialog({ step, ids, onClose }: Props) {
  const [on, setOn] = useState(() => localToday())
  const [outcome, setOutcome] = useState('')
  const [number, setNumber] = useState('')
  const [papers, setPapers] = useState(false)
  const { run, running } = useCommand('procedures.finishMany')
  const { failure, refused, take } = useBatch(onClose)
  const words = text.batch
  const send = async () => take(await run({ ids, step: step.key, on, outcome, number, papers }))
  return (
    <FormDialog
      title={words.finishTitle(step.title, ids.length)}
      send={words.send.finish}
      onSend={() => void send()}
      onClose={onClose}
      ready={on !== '' && (step.outcomes.length === 0 || outcome !== '')}
      busy={running}
      failure={failure}
    >
      <RefusedList refused={refused} />
      <FieldStack>
        <DayField label={step.dayLabel} name="on" value={on} onChange={setOn} />
        {step.outcomes.length > 0 && (
          <PickerField
            label={words.outcome}
            name="outcome"
            value={outcome}
            onChange={setOutcome}
            options={step.outcomes.map((it) => ({ value: it.key, label: it.label }))}
          />
        )}
        <TextField label={words.number} name="number" value={number} onChange={setNumber} limit={60} />
      </FieldStack>
      {step.papers.some((it) => it.required) && (
        <Tick label={words.papers} checked={papers} onChange={setPapers} />
      )}
    </FormDialog>
  )
}
