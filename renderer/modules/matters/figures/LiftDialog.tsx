import { useState } from 'react'
import type { SanctionRow } from '#shared/modules/matters/sanction'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { AreaField, type Failure, FieldStack, FormDialog } from '../../../components'
import { text } from '../matters.text'

const words = text.sanctions

/** Ends a sanction before its day, with the reason. */
export function LiftDialog({ sanction, onClose }: { sanction: SanctionRow; onClose: () => void }) {
  const [on, setOn] = useState(() => localToday())
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const lifting = useCommand('matters.liftSanction')
  const send = async () => {
    const reply = await lifting.run({ id: sanction.id, version: sanction.version, on, words: said })
    if (!reply.ok) return setFailure(reply)
    onClose()
  }
  return (
    <FormDialog
      title={`${words.lift}：${sanction.subjectInfo.name}`}
      send={words.lift}
      ready={on !== '' && said.trim() !== ''}
      busy={lifting.running}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FieldStack>
        <DayField label={words.on} name="on" value={on} onChange={setOn} />
        <AreaField label={words.liftReason} name="words" value={said} onChange={setSaid} limit={500} />
      </FieldStack>
    </FormDialog>
  )
}
