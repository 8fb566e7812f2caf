import { useState } from 'react'
import type { Step } from '#shared/modules/procedures/procedure'
import type { LetterId, ProcedureCaseId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { LetterSender } from '../../../app/papers/LetterSender'
import { WorkPaperDialog } from '../../../app/papers/WorkPaperDialog'
import { useApiQuery, useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { FieldStack, FormDialog, TextField } from '../../../components'
import { text } from '../procedures.text'
import { OrganTicks } from './OrganTicks'
import { RefusedList } from './RefusedList'
import { useBatch } from './use-batch'

type Props = {
  step: Step
  ids: ProcedureCaseId[]
  /** Organs that were asked before: they are not asked twice unless somebody ticks them. */
  asked?: readonly string[]
  onClose: () => void
}
const words = text.batch

/** Asks organs about all of them: one numbered letter to each goes on the register and is shown for the printer. */
export function AskDialog(props: Props) {
  const { data } = useApiQuery('reports.nextLetterNumber', {})
  const [sent, setSent] = useState<LetterId[]>([])
  if (sent.length > 0)
    return (
      <WorkPaperDialog
        paper={{ paper: 'letters', ask: { ids: sent } }}
        label={words.letters}
        name={words.letters}
        onClose={props.onClose}
      />
    )
  return data ? <Form {...props} next={data.number} onSent={setSent} /> : null
}

function Form({
  step,
  ids,
  asked = [],
  onClose,
  next,
  onSent,
}: Props & { next: string; onSent: (ids: LetterId[]) => void }) {
  const organs = step.replies?.organs ?? []
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    organs.map((it) => it.key).filter((it) => !asked.includes(it)),
  )
  const [on, setOn] = useState(() => localToday())
  const [letterNo, setLetterNo] = useState(next)
  const { run, running } = useCommand('procedures.ask')
  const { failure, refused, take } = useBatch(onClose)
  const send = async () => {
    const reply = await run({ ids, step: step.key, organs: [...chosen], on, letterNo })
    const letters = reply.ok ? reply.value.letters : []
    take(reply, letters.length === 0)
    if (letters.length > 0) onSent(letters)
  }
  return (
    <FormDialog
      title={words.askTitle(step.title, ids.length)}
      send={words.sendAsk(letterNo.trim() === '' ? 0 : chosen.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={chosen.length > 0 && on !== ''}
      busy={running}
      failure={failure}
    >
      <RefusedList refused={refused} />
      <LetterSender />
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
      <OrganTicks step={step} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  )
}
