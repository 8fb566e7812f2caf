import { useState } from 'react'
import type { MatrixRow } from '#shared/modules/duties/matrix'
import { plusDays } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { errorAt, type Failure, FieldStack, FormDialog } from '../../../components'
import { text } from '../duties.text'

/** Days that somebody is usually given. */
const USUAL_DAYS = 15

type Props = {
  place: { system: string; board: string; year: number }
  row: MatrixRow
  month: number
  onClose: () => void
}

/** A gap becomes a matter that somebody has to see to by a day. */
export function SuperviseDialog({ place, row, month, onClose }: Props) {
  const { run, running } = useCommand('duties.supervise')
  const [due, setDue] = useState(plusDays(localToday(), USUAL_DAYS))
  const [failure, setFailure] = useState<Failure>(null)
  const { kind, id, name } = row.subject
  const { system, board, year } = place
  const send = async () => {
    const reply = await run({ system, board, year, subject: { kind, id }, month, due })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.supervised(name))
    onClose()
  }
  return (
    <FormDialog
      title={text.superviseTitle(name, month)}
      send={text.supervise}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <DayField label={text.superviseDue} value={due} onChange={setDue} error={errorAt(failure, 'due')} />
      </FieldStack>
    </FormDialog>
  )
}
