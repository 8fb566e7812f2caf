import { useState } from 'react'
import type { ManyDone } from '#shared/modules/matters/contract-matters'
import { needsOf } from '#shared/modules/matters/rules-moves'
import type { MatterMove, MatterSystem, Rung } from '#shared/modules/matters/system'
import type { MatterId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { localToday } from '../../../app/today'
import { AreaField, type Failure, FieldStack, FormDialog } from '../../../components'
import { text } from '../matters.text'

const words = text.many

type Props = {
  rules: MatterSystem
  act: { move: MatterMove } | { rung: Rung }
  ids: MatterId[]
  onDone: (done: ManyDone) => void
  onClose: () => void
}

/** One step or one rung for all that are marked, with its day and words. */
export function ManyDialog({ rules, act, ids, onDone, onClose }: Props) {
  const [on, setOn] = useState(() => localToday())
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { label } = 'move' in act ? act.move : act.rung
  const sending = useSending(rules, act)
  const send = async () => {
    const reply = await sending.run({ ids, on, words: said })
    if (!reply.ok) return setFailure(reply)
    if (reply.value.done > 0) tellOperation(words.done(label, reply.value.done))
    onDone(reply.value)
  }
  return (
    <FormDialog
      title={words.title(label, ids.length)}
      send={words.send(label, ids.length)}
      ready={on !== ''}
      busy={sending.running}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FieldStack>
        <DayField label={words.on} name="on" value={on} onChange={setOn} />
        <AreaField
          label={words.words}
          name="words"
          value={said}
          onChange={setSaid}
          limit={1000}
          rule={words.wordsRule}
        />
      </FieldStack>
    </FormDialog>
  )
}

type Sent = { ids: MatterId[]; on: string; words: string }

function useSending(rules: MatterSystem, act: Props['act']) {
  const moving = useCommand('matters.moveMany')
  const confirming = useCommand('matters.confirmMany')
  const noting = useCommand('matters.noteMany')
  return {
    running: moving.running || confirming.running || noting.running,
    run: (sent: Sent) => {
      if ('rung' in act) return noting.run({ ...sent, key: act.rung.key })
      const second = needsOf(rules, act.move).has('second')
      return (second ? confirming : moving).run({ ...sent, move: act.move.key })
    },
  }
}
