import { useState } from 'react'
import { monthText } from '#shared/modules/inspections/rules-periods'
import type { Programme } from '#shared/modules/inspections/system'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { type Failure, FieldStack, FormDialog, PickerField, Segmented } from '../../../components'
import { text } from '../inspections.text'

const words = text.plan

type Props = { programme: Programme; year: number; onClose: () => void }

/** Lays the visits that the rules lack; says how many it laid and what cannot be made up. */
export function MakePlanDialog({ programme, year, onClose }: Props) {
  const now = localToday()
  const [from, setFrom] = useState(now.startsWith(`${year}-`) ? now.slice(0, 7) : monthText(year, 1))
  const [anew, setAnew] = useState(false)
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('inspections.makePlan')
  const send = async () => {
    const reply = await run({ programme: programme.key, year, from, anew })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.made(reply.value.added, reply.value.lacking))
    onClose()
  }
  return (
    <FormDialog
      title={words.makeTitle(year)}
      send={words.make}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
    >
      <p>{words.makeWords}</p>
      <FieldStack labelWidth={96}>
        <PickerField
          label={words.from}
          rule={words.fromRule}
          value={from}
          onChange={(month) => month !== '' && setFrom(month)}
          options={Array.from({ length: 12 }, (_, at) => ({
            value: monthText(year, at + 1),
            label: words.month(at + 1),
          }))}
        />
      </FieldStack>
      <Segmented
        label={words.anew}
        value={anew ? 'anew' : 'keep'}
        onChange={(value) => setAnew(value === 'anew')}
        options={(['keep', 'anew'] as const).map((value) => ({ value, label: words.anewOptions[value] }))}
      />
    </FormDialog>
  )
}
