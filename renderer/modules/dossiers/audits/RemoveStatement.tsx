import { useState } from 'react'
import type { Statement } from '#shared/modules/dossiers/audit'
import type { DossierId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { ConfirmDialog, ErrorNotice, type Failure } from '../../../components'
import { text } from './audits.text'

type Props = { dossierId: DossierId; statement: Statement; onClose: () => void }

/** One material's word taken out of the audit; the material stays. */
export function RemoveStatement({ dossierId, statement, onClose }: Props) {
  const { run, running } = useCommand('dossiers.removeStatement')
  const [failure, setFailure] = useState<Failure>(null)
  const remove = async () => {
    const reply = await run({ dossierId, id: statement.id })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.removed)
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(statement.materialTitle, statement.value)}
      consequence={text.removeNote}
      confirm={text.remove}
      onConfirm={() => void remove()}
      onClose={onClose}
      busy={running}
      danger
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
