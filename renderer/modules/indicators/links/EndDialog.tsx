import { useState } from 'react'
import type { Link } from '#shared/modules/indicators/links'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { errorAt, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { RemoveDialog } from '../RemoveDialog'
import { text } from './links.text'

type Props = { link: Link; onClose: () => void }

const nameOf = (link: Link) => link.target?.name ?? link.targetName

/** A link that no longer holds: it stays in the history. */
export function EndDialog({ link, onClose }: Props) {
  const { run, running } = useCommand('indicators.endLink')
  const [toOn, setToOn] = useState(localToday())
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const send = async () => {
    const reply = await run({ id: link.id, version: link.version, toOn, reason })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.ended)
    onClose()
  }
  return (
    <FormDialog
      title={text.endTitle(nameOf(link))}
      send={text.endDo}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <DayField
          label={text.to}
          value={toOn}
          onChange={setToOn}
          rule={text.toRule}
          error={errorAt(failure, 'toOn')}
        />
        <TextField label={text.reason} value={reason} onChange={setReason} limit={200} />
      </FieldStack>
    </FormDialog>
  )
}

/** A link entered by mistake. */
export function RemoveLink({ link, onClose }: Props) {
  const { run, running } = useCommand('indicators.removeLink')
  return (
    <RemoveDialog
      words={{
        title: text.removeTitle(nameOf(link)),
        consequence: text.removeConsequence,
        confirm: text.remove,
        done: text.removed,
      }}
      run={() => run({ id: link.id, version: link.version })}
      busy={running}
      onDone={onClose}
      onClose={onClose}
    />
  )
}
