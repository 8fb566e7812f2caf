import { useState } from 'react'
import type { Finding } from '#shared/modules/inspections/visit'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { AreaField, type Failure, FieldStack, FormDialog } from '../../../components'
import { text } from '../inspections.text'

const words = text.findings

/** A problem that was put right on the spot, without a matter. */
export function SettleDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const [on, setOn] = useState(localToday())
  const [how, setHow] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('inspections.settleFinding')
  const send = async () => {
    const reply = await run({ id: finding.id, version: finding.version, on, how })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.settled)
    onClose()
  }
  return (
    <FormDialog
      title={words.settleTitle}
      send={words.settle}
      onSend={() => void send()}
      onClose={onClose}
      ready={how.trim() !== '' && on !== ''}
      busy={running}
      failure={failure}
    >
      <p>{finding.text}</p>
      <FieldStack labelWidth={72}>
        <DayField label={words.settledOn} value={on} onChange={setOn} />
        <AreaField label={words.how} value={how} onChange={setHow} limit={500} minRows={3} />
      </FieldStack>
    </FormDialog>
  )
}
