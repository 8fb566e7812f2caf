import { useState } from 'react'
import { AccountId, type ProcedureCaseId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { type Failure, FieldStack, FormDialog, PickerField, showToast } from '../../../components'
import { text } from '../procedures.text'

type Props = { ids: ProcedureCaseId[]; onClose: () => void }

/** Who carries these cases from now on. */
export function AssignDialog({ ids, onClose }: Props) {
  const { data = [] } = useApiQuery('reports.colleagues', {})
  const [manager, setManager] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('procedures.assign')
  const send = async () => {
    const known = AccountId.safeParse(manager)
    const reply = await run({ ids, managerId: known.success ? known.data : null })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    showToast(text.batch.done(reply.value.done))
    onClose()
  }
  return (
    <FormDialog
      title={text.batch.assignTitle(ids.length)}
      send={text.batch.send.assign}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <PickerField
          label={text.batch.manager}
          name="managerId"
          value={manager}
          onChange={setManager}
          options={data.map((it) => ({ value: it.id, label: it.name, hint: it.section }))}
        />
      </FieldStack>
    </FormDialog>
  )
}
