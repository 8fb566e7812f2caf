import { useState } from 'react'
import type { DutyBoard } from '#shared/modules/duties/content'
import { subjectNoun } from '#shared/modules/duties/due-words'
import type { BoardsOfSystem } from '#shared/modules/duties/matrix'
import { wholeNumber } from '../../../app/papers/whole-number'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { type Failure, FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { text } from './plan.text'
import { planDays, readMonths } from './plan-days'

type Props = {
  system: BoardsOfSystem
  board: DutyBoard
  year: number
  unitIds: readonly string[]
  onClose: () => void
}

/** Files a plan on the same day of some months for every subject in sight; what is there already stays. */
export function PlanDialog({ system, board, year, unitIds, onClose }: Props) {
  const { run, running } = useCommand('duties.plan')
  const [failure, setFailure] = useState<Failure>(null)
  const place = {
    system: system.system,
    board: board.key,
    year,
    unitIds: [...unitIds],
    gapsOnly: false,
    text: '',
  }
  const { data } = useApiQuery('duties.matrix', place)
  const [kind, setKind] = useState(board.kinds[0]?.key ?? '')
  const [months, setMonths] = useState('1-12')
  const [day, setDay] = useState(String(board.kinds[0]?.usual?.day ?? 5))
  const [topic, setTopic] = useState('')
  const subjects = (data?.rows ?? []).map(({ subject }) => ({ kind: subject.kind, id: subject.id }))
  const chosen = readMonths(months)
  const on = wholeNumber(day, 31, 1)
  const send = async () => {
    if (!chosen || !on) return
    const days = planDays(year, chosen, on)
    const reply = await run({ system: system.system, board: board.key, kind, subjects, days, topic })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.done(reply.value.planned, reply.value.kept))
    onClose()
  }
  return (
    <FormDialog
      title={text.title(year)}
      send={text.send(subjects.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={chosen !== null && on !== null && subjects.length > 0}
      busy={running}
      failure={failure}
    >
      <p>{text.who(subjectNoun(board.scope), subjects.length)}</p>
      <FieldStack>
        <PickerField
          label={text.kind}
          value={kind}
          options={board.kinds.map((it) => ({ value: it.key, label: it.label }))}
          onChange={(next) => next !== '' && setKind(next)}
        />
        <TextField
          label={text.months}
          value={months}
          rule={text.monthsRule}
          error={chosen === null ? text.wrongMonths : undefined}
          onChange={setMonths}
        />
        <TextField label={text.day} value={day} rule={text.dayRule} onChange={setDay} />
        <TextField label={text.topic} value={topic} limit={200} onChange={setTopic} />
      </FieldStack>
    </FormDialog>
  )
}
