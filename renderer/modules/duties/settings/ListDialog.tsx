import { useState } from 'react'
import type { SubjectRef } from '#shared/values/subject'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { type Failure, FormDialog, TickList } from '../../../components'
import { text } from './settings.text'

type Props = { place: { system: string; board: string }; onClose: () => void }

/** Puts subjects of the scope on the list of a board that asks only of those listed. */
export function ListDialog({ place, onClose }: Props) {
  const { system, board } = place
  const { data } = useApiQuery('duties.candidates', { system, board, on: localToday() })
  const { run, running } = useCommand('duties.list')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<Failure>(null)
  const subjects = (data ?? [])
    .filter((it) => chosen.includes(it.id))
    .map(({ kind, id }): SubjectRef => ({ kind, id }))
  const send = async () => {
    const reply = await run({ system, board, subjects })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.listed(reply.value.listed))
    onClose()
  }
  return (
    <FormDialog
      title={text.listTitle}
      send={text.listSend(chosen.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={chosen.length > 0}
      busy={running}
      failure={failure}
    >
      <TickList
        label={text.candidates}
        items={(data ?? []).map((it) => ({ value: it.id, label: it.name, hint: it.unitName }))}
        chosen={chosen}
        onChange={setChosen}
        autoFocus
      />
    </FormDialog>
  )
}
